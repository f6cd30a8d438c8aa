import { expect, test } from 'vitest';
import { sliceClient } from '../../src/access/slice.ts';
import { type Client, ClientSchema, type Reader } from '../../src/schema/portfolio.ts';

// The table by which a manager could check the rules by hand; the canaries check every field.

const readers: Record<string, Reader> = {
  client: { kind: 'client', client: 'acme' },
  finance: { kind: 'finance', client: 'acme' },
  sponsor: { kind: 'sponsor', sponsor: 'lee', projects: ['acme/crm'] },
  manager: { kind: 'manager' },
};

function acme(said: object): Client {
  const client: unknown = { ...minimal, ...said };
  return client as Client;
}

const project = (id: string, said: object = {}) => ({
  id,
  charter: { name: id, method: 'agile', state: 'running' },
  ...{ register: {}, quality: {}, resources: {}, communicationPlan: {}, lessons: {}, reports: [] },
  ...said,
});

const minimal = ClientSchema.parse({
  id: 'acme',
  name: 'Acme',
  profile: { name: 'Acme', kind: 'external' },
  ...{ contacts: {}, stakeholders: {}, needs: {}, transactions: {}, complaints: {}, documents: {} },
  communications: [],
  surveys: [],
  projects: [project('crm'), project('shop')],
});

/** Who sees what `pick` finds in a slice. */
function seenBy(client: Client, pick: (slice: Client) => unknown): string[] {
  return Object.keys(readers).filter((name) => {
    const reader = readers[name];
    const slice = reader && sliceClient(client, reader);
    return slice && pick(slice) !== undefined;
  });
}

const everyone = ['client', 'finance', 'sponsor', 'manager'];

test.each([
  [undefined, everyone],
  ['client', everyone],
  ['finance', ['finance', 'manager']],
  ['sponsor', ['sponsor', 'manager']],
  ['internal', ['manager']],
  ['everybody', []],
  ['', []],
  ['Client', []],
  [['client'], []],
])('a complaint about a funded project that says audience %j is seen by %j', (audience, seen) => {
  const complaint = {
    id: 'c',
    raised: '2026-01-01',
    by: 'Ann',
    severity: 'minor',
    text: 'Late.',
    projects: ['crm'],
  };
  const client = acme({ complaints: { complaints: [{ ...complaint, audience }] } });
  expect(seenBy(client, ({ complaints }) => complaints.complaints[0])).toEqual(seen);
});

test.each([
  [undefined, ['finance', 'manager']],
  ['client', everyone],
  ['sponsor', ['sponsor', 'manager']],
])('an invoice for a funded project that says audience %j is seen by %j', (audience, seen) => {
  const invoice = { id: 'i', kind: 'invoice', date: '2026-01-01', money: { amount: 1, currency: 'EUR' } };
  const client = acme({ transactions: { transactions: [{ ...invoice, projects: ['crm'], audience }] } });
  expect(seenBy(client, ({ transactions }) => transactions.transactions[0])).toEqual(seen);
});

test.each([
  [undefined, ['client', 'finance', 'manager']],
  [['shop'], ['client', 'finance', 'manager']],
  [['crm'], everyone],
  [['shop', 'crm'], everyone],
])('a contact for the projects %j is seen by %j', (projects, seen) => {
  const client = acme({ contacts: { contacts: [{ id: 'ann', name: 'Ann', projects }] } });
  expect(seenBy(client, ({ contacts }) => contacts.contacts[0])).toEqual(seen);
});

test('a record about two projects does not tell a sponsor of the one they do not fund', () => {
  const client = acme({ contacts: { contacts: [{ id: 'ann', name: 'Ann', projects: ['shop', 'crm'] }] } });
  const slice = sliceClient(client, readers['sponsor'] as Reader);
  expect(slice?.contacts.contacts).toEqual([{ id: 'ann', name: 'Ann', projects: ['crm'] }]);
});

test.each([
  [{ shared: true }, everyone],
  [{ shared: false }, ['manager']],
  [{ shared: false, audience: 'sponsor' }, ['sponsor', 'manager']],
  [{ shared: true, audience: 'internal' }, ['manager']],
])('a risk that says %j is seen by %j', (said, seen) => {
  const client = acme({ projects: [project('crm', { register: { risks: [{ id: 'r', ...said }] } })] });
  expect(seenBy(client, ({ projects }) => projects[0]?.register.risks[0])).toEqual(seen);
});

test.each([
  [{ published: '2026-02-01' }, everyone],
  [{}, ['manager']],
  [{ audience: 'client' }, ['manager']],
  [{ published: '2026-02-01', audience: 'sponsor' }, ['sponsor', 'manager']],
])('a report that says %j is seen by %j', (said, seen) => {
  const client = acme({ projects: [project('crm', { reports: [{ id: '2026-02-01', ...said }] })] });
  expect(seenBy(client, ({ projects }) => projects[0]?.reports[0])).toEqual(seen);
});

