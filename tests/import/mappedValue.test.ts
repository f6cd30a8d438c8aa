import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

/** Imports one row with the cells of an extra column X (and Y), and reads what became of it. */
async function imported(fields: object, cells: { X: string; Y?: string }, rest: object = {}) {
  const box = new Sandbox(ordersMapping({ ...fields }, rest));
  const quote = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const outcome = await box.import(
    `No,Customer,Name,X,Y\n1,Acme,Crane,${quote(cells.X)},${quote(cells.Y)}\n`,
  );
  const text = outcome.written ? box.read('clients/acme/projects/crane/project.md') : '';
  return { ...outcome, charter: parse(text.split(/^---\n/m)[1] ?? '') as Record<string, unknown>, text };
}

test('a date in a named format is written as a day', async () => {
  const { charter } = await imported(
    { start: { column: 'X', as: 'date', dates: ['D/M/YYYY*'] } },
    { X: '5/02/2016 5:00:00 PM' },
  );
  expect(charter['start']).toBe('2016-02-05');
});

test('an impossible date is reported, and the field left out', async () => {
  const { charter, reported, ledger } = await imported(
    { start: { column: 'X', as: 'date' } },
    { X: '2026-02-30' },
  );
  expect(charter).not.toHaveProperty('start');
  expect(reported).toEqual(['2 not a date: column "X": expected YYYY-MM-DD*, got "2026-02-30"']);
  expect(ledger.lost).toBe(true);
});

test('an amount is scaled by its decimal point', async () => {
  const { charter } = await imported(
    { 'budget.currency': { constant: 'USD' }, 'budget.baseline': { column: 'X', as: 'number', shift: 6 } },
    { X: '0.179' },
  );
  expect(charter['budget']).toEqual({ currency: 'USD', baseline: 179000 });
});

test('an amount is rounded only where the mapping says so', async () => {
  const budget = (decimals?: number) => ({
    'budget.currency': { constant: 'AUD' },
    'budget.forecast': { column: 'X', as: 'number', ...(decimals !== undefined && { decimals }) },
  });
  expect((await imported(budget(2), { X: '2066075.5899999999' })).charter['budget']).toEqual({
    currency: 'AUD',
    forecast: 2066075.59,
  });
  expect((await imported(budget(), { X: '1.123456' })).leftOut).toEqual([
    expect.stringContaining(
      '2 not valid content: clients/acme/projects/crane/project.md: budget.forecast: expected an amount',
    ),
  ]);
});

test('marks and words around a number are read as the mapping says', async () => {
  const number = { column: 'X', as: 'number', decimalMark: ',', groupMark: ' ', strip: ['€'] };
  const { charter } = await imported(
    { 'budget.currency': { constant: 'EUR' }, 'budget.baseline': number },
    { X: '1\u202f234\u00a0567,50 €' },
  );
  expect(charter['budget']).toEqual({ currency: 'EUR', baseline: 1234567.5 });
});

test('a number that is none is reported, and its group left out', async () => {
  const { charter, reported } = await imported(
    { 'budget.currency': { constant: 'EUR' }, 'budget.baseline': { column: 'X', as: 'number' } },
    { X: 'about 3' },
  );
  expect(charter).not.toHaveProperty('budget');
  expect(reported).toEqual(['2 not a number: column "X": expected a number, got "about 3"']);
});

test('texts become values, and a text that is not listed is reported', async () => {
  const state = { column: 'X', values: { Open: 'running', Done: 'closed' } };
  expect((await imported({ state }, { X: 'Done' })).charter['state']).toBe('closed');
  const { reported, leftOut } = await imported({ state }, { X: 'Parked' });
  expect(reported).toEqual([
    '2 value not listed in the mapping: column "X": expected "Open" or "Done", got "Parked"',
  ]);
  expect(leftOut).toEqual([expect.stringContaining('state: expected')]);
});

test('a star stands for every other text', async () => {
  const state = { column: 'X', values: { Done: 'closed', '*': 'running' } };
  expect((await imported({ state }, { X: 'Parked' })).charter['state']).toBe('running');
});

test('texts that mean an empty cell are empty', async () => {
  const summary = { column: 'X' };
  expect((await imported({ summary }, { X: 'NA' }, { table: { empty: ['NA'] } })).charter).not.toHaveProperty(
    'summary',
  );
  expect((await imported({ summary }, { X: 'NA' })).charter['summary']).toBe('NA');
});

