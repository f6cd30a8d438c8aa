import { test } from 'vitest';
import { expectSameAsClean } from './equality.ts';

test('whatever is edited between many builds, each equals a clean one', async () => {
  await expectSameAsClean(60, 15);
});
