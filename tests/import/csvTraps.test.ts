import { expect, test } from 'vitest';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = () => new Sandbox(ordersMapping());

test('a quoted cell may hold line breaks and delimiters', async () => {
  const box = sandbox();
  const { written } = await box.import(
    'No,Customer,Name\r\n1,Acme,"One, and\r\n""two"""\r\n2,Acme,Three\r\n',
  );
  expect(written).toBe(2);
  expect(box.read('clients/acme/projects/one-and-two/project.md')).toContain('name: One, and "two"');
});

test('rows are numbered as a spreadsheet numbers them, whatever lines they take', async () => {
  const { leftOut } = await sandbox().import('No,Customer,Name\n1,Acme,"a\nb\nc"\n,Acme,No number\n');
  expect(leftOut).toEqual(['3 no key: column "No" is empty']);
});

test('a row with too many cells is left out, not shifted', async () => {
  const box = sandbox();
  const { leftOut, written, ledger } = await box.import(orders('1,Acme,Crane, small', '2,Acme,Hoist'));
  expect(leftOut).toEqual([
    '2 not as many cells as the header: expected 3 cells, got 4. Look for a missing or stray quote or ",".',
  ]);
  expect(written).toBe(1);
  expect(ledger.lost).toBe(true);
});

test('empty cells beyond the header are harmless and reported', async () => {
  const { written, reported, ledger } = await sandbox().import(orders('1,Acme,Crane,,'));
  expect(written).toBe(1);
  expect(reported).toEqual(['2 empty cells beyond the header: 2 of them']);
  expect(ledger.lost).toBe(false);
});

test('a row with too few cells is left out, not shifted', async () => {
  const { leftOut } = await sandbox().import(orders('1,Acme'));
  expect(leftOut).toEqual([
    '2 not as many cells as the header: expected 3 cells, got 2. Look for a missing or stray quote or ",".',
  ]);
});

test('lines before the header are passed over', async () => {
  const { written, source } = await sandbox().import(
    `Orders of March\n\nprinted by Ann,,\n${orders('1,Acme,Crane')}`,
  );
  expect(written).toBe(1);
  expect(source).toContain('3 rows before the header');
});

test('a header without the columns of the mapping is refused, and the near one named', async () => {
  const box = sandbox();
  await expect(box.import('No,Costumer,Name\n1,Acme,Crane\n')).rejects.toThrow(
    'expected a header with "Customer", got none; row 1 comes nearest. Did you mean "Costumer"? Nothing was written.',
  );
});

test('another delimiter is recognised and said to be so', async () => {
  await expect(sandbox().import('No;Customer;Name\n1;Acme;Crane\n')).rejects.toThrow('stand apart by ";"');
});

test('a delimiter that the mapping names is used', async () => {
  const box = new Sandbox(ordersMapping({}, { table: { delimiter: ';' } }));
  expect((await box.import('No;Customer;Name\n1;Acme;Crane\n')).written).toBe(1);
});

test('blank rows are counted', async () => {
  const { leftOut, rows, ledger } = await sandbox().import(
    `${orders('1,Acme,Crane', '', ' , ,', '2,Acme,Hoist')}\n`,
  );
  expect(rows).toBe(5);
  expect(leftOut).toEqual([3, 4, 6].map((row) => `${row} blank row: no cell holds anything`));
  expect(ledger.lost).toBe(false);
});

test('rows that the mapping skips are reported in its words', async () => {
  const box = new Sandbox(
    ordersMapping({}, { skip: [{ report: 'a sum', when: [{ column: 'No', matches: '^(Grand )?Total' }] }] }),
  );
  const { leftOut, written, ledger } = await box.import(orders('1,Acme,Crane', 'Total,,', 'Grand Total,,1'));
  expect(written).toBe(1);
  expect(leftOut).toEqual(['3 a sum: "No": "Total"', '4 a sum: "No": "Grand Total"']);
  expect(ledger.lost).toBe(false);
});

test('columns of the same header are told apart by their number', async () => {
  const box = new Sandbox(ordersMapping({ summary: { column: 'Note', occurrence: 2 } }));
  await box.import('No,Customer,Name,Note,Note\n1,Acme,Crane,first,second\n');
  expect(box.read('clients/acme/projects/crane/project.md')).toContain('summary: second');
});

