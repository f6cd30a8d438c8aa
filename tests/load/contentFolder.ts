import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatContentError } from '../../src/load/contentError.ts';
import { readPortal } from '../../src/load/portal.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** Files by path: text and bytes as they are, other values as JSON; `null` leaves a file out. */
export type Files = Record<string, string | Uint8Array | object | null>;

const crm = 'clients/acme/projects/crm';

/** A small agency in which nothing is wrong. */
export const agency = {
  'portal.json': {
    agency: { name: 'Birch & Rowan', contact: { name: 'Ines Rowan' } },
    locales: ['en', 'zh-CN'],
    timeZone: 'Europe/Zurich',
    currency: 'EUR',
  },
  'access.json': { readers: [{ id: 'lena', name: 'Lena Ash', opens: ['clients/acme', 'sponsors/rivera'] }] },
  'sponsors/rivera.json': { name: 'Ana Rivera', projects: ['acme/crm'] },
  'clients/acme/client.md': '---\nname: Acme\nkind: external\n---\n\nGarden tools since 1962.\n',
  'clients/acme/contacts.json': { contacts: [{ id: 'lena', name: 'Lena Ash' }] },
  'clients/acme/documents.json': {
    documents: [
      { id: 'handbook', title: 'Handbook', kind: 'other', date: '2026-01-05', file: 'assets/handbook.pdf' },
    ],
  },
  'clients/acme/assets/handbook.pdf': 'pdf',
  'clients/acme/communications/2026-02-03-kick-off.md':
    '---\nsubject: Kick-off\nchannel: meeting\nprojects: [crm]\n---\n\nWe began.\n',
  'clients/acme/surveys/2026-q1-users.json': { title: 'Users', kind: 'nps', answers: [{ score: 9 }] },
  [`${crm}/project.md`]:
    '---\nname: CRM\nmethod: hybrid\nstate: running\nsponsor: rivera\nobjectives:\n  - id: faster\n    text: Answers in a day\n---\n',
  [`${crm}/plan.json`]: {
    stages: [{ id: 'build', title: 'Build' }],
    tasks: [
      { id: 'a', title: 'A', stage: 'build' },
      { id: 'b', title: 'B', dependsOn: [{ task: 'a' }] },
    ],
  },
  [`${crm}/reports/2026-03-31.md`]:
    '---\nfrom: 2026-03-01\nto: 2026-03-31\nauthor: Ines Rowan\nverdict: On the way\n---\n\nA quiet month.\n',
} satisfies Files;

/** Writes the agency with some files changed into a folder of its own. */
export function contentFolder(changes: Files = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, { ...agency, ...changes });
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : json(content),
    );
  }
}

/** JSON as a manager would write it, two spaces a level. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Everything wrong with the agency once the files are changed, as it is printed. */
export function errorsAfter(changes: Files): string[] {
  return errorsIn(contentFolder(changes));
}

/** Everything wrong with a content folder, as it is printed for one named `content`. */
export function errorsIn(folder: string): string[] {
  return readPortal(folder).errors.map((error) => formatContentError(error, 'content'));
}