test.each([
  [{ showCost: true }, everyone],
  [{ showCost: false }, ['sponsor', 'manager']],
  [{}, ['sponsor', 'manager']],
  [{ showCost: 'true' }, ['sponsor', 'manager']],
])('money of a project whose budget says %j is seen by %j', (budget, seen) => {
  const charter = { name: 'CRM', method: 'agile', state: 'running', budget };
  const report = { id: '2026-02-01', published: '2026-02-01', snapshot: { cost: { actual: 1 } } };
  const plan = { milestones: [], earnedValue: { bac: 1 } };
  const client = acme({ projects: [project('crm', { charter, plan, reports: [report] })] });
  expect(seenBy(client, ({ projects }) => projects[0]?.charter.budget)).toEqual(seen);
  expect(seenBy(client, ({ projects }) => projects[0]?.plan?.earnedValue)).toEqual(seen);
  expect(seenBy(client, ({ projects }) => projects[0]?.reports[0]?.snapshot?.cost)).toEqual(seen);
});

test.each([
  ['internal', ['manager']],
  ['sponsor', ['sponsor', 'manager']],
  ['finance', ['finance', 'manager']],
])('a project whose charter says %s is known to %j alone, and so is what names only it', (audience, seen) => {
  const charter = { name: 'CRM', method: 'agile', state: 'running', audience };
  const client = acme({
    projects: [project('crm', { charter }), project('shop')],
    contacts: { contacts: [{ id: 'ann', name: 'Ann', projects: ['crm'] }] },
  });
  expect(seenBy(client, ({ projects }) => projects.find(({ id }) => id === 'crm'))).toEqual(seen);
  expect(seenBy(client, ({ contacts }) => contacts.contacts[0])).toEqual(seen);
});

test('an id of something that is not shown is not shown either, and what rests on it goes with it', () => {
  const client = acme({
    documents: {
      documents: [{ id: 'notice', title: 'Notice to quit', kind: 'other', audience: 'internal' }],
    },
    projects: [
      project('crm', {
        register: { changes: [{ id: 'stop', title: 'Stop', agreement: 'notice' }] },
        plan: {
          tasks: [
            { id: 'secret', title: 'Find another supplier', audience: 'internal' },
            { id: 'open', title: 'Go on', dependsOn: [{ task: 'secret', type: 'FS', lag: 0 }] },
          ],
        },
      }),
    ],
  });
  const slice = sliceClient(client, readers['client'] as Reader);
  expect(slice?.projects[0]?.register.changes).toEqual([{ id: 'stop', title: 'Stop' }]);
  expect(slice?.projects[0]?.plan?.tasks).toEqual([{ id: 'open', title: 'Go on', dependsOn: [] }]);
});

test('a client whose profile is not for its readers has no slice for them', () => {
  const closed = acme({ profile: { name: 'Acme', kind: 'external', audience: 'internal' } });
  expect(seenBy(closed, ({ id }) => id)).toEqual(['sponsor', 'manager']);
});

test('a sponsor whose project has a name that begins like another one sees only their own', () => {
  const client = acme({ projects: [project('crm'), project('crm-2')] });
  expect(sliceClient(client, readers['sponsor'] as Reader)?.projects.map(({ id }) => id)).toEqual(['crm']);
  const neighbour = { ...client, id: 'acm' } as Client;
  expect(sliceClient(neighbour, readers['sponsor'] as Reader)).toBeUndefined();
});

test.each([
  [undefined, everyone],
  ['client', everyone],
  ['sponsor', ['manager']],
  ['internal', ['manager']],
])('sums that a report keeps of a plan that says audience %j are seen by %j', (audience, seen) => {
  const snapshot = { percentComplete: 40, work: { done: 4 } };
  const report = { id: '2026-02-01', published: '2026-02-01', snapshot };
  const client = acme({ projects: [project('crm', { plan: { audience }, reports: [report] })] });
  const kept = (slice: Client) => slice.projects[0]?.reports[0]?.snapshot;
  expect(seenBy(client, (slice) => kept(slice)?.percentComplete)).toEqual(seen);
  expect(seenBy(client, (slice) => kept(slice)?.work)).toEqual(seen);
});

test.each([
  [[{ id: 'r', shared: true }], everyone],
  [[{ id: 'r', shared: false }], ['manager']],
  [[{ id: 'r', audience: 'sponsor' }], ['sponsor', 'manager']],
  [[], ['manager']],
  [[], ['sponsor', 'manager'], 'sponsor'],
  [[], everyone, 'client'],
  // while it is there its own word counts
  [[{ id: 'r', shared: false }], ['manager'], 'client'],
])(
  'what a report keeps of a risk is seen by whoever sees it among %j: %j',
  (risks, seen, audience?: string) => {
    const snapshot = { risks: [{ id: 'r', audience }] };
    const report = { id: '2026-02-01', published: '2026-02-01', snapshot };
    const client = acme({ projects: [project('crm', { register: { risks }, reports: [report] })] });
    expect(seenBy(client, ({ projects }) => projects[0]?.reports[0]?.snapshot?.risks[0])).toEqual(seen);
  },
);

