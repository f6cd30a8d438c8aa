import { test } from 'vitest';
import { expectSameAsClean } from './equality.ts';

test('whatever is edited between two builds, the second equals a clean one', async () => {
  await expectSameAsClean(6, 6);
});
