import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

const CRANE = 'clients/acme/projects/crane/project.md';

const plan = {
  statusDate: { column: 'Reported', as: 'date' },
  'milestones[completion].title': { constant: 'Completion' },
  'milestones[completion].baseline': { column: 'Due', as: 'date' },
  'milestones[completion].forecasts': {
    entry: { reported: { column: 'Reported', as: 'date' }, date: { column: 'Expected', as: 'date' } },
    by: 'reported',
  },
};
const planned = (...rows: string[]) => `${['No,Customer,Name,Due,Reported,Expected', ...rows].join('\n')}\n`;

test('rows become clients and projects that pass the check of the content', async () => {
  const box = new Sandbox(ordersMapping({}, { plan }));
  const { written, files, summary } = await box.import(
    planned('1,Acme,Crane,2026-05-01,2026-01-31,2026-05-20', '2,Birch & Co,Hoist,,2026-01-31,'),
  );
  expect(written).toBe(2);
  expect(files).toEqual([
    'clients/acme/client.md',
    'clients/acme/projects/crane/plan.json',
    'clients/acme/projects/crane/project.md',
    'clients/birch-co/client.md',
    'clients/birch-co/projects/hoist/plan.json',
    'clients/birch-co/projects/hoist/project.md',
    'portal.json',
  ]);
  expect(summary).toContain('There was no portal.json: a minimal one stands there now.');
  expect(readPortal(box.content)).toMatchObject({ errors: [], clients: 2, projects: 2 });
  expect(box.json('clients/acme/projects/crane/plan.json')).toEqual({
    statusDate: '2026-01-31',
    milestones: [
      {
        id: 'completion',
        title: 'Completion',
        baseline: '2026-05-01',
        forecasts: [{ reported: '2026-01-31', date: '2026-05-20' }],
      },
    ],
    audience: 'internal',
  });
  expect(box.json('clients/birch-co/projects/hoist/plan.json')).toEqual({
    statusDate: '2026-01-31',
    audience: 'internal',
  });
});

test('what an import writes is internal unless its mapping opts in, kind by kind', async () => {
  const mapping = ordersMapping({}, { plan }) as { project: { files: { 'project.md': object } } };
  Object.assign(mapping.project.files['project.md'], { audience: 'client' });
  const box = new Sandbox(mapping);
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-01-31,'));
  expect(box.read('clients/acme/client.md')).toContain('audience: internal');
  expect(box.read(CRANE)).toContain('audience: client');
  expect(box.json('clients/acme/projects/crane/plan.json')).toMatchObject({ audience: 'internal' });
});

test('outside ids are kept as text', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('0042,Acme,Crane'));
  expect(box.read(CRANE)).toContain('source:\n  system: orders\n  id: "0042"\n');
});

test('a second import writes nothing and says so', async () => {
  const box = new Sandbox(ordersMapping({}, { plan }));
  const source = planned('1,Acme,Crane,2026-05-01,2026-01-31,2026-05-20', '2,Acme,Hoist,,,');
  await box.import(source);
  const before = box.tree();
  const { written, updated, unchanged, files, summary } = await box.import(source);
  expect({ written, updated, unchanged, files }).toEqual({ written: 0, updated: 0, unchanged: 2, files: [] });
  expect(summary).toContain('Nothing was written: everything is as it was.');
  expect(box.tree()).toEqual(before);
});

test('the order of the rows changes no name', async () => {
  const rows = ['1,Acme,Crane', '2,Acme,crane!', '3,Birch,Crane', '4,Acme,客户'];
  const [one, other] = [new Sandbox(ordersMapping()), new Sandbox(ordersMapping())];
  await one.import(orders(...rows));
  await other.import(orders(...rows.toReversed()));
  expect(one.tree()).toEqual(other.tree());
});

test('clients and projects of one name get distinct folders that stay', async () => {
  const mapping = ordersMapping() as { client: { key: string[] } };
  mapping.client.key = ['Account'];
  const box = new Sandbox(mapping);
  const source = (...rows: string[]) => `${['No,Customer,Name,Account', ...rows].join('\n')}\n`;
  await box.import(source('1,Acme,Crane,A1', '2,Acme,Crane,A2'));
  await box.import(source('1,Acme,Crane,A1', '2,Acme,Crane,A2', '3,Acme,Crane,A1', '4,Acme,Crane,A3'));
  expect(Object.keys(box.tree()).filter((path) => path.endsWith('.md'))).toEqual([
    'clients/acme-a1/client.md',
    'clients/acme-a1/projects/crane-3/project.md',
    'clients/acme-a1/projects/crane/project.md',
    'clients/acme-a2/client.md',
    'clients/acme-a2/projects/crane/project.md',
    'clients/acme/client.md',
    'clients/acme/projects/crane/project.md',
  ]);
});

test('a record made by hand is not taken over because of its name, and the report says so', async () => {
  const box = new Sandbox(ordersMapping());
  box.write('clients/acme/client.md', '---\nname: Acme\nkind: external\n---\n');
  const { reported } = await box.import(orders('1,Acme,Crane'));
  expect(box.read('clients/acme/client.md')).toBe('---\nname: Acme\nkind: external\n---\n');
  expect(reported).toEqual([
    'a folder of this name has another origin: clients/acme is not this one, so it stands in clients/acme-acme. ' +
      'If both are the same, give the first one source: {system: orders, id: "Acme"} and remove the other.',
  ]);
});

