import { test } from 'vitest';
import { expectNoInterference, expectWhatPolicyAllows, forAnyReader } from './sliceChecks.ts';

test('in hundreds of worlds each reader’s slice holds what the policy allows and nothing else', () => {
  forAnyReader(600, expectWhatPolicyAllows);
});

test('in hundreds of worlds what a reader may not see can change without a change in the slice', () => {
  forAnyReader(600, expectNoInterference);
});
