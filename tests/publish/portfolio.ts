import { type Files, reportText } from './samplePortal.ts';

/** The sponsor of every project of the portfolio. */
export const sponsor = 'lee';

const levels = ['on-track', 'on-track', 'at-risk', 'off-track', 'on-track'] as const;
const subjects = [
  'Orders',
  'Stock',
  'Payroll',
  'Archive',
  'Tickets',
  'Fleet',
  'Claims',
  'Leave',
  'Menus',
  'Keys',
];
const verbs = ['on one screen', 'without paper', 'in two languages', 'for every site', 'by telephone'];

/** Twenty clients with ten projects each, all of one sponsor: levels, money, questions and answers differ by place. */
export function portfolio(clients = 20, each = 10): Files {
  const ids = Array.from({ length: clients }, (_, client) => `client-${two(client)}`);
  const projects = ids.flatMap((client, group) =>
    Array.from({ length: each }, (_, index) => ({
      client,
      id: `project-${two(index)}`,
      n: group * each + index,
    })),
  );
  return {
    'portal.json': {
      agency: { name: 'Brook & Partners', contact: { name: 'Ann Brook', mail: 'ann@brook.example' } },
      locales: ['en'],
      timeZone: 'Europe/Zurich',
      currency: 'EUR',
    },
    [`sponsors/${sponsor}.json`]: {
      name: 'Robin Lee',
      strategicGoals: verbs.map((verb, index) => ({ id: `goal-${index}`, title: `Work ${verb}` })),
      projects: projects.map(({ client, id }) => `${client}/${id}`),
    },
    ...Object.fromEntries(
      ids.map((id, group) => [
        `clients/${id}/client.md`,
        `---\nname: Client ${two(group)}\nkind: external\n---\n`,
      ]),
    ),
    ...Object.fromEntries(
      ids.map((id, group) => [`clients/${id}/surveys/2026-q3-users.json`, surveyOf(group)]),
    ),
    ...Object.assign({}, ...projects.map(filesOf)),
  };
}

function filesOf({ client, id, n }: { client: string; id: string; n: number }): Files {
  const folder = `clients/${client}/projects/${id}`;
  const [before, now] = [levels[n % 3], levels[n % 5]];
  const day = two((n % 27) + 1);
  return {
    [`${folder}/project.md`]: [
      '---',
      `name: ${nameOf(n)}`,
      'method: waterfall',
      'state: running',
      `sponsor: ${sponsor}`,
      `strategicGoal: Work ${verbs[n % verbs.length]}`,
      'objectives:',
      `  - { id: faster, text: ${subjects[n % 10]} take half the time, target: ${n + 1} minutes }`,
      `budget: { currency: EUR, statusDate: 2026-10-31, baseline: ${50_000 + n * 700}, actual: ${n * 300}, forecast: ${50_000 + n * (700 + (n % 4) * 40)} }`,
      '---',
      '',
    ].join('\n'),
    [`${folder}/plan.json`]: {
      statusDate: '2026-10-31',
      milestones: [
        { id: 'go-live', title: `${subjects[n % 10]} go live`, key: true, baseline: `2026-12-${day}` },
        { id: 'handover', title: 'Handed over', baseline: `2027-02-${day}` },
      ],
    },
    [`${folder}/register.json`]: {
      decisions:
        n % 3 === 0
          ? [
              {
                id: 'scope',
                question: `Which sites come first for ${nameOf(n)}?`,
                from: 'Robin Lee',
                due: `2026-11-${day}`,
                costOfWaiting: `${(n % 7) + 1} days of the next stage`,
              },
            ]
          : [],
    },
    [`${folder}/reports/2026-09-30.md`]: reportText('2026-09-01', '2026-09-30', 'As planned.', before),
    [`${folder}/reports/2026-10-31.md`]: reportText(
      '2026-10-01',
      '2026-10-31',
      `${subjects[n % 10]} are tried at ${n + 3} desks since October.`,
      now,
    ),
  };
}

/** Six answers about each of two projects. */
function surveyOf(group: number): object {
  const about = ['project-00', 'project-01'];
  const answers = about.flatMap((project, index) =>
    [5, 4, 4, 3, 2, 5].map((score) => ({ score: Math.max(1, score - ((group + index) % 3)), project })),
  );
  return { title: 'Users', kind: 'csat', closed: '2026-09-20', invited: 60, projects: about, answers };
}

export function nameOf(n: number): string {
  return `${subjects[n % 10]} ${verbs[n % verbs.length]}, phase ${Math.floor(n / 10) + 1}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
