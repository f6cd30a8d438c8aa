import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { frozen } from '../frozenReport.ts';

/** Content as a test writes it: text as it stands, anything else as JSON, undefined to remove the file. */
export type Files = Record<string, string | object | undefined>;

/** Two clients, one of whose projects has a sponsor; small enough to know every page of it. */
export const samplePortal: Files = {
  'portal.json': {
    agency: { name: 'Brook & Partners', contact: { name: 'Ann Brook', mail: 'ann@brook.example' } },
    locales: ['en'],
    timeZone: 'Europe/Zurich',
    currency: 'EUR',
  },
  'sponsors/lee.json': { name: 'Robin Lee', projects: ['acme/crm'] },
  'clients/acme/client.md': '---\nname: Acme\nkind: external\n---\nA maker of anvils.\n',
  'clients/acme/projects/crm/project.md':
    '---\nname: Customer register\nmethod: waterfall\nstate: running\nsponsor: lee\n---\n',
  'clients/acme/projects/crm/plan.json': {
    statusDate: '2026-10-31',
    milestones: [{ id: 'go-live', title: 'Go-live', key: true, baseline: '2026-12-01' }],
  },
  'clients/acme/projects/crm/reports/2026-09-30.md': reportText('2026-09-01', '2026-09-30', 'On the way.'),
  'clients/acme/projects/crm/reports/2026-10-31.md': reportText(
    '2026-10-01',
    '2026-10-31',
    'Still on the way.',
  ),
  'clients/acme/projects/shop/project.md': '---\nname: Web shop\nmethod: agile\nstate: proposed\n---\n',
  'clients/birch/client.md': '---\nname: Birch\nkind: internal\n---\n',
  'clients/birch/projects/payroll/project.md': '---\nname: Payroll\nmethod: hybrid\nstate: running\n---\n',
};

export function reportText(from: string, to: string, verdict: string, level = 'on-track'): string {
  return frozen(
    `---\nfrom: ${from}\nto: ${to}\nauthor: Ann Brook\nverdict: ${verdict}\ndeclared:\n  schedule: { level: ${level} }\npublished: ${to}\n---\nMore about it.\n`,
  );
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    if (content === undefined) {
      rmSync(file, { recursive: true, force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return folder;
}

/** Every file below a folder with its bytes as text. */
export function readFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'latin1')]),
  );
}
