import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { leftovers, releaseFolder, wholeRelease } from './releaseFolder.ts';

const MEGABYTE = 1024 * 1024;

test('a full disk leaves what is served as it was, says so, and the next publisher goes on', async ({
  skip,
}) => {
  const disk = join(temporaryFolder());
  if (!mounted(disk, 8)) skip('a disk of its own needs root and mount');
  onTestFinished(() => {
    execFileSync('umount', [disk]);
  });
  const { to, open, publish, rename } = releaseFolder(undefined, disk);
  const { id } = await publish();
  let failed = 0;
  // whatever step the disk is full at
  for (const free of [0, 16, 64, 160, 256, 320]) {
    rename(`Brook ${free}`);
    const filler = fill(disk, free * 1024);
    const current = open().current;
    const error = await publish().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined) {
      failed++;
      expect(error).toMatchObject({
        name: 'Refusal',
        message: expect.stringContaining('is full. Free some space'),
      });
      expect(open().current).toBe(current);
    }
    wholeRelease(to);
    expect(leftovers(to)).toEqual([]);
    rmSync(filler);
  }
  expect(failed).toBeGreaterThan(0);
  rename('Brook at last');
  const last = await publish();
  expect(last.id).not.toBe(id);
  expect(wholeRelease(to)).toBe(last.id);
});

test('a folder that may not be written to is said to be so', async ({ skip }) => {
  const { to, publish, rename } = releaseFolder();
  const { id } = await publish();
  rename('Brook Two');
  chmodSync(to, 0o500);
  onTestFinished(() => chmodSync(to, 0o700));
  try {
    writeFileSync(join(to, 'probe'), '');
    rmSync(join(to, 'probe'));
    chmodSync(to, 0o700);
    skip('root may write anywhere');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
  }
  await expect(publish()).rejects.toThrow(`This user may not do in ${to} what publishing needs.`);
  expect(wholeRelease(to)).toBe(id);
});

function mounted(folder: string, megabytes: number): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return existsSync(folder);
  } catch {
    return false;
  }
}

/** Fills a disk but for some bytes. */
function fill(disk: string, free: number): string {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, Math.min(bavail * bsize - free, 64 * MEGABYTE))));
  return filler;
}
