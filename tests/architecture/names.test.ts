import { expect, test } from 'vitest';
import { misnamed, oversized } from './names.ts';

test.each([
  'src/model/utils.ts',
  'src/helpers/dates.ts',
  'src/model/index.ts',
  'src/model/earned-value.ts',
  'src/components/statCard.astro',
  'scripts/buildAll.ts',
])('the name %s is refused', (path) => {
  expect(misnamed(path)).toHaveLength(1);
});

test.each([
  'src/model/earnedValue.ts',
  'src/components/StatCard.astro',
  'src/pages/clients/[client]/index.astro',
  'src/live.config.ts',
  'scripts/run.mjs',
  'tests/model/dates.long.test.ts',
])('the name %s is accepted', (path) => {
  expect(misnamed(path)).toEqual([]);
});

test('a file may have 400 lines and not one more', () => {
  expect(oversized('src/a.ts', 'x\n'.repeat(400))).toEqual([]);
  expect(oversized('src/a.ts', 'x\n'.repeat(401))).toHaveLength(1);
});
