import { expect, test } from 'vitest';
import { impurities } from './purity.ts';
import { parseSource } from './sourceFile.ts';

const check = (text: string) => impurities(parseSource('src/model/sums.ts', text));

test.each([
  'const today = new Date();',
  'const today = Date();',
  'const now = Date.now();',
  'const dice = Math.random();',
  'const zone = process.env.TZ;',
  'const mode = import.meta.env.MODE;',
  'const words = total.toLocaleString();',
  'const format = new Intl.NumberFormat();',
])('%s depends on more than its arguments', (text) => {
  expect(check(text)).toEqual([expect.stringMatching(/^src\/model\/sums\.ts:1 {2}/)]);
});

test.each([
  'const day = new Date(asOf);',
  "const words = total.toLocaleString('en');",
  'const process = plan.process;',
  '// Date.now() would not do',
])('%s depends on its arguments alone', (text) => {
  expect(check(text)).toEqual([]);
});
