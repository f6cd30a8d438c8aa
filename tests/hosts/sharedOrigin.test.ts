import { expect, test } from 'vitest';
import { mayShareOrigin } from '../../src/hosts/sharedOrigin.ts';

test.each([
  ['https://reports.example.org', false],
  ['https://reports.example.org/', false],
  ['https://reports.pages.dev', false],
  ['https://example.org/reports', true],
  ['https://brook.github.io', true],
  ['https://brook.github.io/reports/', true],
  ['https://storage.example.com/bucket/', true],
  ['https://notgithub.io', false],
])('whether %s may be shared with other sites: %s', (address, shared) => {
  expect(mayShareOrigin(address)).toBe(shared);
});