test('of several values the first that applies and is not empty is taken', async () => {
  const summary = [
    { column: 'X', when: [{ column: 'Y', is: ['yes'] }] },
    { column: 'Y' },
    { constant: 'nothing' },
  ];
  expect((await imported({ summary }, { X: 'x', Y: 'yes' })).charter['summary']).toBe('x');
  expect((await imported({ summary }, { X: 'x', Y: 'no' })).charter['summary']).toBe('no');
  expect((await imported({ summary }, { X: 'x', Y: '' })).charter['summary']).toBe('nothing');
});

test('a day can be compared with another', async () => {
  const state = [
    { constant: 'closed', when: [{ column: 'X', isNotAfter: { column: 'Y' } }] },
    { constant: 'proposed', when: [{ column: 'X', isAfter: { column: 'Y' } }] },
    { constant: 'paused' },
  ];
  const stateOf = async (X: string, Y: string) => (await imported({ state }, { X, Y })).charter['state'];
  expect(await stateOf('2026-01-01', '2026-01-01')).toBe('closed');
  expect(await stateOf('2026-01-02T00:00:00+14:00', '2026-01-01')).toBe('proposed');
  expect(await stateOf('', '2026-01-01')).toBe('paused');
});

test('a template joins columns, and is empty where one of them is', async () => {
  const summary = { template: '{X} of {Customer}: {Y}' };
  expect((await imported({ summary }, { X: 'Crane\n 3', Y: 'new' })).charter['summary']).toBe(
    'Crane 3 of Acme: new',
  );
  expect((await imported({ summary }, { X: 'Crane' })).charter).not.toHaveProperty('summary');
});

test('a constant of the mapping stands in for a column, and can be set for one import', async () => {
  const box = new Sandbox(
    ordersMapping(
      { start: { column: 'Exported', as: 'date' } },
      { table: { constants: { Exported: '2026-01-31' } } },
    ),
  );
  const source = 'No,Customer,Name\n1,Acme,Crane\n';
  await box.import(source);
  expect(box.read('clients/acme/projects/crane/project.md')).toContain('start: 2026-01-31');
  await box.import(source, { constants: { Exported: '2026-02-28' } });
  expect(box.read('clients/acme/projects/crane/project.md')).toContain('start: 2026-02-28');
  await expect(box.import(source, { constants: { Export: '2026-02-28' } })).rejects.toThrow(
    'Did you mean "Exported"?',
  );
});

test('text is put on one line unless it is asked for as it stands', async () => {
  const { charter, text } = await imported({ summary: { column: 'X' } }, { X: ' one\r\n  two ' });
  expect(charter['summary']).toBe('one two');
  expect(text).toContain('summary: one two');
  const whole = await imported({ summary: { column: 'X', as: 'text' } }, { X: ' one\n  two ' });
  expect(whole.charter['summary']).toBe('one\n  two');
});

test('a long text is cut after a sentence, or after a word', async () => {
  const cut = async (X: string) =>
    (await imported({ summary: { column: 'X', cut: 30 } }, { X })).charter['summary'];
  expect(await cut('A short sentence. Then more of it follows.')).toBe('A short sentence.');
  expect(await cut('One sentence without an end that goes on and on')).toBe('One sentence without an end…');
  expect(await cut('Just short enough to stay here')).toBe('Just short enough to stay here');
});

test('entities are read where the mapping says that there are some', async () => {
  const summary = { column: 'X' };
  const { charter } = await imported(
    { summary },
    { X: 'R&amp;D &#8211; &amp;lt; &unknown;' },
    { table: { entities: true } },
  );
  expect(charter['summary']).toBe('R&D – &lt; &unknown;');
  expect((await imported({ summary }, { X: 'R&amp;D' })).charter['summary']).toBe('R&amp;D');
});

test.each([
  '- dash',
  '# hash',
  'a: b',
  '"quoted"',
  "it's",
  '@at',
  '*star',
  '{brace}',
  'yes',
  'null',
  '2026-01-01',
  '0x1F',
  '%',
  '---',
  'tab\there',
])('a name like %s survives YAML', async (X) => {
  const { charter } = await imported({ summary: { column: 'X', as: 'text' } }, { X });
  expect(charter['summary']).toBe(X);
});

test('the body of a new file is text, not Markdown or HTML', async () => {
  const mapping = ordersMapping() as { project: { files: { 'project.md': object } } };
  Object.assign(mapping.project.files['project.md'], { body: { column: 'X', as: 'text' } });
  const box = new Sandbox(mapping);
  await box.import('No,Customer,Name,X\n1,Acme,Crane,"# One <b>\n---\ntwo"\n');
  expect(box.read('clients/acme/projects/crane/project.md')).toMatch(
    /---\n\n\\# One \\<b\\>\n\n\\---\n\ntwo\n$/,
  );
});
