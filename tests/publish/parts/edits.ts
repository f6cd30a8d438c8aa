import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { type Files, reportText, samplePortal, writeFiles } from '../samplePortal.ts';

/** A portal with something of everything that a part is made from: money papers, handed over files, surveys, sponsors. */
export const editedPortal: Files = {
  ...samplePortal,
  'sponsors/ito.json': { name: 'Mio Ito', projects: ['birch/payroll', 'acme/shop'] },
  'clients/acme/documents.json': {
    documents: [
      { id: 'terms', title: 'Terms', kind: 'other', date: '2026-05-01', file: 'assets/terms.txt' },
      {
        id: 'plan',
        title: 'Plan',
        kind: 'other',
        date: '2026-05-02',
        file: 'assets/plan.txt',
        projects: ['crm'],
      },
    ],
  },
  'clients/acme/assets/terms.txt': 'the terms',
  'clients/acme/assets/plan.txt': 'the plan',
  'clients/birch/client.md':
    '---\nname: Birch\nkind: internal\nrevenue: { amount: 100, currency: EUR }\n---\n',
};

const clients = ['acme', 'birch', 'cedar', 'elder'] as const;
const projects = ['crm', 'shop', 'payroll', 'depot'] as const;
const days = ['2026-09-30', '2026-10-31'] as const;
const client = fc.constantFrom(...clients);
const project = fc.constantFrom(...projects);
const word = fc.constantFrom('One', 'Two', 'Six', 'Ten');

/** What somebody may do to a portal between two builds. */
export type Edit = { what: string; make: (content: string) => void };

function edit<T extends unknown[]>(
  what: string,
  of: { [K in keyof T]: fc.Arbitrary<T[K]> },
  files: (...chosen: T) => Files | ((content: string) => void),
): fc.Arbitrary<Edit> {
  return fc.tuple(...of).map((chosen) => ({
    what: `${what} ${chosen.join(' ')}`,
    make: (content) => {
      const made = files(...(chosen as unknown as T));
      if (typeof made === 'function') made(content);
      else writeFiles(content, ofThoseThere(content, made));
    },
  }));
}