test('a header that stands several times is not guessed at', async () => {
  const box = new Sandbox(ordersMapping({ summary: { column: 'Note' } }));
  await expect(box.import('No,Customer,Name,Note,Note\n1,Acme,Crane,a,b\n')).rejects.toThrow(
    'expected one column "Note", got 2. Say which one with "occurrence": 1 to 2.',
  );
});

test('a repetition word for word is written once', async () => {
  const { leftOut, written, ledger } = await sandbox().import(
    orders('1,Acme,Crane', '2,Acme,Hoist', '1,Acme,Crane'),
  );
  expect(written).toBe(2);
  expect(leftOut).toEqual(['4 repeats another row word for word: same as row 2']);
  expect(ledger.lost).toBe(false);
});

test('different rows with one key are both left out', async () => {
  const { leftOut, written, ledger } = await sandbox().import(
    orders('1,Acme,Crane', '2,Acme,Hoist', '1,Acme,Winch', '1,Acme,Crane'),
  );
  expect(written).toBe(1);
  expect(leftOut).toEqual([
    '5 repeats another row word for word: same as row 2',
    '2 different rows with one key: key "1" stands in rows 2, 4. Keep one of them.',
    '4 different rows with one key: key "1" stands in rows 2, 4. Keep one of them.',
  ]);
  expect(ledger.lost).toBe(true);
});

test('a key in scientific notation is refused, since it stands for many numbers', async () => {
  const { leftOut, written } = await sandbox().import(
    orders('9.007E+17,Acme,Crane', '1.11E+09,Acme,Hoist', '12E4,Acme,Winch'),
  );
  expect(written).toBe(1);
  expect(leftOut).toEqual([
    '2 key in scientific notation: column "No": expected an id, got "9.007E+17". Export the column as text.',
    '3 key in scientific notation: column "No": expected an id, got "1.11E+09". Export the column as text.',
  ]);
});

test('long numbers in the key keep every digit', async () => {
  const box = sandbox();
  await box.import(orders('4150868000000624123,Acme,Crane', '4150868000000624124,Acme,Crane'));
  expect(Object.keys(box.tree()).filter((path) => path.endsWith('project.md'))).toEqual([
    'clients/acme/projects/crane-4150868000000624123/project.md',
    'clients/acme/projects/crane-4150868000000624124/project.md',
  ]);
  expect(box.read('clients/acme/projects/crane-4150868000000624123/project.md')).toContain(
    'id: "4150868000000624123"',
  );
});

test('a key that could not be read whole is no key', async () => {
  const { leftOut } = await sandbox().import(orders('1\ufffd,Acme,Crane'));
  expect(leftOut).toEqual(['2 no key: column "No": "1\ufffd" could not be read whole']);
});

test('several columns can make the key', async () => {
  const mapping = ordersMapping() as { project: { key: string[] } };
  mapping.project.key = ['Customer', 'No'];
  const box = new Sandbox(mapping);
  expect((await box.import(orders('1,Acme,Crane', '1,Birch,Hoist'))).written).toBe(2);
  expect(box.read('clients/birch/projects/hoist/project.md')).toContain('id: Birch / 1');
});

test.each([
  [
    'No,Customer,Name\n1,Acme,"Crane\n2,Acme,Hoist\n',
    /source\.csv:3 {2}row 2: expected the quote around a cell to be closed/,
  ],
  ['No,Customer,Name\n1,Acme,5" pipe\n', /source\.csv:2 {2}row 2: expected quotes only around whole cells/],
  ['No,Customer,Name\n1,Acme,"a" b\n', /source\.csv:2 {2}row 2: expected quotes only around whole cells/],
  ['', /expected a table, got an empty file/],
])('a source that cannot be read whole writes nothing: %j', async (source, error) => {
  const box = sandbox();
  box.write('portal.json', '{}\n');
  await expect(box.import(source)).rejects.toThrow(error);
  expect(Object.keys(box.tree())).toEqual(['portal.json']);
});

test('a source that is not there is said not to be', async () => {
  await expect(sandbox().import('', { file: '/nowhere/orders.csv' })).rejects.toThrow(
    /orders\.csv: cannot be read \(ENOENT\)/,
  );
});

test('the lines of a file may end in any way, even mixed', async () => {
  const { written } = await sandbox().import('No,Customer,Name\r\n1,Acme,a\n2,Acme,b\r3,Acme,c');
  expect(written).toBe(3);
});
