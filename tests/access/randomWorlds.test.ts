import { test } from 'vitest';
import { expectNoInterference, expectWhatPolicyAllows, forAnyReader } from './sliceChecks.ts';

test('in any world each reader’s slice holds what the policy allows and nothing else', () => {
  forAnyReader(50, expectWhatPolicyAllows);
});

test('in any world what a reader may not see can change without a change in the slice', () => {
  forAnyReader(50, expectNoInterference);
});
