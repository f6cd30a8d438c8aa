import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { contend } from './contention.ts';
import { killPublishers } from './killing.ts';
import { releaseFolder } from './releaseFolder.ts';

const KILLS = 60;

test('publishers killed at any moment leave a whole release to whoever reads', async () => {
  const { interrupted, served } = await killPublishers(releaseFolder(), KILLS, chanceFrom(7));
  console.log(
    `${interrupted} of ${KILLS} publishers were killed before their end; readers saw ${served} releases`,
  );
  expect(interrupted).toBeGreaterThan(KILLS / 4);
  expect(served).toBeGreaterThanOrEqual(KILLS / 5);
});

test('of processes that contend and are killed a hundred times, never two are in at once', async () => {
  const { wrong } = await contend(temporaryFolder(), 50, chanceFrom(7));
  expect(wrong).toEqual([]);
});
