import type { Progress } from '../src/publish/build.ts';

/** For tests that look at what a build made and not at what it says. */
export const silentProgress: Progress = { say: () => {}, pages: () => {}, end: () => {} };
