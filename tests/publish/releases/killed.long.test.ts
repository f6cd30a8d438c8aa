import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { contend } from './contention.ts';
import { killPublishers } from './killing.ts';
import { releaseFolder } from './releaseFolder.ts';

test('two hundred publishers killed at any moment leave a whole release to whoever reads', async () => {
  const { interrupted, served } = await killPublishers(releaseFolder(), 200, chanceFrom(7));
  console.log(
    `${interrupted} of 200 publishers were killed before their end; readers saw ${served} releases`,
  );
  expect(interrupted).toBeGreaterThan(50);
  expect(served).toBeGreaterThan(1);
});

test('of processes that contend and are killed a hundred times, never two are in at once', async () => {
  const { wrong } = await contend(temporaryFolder(), 50, chanceFrom(7));
  expect(wrong).toEqual([]);
});
