import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReleaseChange } from '../../src/publish/releaseChange.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { readFiles, writeFiles } from './samplePortal.ts';

const old = { 'a/index.html': 'old', 'a/b/index.html': 'old', 'c/index.html': 'old', 'd/e/f.txt': 'old' };
const made = { 'a/index.html': 'new', 'c/g/index.html': 'new', 'h/index.html': 'new' };
const removed = ['a/b/index.html', 'd/e/f.txt'];
const expected = {
  'a/index.html': 'new',
  'c/g/index.html': 'new',
  'c/index.html': 'old',
  'h/index.html': 'new',
};

test('a change puts files in and takes others away, and no empty folder is left', () => {
  const folder = temporaryFolder();
  const [target, partial] = [
    writeFiles(join(folder, 'dist'), old),
    writeFiles(join(folder, 'partial'), made),
  ];
  new ReleaseChange(target, join(folder, 'change')).make(partial, removed);
  expect(readFiles(target)).toEqual(expected);
  expect(readdirSync(target)).toEqual(['a', 'c', 'h']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a change that was cut off anywhere is made to its end later', async () => {
  const steps = fc.record({
    moved: fc.subarray(Object.keys(made)),
    gone: fc.subarray(removed),
    isForgotten: fc.boolean(),
  });
  await fc.assert(
    fc.property(steps, ({ moved, gone, isForgotten }) => {
      const folder = temporaryFolder();
      const target = writeFiles(join(folder, 'dist'), old);
      const change = writeFiles(join(folder, 'change'), { ...made, '.removed.json': removed });
      for (const path of gone) rmSync(join(target, path));
      for (const path of moved) {
        mkdirSync(dirname(join(target, path)), { recursive: true });
        renameSync(join(change, path), join(target, path));
      }
      // what says that files go is itself only gone when all is done
      if (isForgotten && moved.length === 3 && gone.length === 2) rmSync(join(change, '.removed.json'));
      new ReleaseChange(target, change).complete();
      expect(readFiles(target)).toEqual(expected);
      expect(existsSync(change)).toBe(false);
    }),
    { numRuns: 60 },
  );
});