test('a digest is for managers alone, that of a report and that of its amendment', () => {
  const amended = { date: '2026-02-02', why: 'A day was wrong.', digest: 'b' };
  const report = { id: '2026-02-01', published: '2026-02-01', digest: 'a', amended };
  const client = acme({ projects: [project('crm', { reports: [report] })] });
  const kept = (slice: Client) => slice.projects[0]?.reports[0];
  expect(seenBy(client, (slice) => kept(slice)?.digest)).toEqual(['manager']);
  expect(seenBy(client, (slice) => kept(slice)?.amended?.digest)).toEqual(['manager']);
  expect(seenBy(client, (slice) => kept(slice)?.amended?.why)).toEqual(everyone);
});

test.each([
  [[{ id: 'm' }], everyone, undefined],
  [[{ id: 'm', audience: 'internal' }], ['manager'], undefined],
  [[], everyone, undefined],
  [[], ['manager'], 'internal'],
  [[{ id: 'm' }], everyone, 'internal'],
])(
  'what a report keeps of a milestone is seen by whoever sees it among %j: %j',
  (milestones, seen, audience) => {
    const snapshot = { milestones: [{ id: 'm', audience }] };
    const report = { id: '2026-02-01', published: '2026-02-01', snapshot };
    const client = acme({ projects: [project('crm', { plan: { milestones }, reports: [report] })] });
    expect(seenBy(client, ({ projects }) => projects[0]?.reports[0]?.snapshot?.milestones[0])).toEqual(seen);
  },
);

const measured = { level: 'at-risk', value: 6, threshold: 5 };
const slip = { ...measured, rule: 'milestone-slip', record: 'm', subject: 'Go-live' };
const late = { ...measured, rule: 'deliverable-late', record: 'd', subject: 'Handbook' };
const spent = { rule: 'budget-spent', level: 'off-track', spent: 9, budget: 8, currency: 'EUR' };
const index = { ...measured, rule: 'spi-t' };
const score = {
  rule: 'survey-score',
  level: 'on-track',
  record: 's',
  subject: 'Pulse',
  kind: 'nps',
  value: 40,
};
const open = { budget: { showCost: true } };

test.each<[object, object, object, string[]]>([
  [slip, { plan: { milestones: [{ id: 'm' }] } }, {}, everyone],
  [slip, { plan: { milestones: [{ id: 'm', audience: 'sponsor' }] } }, {}, ['sponsor', 'manager']],
  [slip, { plan: { milestones: [{ id: 'm' }], audience: 'internal' } }, {}, ['manager']],
  // of different audiences are managers alone
  [slip, { plan: { milestones: [{ id: 'm', audience: 'finance' }], audience: 'sponsor' } }, {}, ['manager']],
  // gone, it is as open as it was
  [slip, { plan: { milestones: [] } }, {}, everyone],
  [late, { quality: { deliverables: [{ id: 'd', audience: 'internal' }] } }, {}, ['manager']],
  [late, { quality: { deliverables: [{ id: 'e', audience: 'internal' }] } }, {}, everyone],
  [spent, {}, {}, ['sponsor', 'manager']],
  [spent, { charter: open }, {}, everyone],
  [index, {}, {}, ['sponsor', 'manager']],
  [index, { charter: open, plan: { audience: 'finance' } }, {}, ['finance', 'manager']],
  // a wave about the whole client is never a sponsor’s
  [score, {}, { surveys: [{ id: 's', answers: [] }] }, ['client', 'finance', 'manager']],
  [{ ...score, project: 'crm' }, {}, { surveys: [{ id: 's', answers: [], projects: ['crm'] }] }, everyone],
  [
    { ...score, project: 'crm' },
    {},
    { surveys: [{ id: 's', answers: [], audience: 'internal' }] },
    ['manager'],
  ],
  // of no rule there is, nobody knows what it rests on
  [{ ...slip, rule: 'milestone-moved' }, {}, {}, []],
  [{ level: 'at-risk' }, {}, {}, []],
])('what decided a level, %j, beside %j and %j is seen by %j', (finding, said, around, seen) => {
  const { charter = {}, ...files } = said as { charter?: object };
  const report = {
    ...{ id: '2026-02-01', published: '2026-02-01' },
    snapshot: { health: { schedule: 'at-risk' }, findings: { schedule: finding } },
  };
  const client = acme({
    projects: [
      project('crm', { ...files, charter: { ...project('crm').charter, ...charter }, reports: [report] }),
    ],
    ...around,
  });
  const kept = (slice: Client) => slice.projects[0]?.reports[0]?.snapshot;
  expect(seenBy(client, (slice) => kept(slice)?.findings?.schedule)).toEqual(seen);
  expect(seenBy(client, (slice) => kept(slice)?.health.schedule)).toEqual(everyone);
});
