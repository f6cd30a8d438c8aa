import { resolve } from 'node:path';
import type { ReleaseOptions } from '../../../src/publish/releases/makeRelease.ts';

/** The folder of Sightline. */
export const root = resolve(import.meta.dirname, '../../..');

/** The options of a release that a test looks at. */
export function releaseOptions(content: string): ReleaseOptions {
  return { root, content, asOf: '2026-11-21', access: 'open', revision: 'no-git', keep: 5 };
}
