import { test } from 'vitest';
import { expectSameAsOneBuild } from './equality.ts';

test('whatever shards hold, what they are merged into equals one build', async () => {
  await expectSameAsOneBuild(5);
});
