import { expect, test } from 'vitest';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

const FRENCH = 'Société générale à Genève';
const CHINESE = '客户管理系统升级';

/** Imports one order of that name; answers the name that was written, how the file was read, and what was reported. */
async function importName(source: string | Uint8Array, options = {}) {
  const sandbox = new Sandbox(ordersMapping());
  const { source: read, reported, ledger } = await sandbox.import(source, options);
  const path = Object.keys(sandbox.tree()).find((file) => file.endsWith('project.md'));
  return { name: /^name: (.*)$/m.exec(sandbox.read(path ?? ''))?.[1], read, reported, lost: ledger.lost };
}

test.each([
  ['utf-8', FRENCH],
  ['utf-8', CHINESE],
  ['cp1252', FRENCH],
  ['gb18030', CHINESE],
])('%s is found by itself', async (written, name) => {
  const { name: read, read: how } = await importName(orders(`1,Acme,${name}`), { written });
  expect(read).toBe(name);
  expect(how).toContain(`(${written}, as it seems)`);
});

test('a byte order mark is no part of the first header', async () => {
  expect((await importName(`\ufeff${orders(`1,Acme,${FRENCH}`)}`)).name).toBe(FRENCH);
});

test('an encoding that is named is used', async () => {
  const source = orders(`1,Acme,${FRENCH}`);
  expect((await importName(source, { written: 'cp850', encoding: 'CP850' })).name).toBe(FRENCH);
  expect((await importName(source, { written: 'cp850' })).name).not.toBe(FRENCH);
});

test('an encoding that is not known, or not one of bytes, is refused', async () => {
  await expect(importName(orders(), { encoding: 'utf-9' })).rejects.toThrow('got "utf-9"');
  await expect(importName(orders(), { encoding: 'utf-16le' })).rejects.toThrow('got "utf-16le"');
});

test('UTF-16 is recognised and said to be so', async () => {
  await expect(importName(Buffer.from(`\ufeff${orders('1,Acme,A')}`, 'utf16le'))).rejects.toThrow(
    'as in UTF-16',
  );
});

test('each byte outside the encoding is reported with row, column and value, and stops nothing', async () => {
  const bad = Buffer.concat([
    Buffer.from('No,Customer,Name\n1,Acme,ok\n2,Acme,a'),
    Buffer.of(0x90),
    Buffer.from('b'),
    Buffer.of(0x81),
    Buffer.from(' caf'),
    Buffer.of(0xe9),
    Buffer.from('\n'),
  ]);
  const sandbox = new Sandbox(ordersMapping());
  const { written, reported, ledger } = await sandbox.import(bad, { encoding: 'cp1252' });
  expect(written).toBe(2);
  expect(reported).toEqual([
    '3 byte outside the encoding: column "Name": byte 0x90 (1 of 2) is not cp1252',
    '3 byte outside the encoding: column "Name": byte 0x81 (2 of 2) is not cp1252',
  ]);
  expect(ledger.lost).toBe(true);
  expect(sandbox.read('clients/acme/projects/a-b-cafe/project.md')).toContain('name: a\ufffdb\ufffd café');
});

test('bytes that are not UTF-8 are found one by one, and what stands around them is read', async () => {
  const bad = Buffer.concat([
    Buffer.from('No,Customer,Name\n1,Acme,é'),
    Buffer.of(0xe9, 0xc3),
    Buffer.from('x客\n'),
  ]);
  const { name, reported } = await importName(bad, { encoding: 'utf-8' });
  expect(name).toBe('é\ufffd\ufffdx客');
  expect(reported.map((line) => /byte 0x../.exec(line)?.[0])).toEqual(['byte 0xE9', 'byte 0xC3']);
});

test('bytes that are not GB18030 are reported too', async () => {
  const bad = Buffer.concat([
    Buffer.from('No,Customer,Name\n1,Acme,'),
    Buffer.of(0xc4, 0xe3, 0xff, 0xba, 0xc3),
    Buffer.from('\n'),
  ]);
  const { name, reported } = await importName(bad, { encoding: 'gb18030' });
  expect(name).toBe('你\ufffd好');
  expect(reported).toEqual(['2 byte outside the encoding: column "Name": byte 0xFF is not gb18030']);
});

test('a replacement character that stands in the file is nothing to report', async () => {
  const { name, reported, lost } = await importName(orders('1,Acme,a\ufffdb'));
  expect({ name, reported, lost }).toEqual({ name: 'a\ufffdb', reported: [], lost: false });
});

test('characters survive wherever the file is cut while it is read', async () => {
  const rows = Array.from({ length: 9000 }, (_, index) => `${index},Acme,客户${index}é`);
  const sandbox = new Sandbox(ordersMapping({ name: { column: 'Name' } }, { project: undefined }));
  sandbox.mapping = {
    ...(sandbox.mapping as object),
    skip: [{ report: 'whole', when: [{ column: 'Name', matches: '^客户\\d+é$' }] }],
  };
  const { ledger } = await sandbox.import(orders(...rows));
  expect(ledger.leftOut).toHaveLength(9000);
});