test('a rename outside keeps the folder', async () => {
  const mapping = ordersMapping() as { client: { key: string[] } };
  mapping.client.key = ['Account'];
  const box = new Sandbox(mapping);
  await box.import('No,Customer,Name,Account\n1,Acme,Crane,A1\n');
  const { updated, files } = await box.import('No,Customer,Name,Account\n1,Birch,Big crane,A1\n');
  expect(updated).toBe(1);
  expect(files).toEqual(['clients/acme/client.md', CRANE]);
  expect(box.read('clients/acme/client.md')).toContain('name: Birch');
  expect(box.read(CRANE)).toContain('name: Big crane');
});

test('a folder that a person renamed is found again', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane'));
  box.write('clients/acme/projects/kran/project.md', box.read(CRANE));
  box.write(CRANE, box.read(CRANE).replace('id: "1"', 'id: "other"'));
  const { updated, files } = await box.import(orders('1,Acme,Kran'));
  expect(updated).toBe(1);
  expect(files).toEqual(['clients/acme/projects/kran/project.md']);
});

test('what is gone outside is kept and flagged', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane', '2,Acme,Hoist', '3,Birch,Winch'));
  const before = box.tree();
  const { reported, ledger } = await box.import(orders('1,Acme,Crane'));
  expect(reported).toEqual([
    'no longer in the source; kept: clients/birch',
    'no longer in the source; kept: clients/acme/projects/hoist',
    'no longer in the source; kept: clients/birch/projects/winch',
  ]);
  expect(ledger.lost).toBe(false);
  expect(box.tree()).toEqual(before);
});

test('a project that moves to another client is not written to either', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane', '2,Birch,Hoist'));
  const before = box.tree();
  const { leftOut } = await box.import(orders('1,Birch,Secret crane', '2,Birch,Hoist'));
  expect(leftOut).toEqual([
    '2 belongs to another client now: clients/acme/projects/crane belongs to clients/birch now. Move the folder, then import again.',
  ]);
  expect(box.tree()).toEqual(before);
});

test('an outside id that stands in two folders is not guessed at', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane'));
  box.write('clients/acme/projects/copy/project.md', box.read(CRANE));
  const { leftOut } = await box.import(orders('1,Acme,Crane'));
  expect(leftOut).toEqual([
    '2 stands in the content more than once: project "1": clients/acme/projects/copy, clients/acme/projects/crane. Keep one of them.',
  ]);
});

test('rows that describe one client differently are reported', async () => {
  const mapping = ordersMapping() as { client: { key: string[] } };
  mapping.client.key = ['Account'];
  const box = new Sandbox(mapping);
  const { written, reported } = await box.import(
    'No,Customer,Name,Account\n1,Acme,Crane,A1\n2,Acme Ltd,Hoist,A1\n',
  );
  expect(written).toBe(2);
  expect(reported).toEqual([
    '3 describes its client unlike an earlier row: name unlike row 2, which was taken',
  ]);
});

test('a row that is no valid project is left out with what is wrong, and its neighbours are written', async () => {
  const box = new Sandbox(ordersMapping({ 'budget.currency': { column: 'Currency' } }));
  const { written, leftOut } = await box.import(
    'No,Customer,Name,Currency\n1,Acme,Crane,euro\n2,Acme,Hoist,EUR\n3,Birch,,EUR\n',
  );
  expect(written).toBe(1);
  expect(leftOut).toEqual([
    '2 not valid content: clients/acme/projects/crane/project.md: budget.currency: expected a currency code like EUR, got "euro". Use the three capital letters of ISO 4217.',
    expect.stringMatching(
      /^4 not valid content: clients\/birch\/projects\/3\/project\.md: name: expected .*got nothing/,
    ),
  ]);
  expect(Object.keys(box.tree())).not.toContain('clients/birch/client.md');
});

test('checks of the mapping report rows and write them', async () => {
  const box = new Sandbox(
    ordersMapping(
      {},
      {
        checks: [
          {
            report: 'the sum is off',
            when: [{ column: 'Sum', differsFrom: { minus: ['A', 'B'], within: '0.001' } }],
          },
          { report: 'no sum', when: [{ column: 'Sum', present: false }] },
        ],
      },
    ),
  );
  const { written, reported, ledger } = await box.import(
    'No,Customer,Name,A,B,Sum\n1,Acme,a,0.3,0.1,0.2\n2,Acme,b,0.3,0.1,0.2011\n3,Acme,c,0.3,0.1,0.201\n4,Acme,d,1,,\n',
  );
  expect(written).toBe(4);
  expect(reported).toEqual([
    '3 the sum is off: "Sum": "0.2011", "A": "0.3", "B": "0.1"',
    '5 no sum: "Sum": nothing',
  ]);
  expect(ledger.lost).toBe(false);
});

