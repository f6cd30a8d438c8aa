import { join } from 'node:path';
import { Refusal } from '../load/refusal.ts';
import type { CalendarDate } from '../schema/values.ts';
import { draftMail, refuseMailFile } from './mailFile.ts';
import { requireKnown } from './openClient.ts';
import { openProject, partsOf } from './openProject.ts';
import { findReport, freeze } from './publication.ts';

/** What a command is told of the day it is run on. */
export interface CommandOptions {
  content: string;
  /** The day it is, in a time zone. */
  today: (timeZone: string) => CalendarDate;
  /** The day it is to be taken for. */
  on?: CalendarDate | undefined;
}

export interface PublishOptions extends CommandOptions {
  /** Where to write the mail. */
  mail?: string | undefined;
  /** The folder of mails where no file is named. */
  mails: string;
}

/** Publishes one report, named `client/project/date`, and drafts the mail about it. Says what it did, a line each. */
export function publishReport(name: string, options: PublishOptions): string[] {
  const [clientId = '', projectId = '', date = ''] = partsOf(
    name,
    'CLIENT/PROJECT/DATE',
    'acme/crm/2026-03-31',
  );
  const { content, mail } = options;
  const open = openProject(content, clientId, projectId, ['never-frozen']);
  requireKnown(
    `report of ${clientId}/${projectId}`,
    date,
    open.project.reports.map(({ id }) => id),
  );
  const before = findReport(open, date).published;
  if (before !== undefined && options.on !== undefined && options.on !== before) {
    throw new Refusal(
      `${name} says that it was published on ${before}. Leave out --on, or correct \`published\`.`,
    );
  }
  const file = mail ?? join(options.mails, clientId, projectId, `${date}.eml`);
  refuseMailFile(file, content, mail !== undefined);
  const publication = freeze(open, date, options.on ?? options.today(open.settings.timeZone));
  return [
    ...publication.said,
    ...draftMail(publication, file),
    'Next: commit and push the report, look at its page, then send the mail.',
  ];
}

/**
 * Freezes every report of `client/project` that says it is published and never was frozen, oldest first, each on the
 * day it says. No mails: these were told of long ago.
 */
export function publishAll(name: string, { content }: CommandOptions): string[] {
  const [clientId = '', projectId = ''] = partsOf(name, 'CLIENT/PROJECT', 'acme/crm');
  let open = openProject(content, clientId, projectId, ['never-frozen']);
  const said: string[] = [];
  for (const { id, published, digest } of open.project.reports) {
    if (published === undefined || digest !== undefined) continue;
    const publication = freeze(open, id, published);
    said.push(...publication.said);
    open = publication.open;
  }
  return said.length > 0 ? said : [`Every published report of ${name} is frozen already.`];
}
