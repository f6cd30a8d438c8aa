import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestClient, isSettled, stampClient } from '../../src/load/clientStamp.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** The folder of a client with two files, and what its stamp and its digest are now. */
function client() {
  const content = temporaryFolder();
  const folder = join(content, 'clients/acme');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('client.md', 'Acme');
  write('assets/terms.txt', 'terms');
  const now = () => ({ stamp: stampClient(content, 'acme')?.digest, digest: digestClient(content, 'acme') });
  return { content, folder, write, now };
}

describe('the stamp and the digest of a client', () => {
  test.each<[string, (one: ReturnType<typeof client>) => void]>([
    ['a file is written', ({ write }) => write('client.md', 'Acme & Sons')],
    [
      'a file is written with as many bytes and its old time',
      ({ folder, write }) => {
        write('client.md', 'Emca');
        utimesSync(join(folder, 'client.md'), 1e9, 1e9);
      },
    ],
    ['a file is added', ({ write }) => write('needs.json', '')],
    ['a file is removed', ({ folder }) => rmSync(join(folder, 'assets/terms.txt'))],
    [
      'a file is renamed',
      ({ folder }) => renameSync(join(folder, 'assets/terms.txt'), join(folder, 'assets/term.txt')),
    ],
    [
      'a file is moved out of its folder',
      ({ folder }) => renameSync(join(folder, 'assets/terms.txt'), join(folder, 'terms.txt')),
    ],
    ['an empty folder is added', ({ folder }) => mkdirSync(join(folder, 'surveys'))],
    ['a link is put beside them', ({ folder }) => symlinkSync('client.md', join(folder, 'link.md'))],
    [
      'the folder becomes a link to where it was moved',
      ({ folder }) => {
        renameSync(folder, `${folder}-moved`);
        symlinkSync(`${folder}-moved`, folder);
      },
    ],
  ])('differ when %s', (_, change) => {
    const one = client();
    const before = one.now();
    change(one);
    const { stamp, digest } = one.now();
    expect(stamp).not.toBe(before.stamp);
    expect(digest).not.toBe(before.digest);
  });

  test('differ in the stamp alone when a file is touched, or all are copied', () => {
    const { content, folder, now } = client();
    const before = now();
    utimesSync(join(folder, 'client.md'), 1e9, 1e9);
    const touched = now();
    expect([touched.stamp === before.stamp, touched.digest]).toEqual([false, before.digest]);
    cpSync(folder, join(content, 'copy'), { recursive: true });
    rmSync(folder, { recursive: true });
    renameSync(join(content, 'copy'), folder);
    expect([now().stamp === touched.stamp, now().digest]).toEqual([false, before.digest]);
  });

  test('do not differ for what tools keep in dot files', () => {
    const { write, now } = client();
    const before = now();
    write('.DS_Store', 'x');
    expect(now()).toEqual(before);
  });

  test('are not known of a client that is not there', () => {
    const content = temporaryFolder();
    expect([stampClient(content, 'acme'), digestClient(content, 'acme')]).toEqual([undefined, undefined]);
  });
});

test('a stamp is trusted only where the latest change is longer ago than the coarsest clock of a file system', () => {
  const stamp = { digest: '', youngest: 10_000 };
  expect([9_000, 10_000, 12_000, 12_001].map((taken) => isSettled(stamp, taken))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