test('forecasts add up from import to import', async () => {
  const box = new Sandbox(ordersMapping({}, { plan }));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-02-28,2026-06-01'));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-03-31,2026-06-15'));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-03-31,2026-06-20'));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-01-31,2026-05-20'));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-04-30,'));
  expect(box.json('clients/acme/projects/crane/plan.json')).toMatchObject({
    statusDate: '2026-04-30',
    milestones: [
      {
        forecasts: [
          { reported: '2026-01-31', date: '2026-05-20' },
          { reported: '2026-02-28', date: '2026-06-01' },
          { reported: '2026-03-31', date: '2026-06-20' },
        ],
      },
    ],
  });
});

test('a value that the source no longer has is removed, and one that cannot be read stays', async () => {
  const box = new Sandbox(ordersMapping({}, { plan }));
  await box.import(planned('1,Acme,Crane,2026-05-01,2026-01-31,'));
  await box.import(planned('1,Acme,Crane,soon,2026-01-31,'));
  expect(box.read('clients/acme/projects/crane/plan.json')).toContain('2026-05-01');
  await box.import(planned('1,Acme,Crane,,2026-01-31,'));
  expect(box.json('clients/acme/projects/crane/plan.json')).toEqual({
    statusDate: '2026-01-31',
    audience: 'internal',
  });
});

test('a dry run writes nothing, and its log names every file', async () => {
  const box = new Sandbox(ordersMapping());
  box.write('portal.json', '{}\n');
  const { summary, written } = await box.import(orders('1,Acme,Crane'), {
    dryRun: true,
    log: `${box.content}/log.txt`,
  });
  expect(written).toBe(1);
  expect(summary).toContain('Nothing was written: this was a dry run.');
  expect(Object.keys(box.tree())).toEqual(['log.txt', 'portal.json']);
  expect(box.read('log.txt')).toBe(
    `source.csv (utf-8, as it seems) by mapping.json; 1 rows\nnew\tclients/acme/client.md\nnew\t${CRANE}\n`,
  );
});

test('the summary shows the first rows of each reason, and the log all of them', async () => {
  const box = new Sandbox(ordersMapping());
  const source = orders('1,Acme,Crane', ...Array(9).fill('1,Acme,Crane'));
  const { summary } = await box.import(source, { log: `${box.content}.log` });
  expect(summary).toContain('  9 × repeats another row word for word\n    row 3: same as row 2');
  expect(summary).toContain('    … and 6 more');
  const log = readFileSync(`${box.content}.log`, 'utf8').split('\n');
  expect(log[9]).toBe('11\trepeats another row word for word\tsame as row 2');
});

test('rows can be clients alone', async () => {
  const mapping = { ...(ordersMapping() as object), project: undefined };
  const box = new Sandbox(mapping);
  const source = orders('1,Acme,x', '2,Birch,x');
  expect(await box.import(source)).toMatchObject({
    written: 2,
    files: ['clients/acme/client.md', 'clients/birch/client.md', 'portal.json'],
  });
  expect(await box.import(source)).toMatchObject({ unchanged: 2, files: [] });
});

test('everything can belong to one client that is there already', async () => {
  const box = new Sandbox({ ...(ordersMapping() as object), client: { id: 'acme' } });
  const missing = await box.import(orders('1,Acme,Crane'));
  expect(missing.leftOut).toEqual([
    '2 its client is not there: clients/acme is not there. Make it, or say in the mapping how to fill it.',
  ]);
  box.write('clients/acme/client.md', '---\nname: Acme\nkind: external\n---\n');
  expect((await box.import(orders('1,Acme,Crane'))).written).toBe(1);
  expect(box.read('clients/acme/client.md')).toBe('---\nname: Acme\nkind: external\n---\n');
});

test('content that cannot be read is not written into', async () => {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane'));
  box.edit(CRANE, (text) => text.replace('name: ', 'name: "'));
  const before = box.tree();
  await expect(box.import(orders('1,Acme,Winch', '2,Acme,Hoist'))).rejects.toThrow(
    /crane\/project\.md:\d+:\d+ {2}expected/,
  );
  expect(box.tree()).toEqual(before);
});

test('a file that grows beyond what the content may hold is left out', async () => {
  const mapping = ordersMapping() as { project: { files: { 'project.md': object } } };
  Object.assign(mapping.project.files['project.md'], { body: { column: 'Text', as: 'text' } });
  const box = new Sandbox(mapping);
  const { leftOut } = await box.import(`No,Customer,Name,Text\n1,Acme,Crane,${'*'.repeat(600_000)}\n`);
  expect(leftOut).toEqual([
    '2 file too large: clients/acme/projects/crane/project.md: expected at most 1 MiB, got 1.1 MiB.',
  ]);
});

test('a file that the content could not read is not written', async () => {
  const box = new Sandbox(ordersMapping({ summary: { column: 'Text' } }));
  const { leftOut } = await box.import(`No,Customer,Name,Text\n1,Acme,Crane,${'x'.repeat(70_000)}\n`);
  expect(leftOut).toEqual([expect.stringContaining('project.md: expected at most 64 KiB of front matter')]);
});
