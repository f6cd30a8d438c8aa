import { test } from 'vitest';
import { expectSameAsOneBuild } from './equality.ts';

test('whatever many shards hold, what they are merged into equals one build', async () => {
  await expectSameAsOneBuild(80);
});
