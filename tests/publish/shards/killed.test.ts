import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { killMerges } from './killing.ts';

test('killed at any moment, a merge leaves a whole release and whole shards, and the next one goes on', async () => {
  expect(await killMerges(4, chanceFrom(20261122))).toBeGreaterThan(0);
});
