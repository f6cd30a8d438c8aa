import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { sliceClient } from '../access/slice.ts';
import { writeWhole } from '../load/contentWriting.ts';
import { Refusal } from '../load/refusal.ts';
import { visible, wordedFailure } from '../load/wordedValue.ts';
import { reportMail } from '../views/messages/reportMail.ts';
import { clientTree, ownPlaceOf } from '../views/tree.ts';
import { formatMail, type Mailbox, plainAddress } from './mail.ts';
import type { Publication } from './publication.ts';

/** Refuses to write a mail where readers of the content would find it, or over a file that somebody named. */
export function refuseMailFile(file: string, contentDir: string, named: boolean): void {
  const inContent = relative(realpathSync(contentDir), realPathOf(resolve(file)));
  if (inContent.split(sep)[0] !== '..' && !isAbsolute(inContent)) {
    throw new Refusal(`--mail ${file}: a mail is no content. Name a file outside ${contentDir}.`);
  }
  if (named && existsSync(file)) throw new Refusal(`--mail ${file}: there is such a file. Name another one.`);
}

/**
 * Drafts the mail that tells a client’s people of a report, from what the client’s own readers see of it. Says what
 * became of it, a line each; a report that the client does not see has no mail.
 */
export function draftMail({ open, report }: Publication, file: string): string[] {
  const { settings, project } = open;
  const slice = sliceClient(open.client, { kind: 'client', client: open.client.id });
  const seen = slice?.projects.find(({ id }) => id === project.id);
  const told = seen?.reports.find(({ id }) => id === report.id);
  if (!slice || !seen || !told) return ['No mail is drafted: the client’s readers do not see this report.'];
  const place = ownPlaceOf(clientTree(slice, settings), settings, report.published ?? report.id);
  const { subject, text, from, to } = reportMail(place, slice, seen, told);
  const receivers = to.flatMap((person) => mailboxOf(person) ?? []);
  const left = to.filter((person) => person.mail !== undefined && !mailboxOf(person));
  try {
    writeWhole(file, formatMail({ from: mailboxOf(from), to: receivers, subject, text }));
  } catch (error) {
    throw new Refusal(`The report is published, but ${file} cannot be written (${wordedFailure(error)}).`);
  }
  const said = [
    `A mail to ${receivers.map(({ name }) => name).join(', ') || 'nobody yet'} is drafted: ${file}`,
    ...(receivers.length === 0 ? ['No contact of the project has a mail address in contacts.json.'] : []),
    ...left.map(
      ({ name, mail }) => `Not among them: ${name}, whose address ${mail} a mail header cannot carry.`,
    ),
    ...(mailboxOf(from) ? [] : [`It is from nobody: ${from.name} has no mail address.`]),
    ...(settings.address === undefined
      ? ['It has no link: say in portal.json at which `address` the portal is.']
      : []),
  ];
  // a name may hold what a terminal would obey
  return said.map(visible);
}

function mailboxOf({ name, mail }: { name: string; mail?: string | undefined }): Mailbox | undefined {
  const address = mail === undefined ? undefined : plainAddress(mail);
  return address === undefined ? undefined : { name, mail: address };
}

/** Where a file would be that need not be there yet, whatever links lead to it. */
function realPathOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const parent = dirname(file);
  return parent === file ? file : join(realPathOf(parent), file.slice(parent.length));
}