/** Any edit: of clients, projects, reports, surveys, handed over files, settings and sponsors, right ones and wrong ones. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  edit('name', [client, word], (id, name) => ({ [`clients/${id}/client.md`]: profile(name) })),
  edit('revenue', [client, fc.constantFrom(7, 900)], (id, amount) => ({
    [`clients/${id}/client.md`]: profile('Paid', `revenue: { amount: ${amount}, currency: EUR }\n`),
  })),
  edit('archive', [client], (id) => ({ [`clients/${id}/client.md`]: profile('Old', 'state: archived\n') })),
  edit('remove client', [client], (id) => ({ [`clients/${id}`]: undefined })),
  edit('rename client', [client, client], (from, to) => (content) => {
    const [old, other] = [from, to].map((id) => join(content, 'clients', id)) as [string, string];
    if (existsSync(old) && !existsSync(other)) renameSync(old, other);
  }),
  edit('project', [client, project, word], (id, name, title) => ({
    [`clients/${id}/client.md`]: profile(id),
    [`clients/${id}/projects/${name}/project.md`]: charter(title),
  })),
  edit('sponsored', [client, project, fc.constantFrom('lee', 'ito', 'nobody')], (id, name, sponsor) => ({
    [`clients/${id}/client.md`]: profile(id),
    [`clients/${id}/projects/${name}/project.md`]: charter('Funded', `sponsor: ${sponsor}\n`),
  })),
  edit('remove project', [client, project], (id, name) => ({
    [`clients/${id}/projects/${name}`]: undefined,
  })),
  edit('report', [fc.constantFrom(...days), word], (day, verdict) => ({
    [`clients/acme/projects/crm/reports/${day}.md`]: reportText(`${day.slice(0, 7)}-01`, day, verdict),
  })),
  edit('remove report', [fc.constantFrom(...days)], (day) => ({
    [`clients/acme/projects/crm/reports/${day}.md`]: undefined,
  })),
  edit('survey', [client, project, fc.constantFrom(2, 5)], (id, name, score) => ({
    [`clients/${id}/surveys/2026-q3-users.json`]: {
      ...{ title: 'Users', kind: 'csat', projects: [name] },
      answers: [1, 2, 3, 4, 5, 5].map((index) => ({ score: Math.max(1, score - (index % 2)) })),
    },
  })),
  edit('remove survey', [client], (id) => ({ [`clients/${id}/surveys`]: undefined })),
  edit('hand over', [fc.constantFrom('terms', 'plan'), word], (name, text) => ({
    [`clients/acme/assets/${name}.txt`]: text,
  })),
  edit('take back', [], () => ({ 'clients/acme/documents.json': undefined })),
  edit('lesson', [client, project, word], (id, name, what) => ({
    [`clients/${id}/projects/${name}/lessons.json`]: {
      lessons: [{ id: 'one', date: '2026-10-01', what, verdict: 'keep' }],
    },
  })),
  edit('break', [client], (id) => ({ [`clients/${id}/needs.json`]: '{ "nee' })),
  edit('mend', [client], (id) => ({ [`clients/${id}/needs.json`]: undefined })),
  edit('mend all', [], () => ({
    ...Object.fromEntries(clients.map((id) => [`clients/${id}/needs.json`, undefined])),
    ...editedPortal,
  })),
  edit(
    'settings',
    [fc.constantFrom(20, 40), fc.constantFrom(['en'], ['en', 'zh-CN'])],
    (cadenceDays, locales) => ({
      'portal.json': { ...(samplePortal['portal.json'] as object), cadenceDays, locales },
    }),
  ),
  edit(
    'sponsor',
    [fc.constantFrom('lee', 'ito'), fc.subarray(['acme/crm', 'acme/shop', 'birch/payroll'])],
    (id, of) => ({
      [`sponsors/${id}.json`]: { name: `Sponsor ${id}`, projects: of },
    }),
  ),
  edit('hide sponsor', [], () => ({
    'sponsors/lee.json': { name: 'Robin Lee', audience: 'internal', projects: ['acme/crm'] },
  })),
  edit('break sponsor', [fc.constantFrom('lee', 'ito')], (id) => ({
    [`sponsors/${id}.json`]: '{ "nam": 1 }',
  })),
  edit('remove sponsor', [fc.constantFrom('lee', 'ito')], (id) => ({ [`sponsors/${id}.json`]: undefined })),
  edit('touch', [client], (id) => (content) => eachFile(join(content, 'clients', id), touch)),
  edit('same size and time', [client], (id) => (content) => {
    const file = join(content, 'clients', id, 'client.md');
    if (!existsSync(file)) return;
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/name: (.)/, (_, letter) => `name: ${letter === 'Q' ? 'R' : 'Q'}`),
    );
    touch(file);
  }),
  edit('clone', [], () => (content) => {
    cpSync(content, `${content}.clone`, { recursive: true });
    rmSync(content, { recursive: true });
    renameSync(`${content}.clone`, content);
  }),
);

/** Without files of clients and projects that are not there: they would only be one more way to be wrong. */
function ofThoseThere(content: string, files: Files): Files {
  const isThere = ([path, text]: [string, unknown]) => {
    const [owner] = /^clients\/[^/]+\/projects\/[^/]+/.exec(path) ?? /^clients\/[^/]+/.exec(path) ?? [];
    const first = owner && `${owner}/${owner.includes('/projects/') ? 'project.md' : 'client.md'}`;
    return text === undefined || !first || first in files || existsSync(join(content, first));
  };
  return Object.fromEntries(Object.entries(files).filter(isThere));
}

function profile(name: string, more = ''): string {
  return `---\nname: ${name}\nkind: external\n${more}---\n`;
}

function charter(name: string, more = ''): string {
  return `---\nname: ${name}\nmethod: agile\nstate: running\n${more}---\n`;
}

/** Gives a file the same time that others are given, so that sizes and times tell nothing. */
function touch(file: string): void {
  utimesSync(file, 1_790_000_000, 1_790_000_000);
}

function eachFile(folder: string, visit: (file: string) => void): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) visit(join(entry.parentPath, entry.name));
}
