import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { killMerges } from './killing.ts';

test('killed at any of many moments, a merge leaves a whole release and whole shards', async () => {
  expect(await killMerges(60, chanceFrom(20261123))).toBeGreaterThan(10);
});
