import { linkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameBytes } from '../../src/publish/sameBytes.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

test('files are the same when every byte is, whatever their times', () => {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (a, b) => {
      writeFileSync(one, a);
      writeFileSync(other, b);
      return sameBytes(one, other) === Buffer.from(a).equals(b);
    }),
  );
});

test('a difference is found in the last byte of a file larger than what is read at once', () => {
  const folder = temporaryFolder();
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const bytes = Buffer.alloc(1_000_001, 7);
  writeFileSync(one, bytes);
  writeFileSync(other, bytes);
  expect(sameBytes(one, other)).toBe(true);
  bytes[bytes.length - 1] = 8;
  writeFileSync(other, bytes);
  expect(sameBytes(one, other)).toBe(false);
});

test('two names of one file are the same; a folder and what is not there are the same as nothing', () => {
  const folder = temporaryFolder();
  const one = join(folder, 'one');
  writeFileSync(one, 'text');
  linkSync(one, join(folder, 'again'));
  expect(sameBytes(one, join(folder, 'again'))).toBe(true);
  expect(sameBytes(folder, folder)).toBe(false);
  expect(sameBytes(one, join(folder, 'none'))).toBe(false);
  expect(sameBytes(join(folder, 'none'), join(folder, 'none'))).toBe(false);
});
