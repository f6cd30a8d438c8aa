import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chanceFrom } from '../../src/model/seededChance.ts';
import { frozen } from '../frozenReport.ts';

/** How many clients a sponsor funds a project of, and how many clients there are to one with a sponsor. */
const FUNDED = 20;
const FROM_SPONSOR = 5;
/** The client whose report is changed; no sponsor funds it. */
const EDITED = 4;

const trades = [
  'Foundry',
  'Ferries',
  'Orchards',
  'Laboratory',
  'Library',
  'Waterworks',
  'Printers',
  'Clinic',
];
const towns = ['Marren', 'Quayside', 'Eastfold', 'Linden', 'Harrow Bay', 'Sandwell', 'Upper Leigh', 'Ostin'];
const tasks = [
  'Interviews',
  'Specification',
  'Data model',
  'First screens',
  'Interfaces',
  'Migration',
  'Trial',
];
const levels = ['on-track', 'on-track', 'on-track', 'at-risk', 'off-track'];

/** The day that the portal is written for. */
export const asOf = '2026-11-21';

/**
 * Writes a portal of so many clients, the same for the same number. A client has a running project with a plan and a
 * register; every other one has a report, every fifth one a survey and a sponsor. That is about nine pages a client.
 */
export function writeManyClients(content: string, clients: number): void {
  const put = (path: string, text: string | object) => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text, undefined, 2));
  };
  put('portal.json', {
    agency: { name: 'Brook & Partners', contact: { name: 'Ann Brook', mail: 'ann@brook.example' } },
    locales: ['en'],
    timeZone: 'Europe/Zurich',
    currency: 'EUR',
  });
  for (let n = 0; n < clients; n++) {
    for (const [path, text] of clientFiles(n)) put(`clients/${clientId(n)}/${path}`, text);
    if (n % (FROM_SPONSOR * FUNDED) === 0) put(`sponsors/${sponsorOf(n)}.json`, sponsorFile(n, clients));
  }
}

export function clientId(n: number): string {
  return `client-${String(n).padStart(5, '0')}`;
}

/** Changes a report of a client: what follows from it is on the client’s own pages and those of managers. */
export function editReport(content: string, what: string): void {
  const file = `clients/${clientId(EDITED)}/projects/main/reports/2026-10-31.md`;
  writeFileSync(join(content, file), reportText(EDITED, `The trial went on, ${what}.`));
}

function sponsorOf(n: number): string {
  return `sponsor-${Math.floor(n / FROM_SPONSOR / FUNDED)}`;
}

function sponsorFile(from: number, clients: number): object {
  const funded = Array.from({ length: FUNDED }, (_, index) => from + FROM_SPONSOR * index).filter(
    (n) => n < clients,
  );
  return { name: `Robin Lee ${from}`, projects: funded.map((n) => `${clientId(n)}/main`) };
}

function clientFiles(n: number): [string, string | object][] {
  const chance = chanceFrom(n);
  const any = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const name = `${any(towns)} ${any(trades)} ${n}`;
  const day = () => String(1 + Math.floor(chance() * 28)).padStart(2, '0');
  const plan = {
    statusDate: '2026-10-31',
    milestones: ['Contract', 'Go live', 'Handover'].map((title, index) => ({
      id: `milestone-${index}`,
      title,
      key: index > 0,
      baseline: `2026-${['09', '12', '12'][index]}-${day()}`,
      ...(index === 0 && { actual: '2026-10-02' }),
    })),
    tasks: tasks.map((title, index) => ({
      id: `task-${index}`,
      title,
      start: `2026-${String(6 + Math.floor(index / 2)).padStart(2, '0')}-${day()}`,
      finish: `2026-${String(8 + Math.floor(index / 2)).padStart(2, '0')}-${day()}`,
      percent: Math.max(0, 100 - 20 * index),
    })),
  };
  const register = {
    risks: [1, 2, 3].map((index) => ({
      id: `risk-${index}`,
      shared: index < 3,
      cause: `${any(towns)} has one person who knows the old system`,
      event: 'they may leave before the data is moved',
      effect: `${5 * index} days later`,
      probability: 1 + Math.floor(chance() * 5),
      impact: 1 + Math.floor(chance() * 5),
      response: 'reduce',
      raised: `2026-08-${day()}`,
    })),
    issues: [
      {
        id: 'printer',
        title: 'Labels come out blank',
        raised: `2026-10-${day()}`,
        priority: 'high',
        status: 'open',
      },
    ],
    decisions: [{ id: 'sites', question: 'Which site comes first?', from: name, due: `2026-12-${day()}` }],
  };
  const charter =
    `---\nname: Order desk of ${name}\nmethod: waterfall\nstate: running\n` +
    (n % FROM_SPONSOR === 0 ? `sponsor: ${sponsorOf(n)}\n` : '') +
    `budget: { currency: EUR, statusDate: 2026-10-31, baseline: ${40_000 + 10 * n}, actual: ${20_000 + n}, forecast: ${41_000 + 10 * n} }\n` +
    `---\n${name} wants its orders on **one** screen.\n`;
  return [
    [
      'client.md',
      `---\nname: ${name}\nkind: external\nrevenue: { amount: ${1000 + Math.floor(chance() * 90_000)}, currency: EUR }\n---\nA client since 2020.\n`,
    ],
    ['projects/main/project.md', charter],
    ['projects/main/plan.json', plan],
    ['projects/main/register.json', register],
    ...(n % 2 === 0
      ? ([['projects/main/reports/2026-10-31.md', reportText(n, 'The trial has begun.')]] as const)
      : []),
    ...(n % 5 === 0 ? ([['surveys/2026-q3-users.json', surveyOf(chance)]] as const) : []),
  ].map(([path = '', text = '']) => [path as string, text]);
}

function reportText(n: number, verdict: string): string {
  const level = levels[n % levels.length];
  return frozen(
    `---\nfrom: 2026-10-01\nto: 2026-10-31\nauthor: Ann Brook\nverdict: ${verdict}\ndeclared:\n  schedule: { level: ${level} }\npublished: 2026-11-03\n---\nWhat was done in October.\n\n- Interfaces are tried at ${n % 9} desks.\n- Next: the migration.\n`,
  );
}

function surveyOf(chance: () => number): object {
  const answers = Array.from({ length: 6 }, () => ({ score: 1 + Math.floor(chance() * 5), project: 'main' }));
  return { title: 'Users', kind: 'csat', closed: '2026-09-20', invited: 12, projects: ['main'], answers };
}
