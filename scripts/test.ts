// Types, lint and tests, counted together. With --long the slow tests instead; with names of files or other
// options of Vitest, for example `npm test -- tests/load`, only the tests asked for.
import { fileURLToPath } from 'node:url';
import { parseCLI, startVitest, type Vitest } from 'vitest/node';
import { runAttached } from './subprocess.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const long = args.includes('--long');
const asked = args.filter((arg) => arg !== '--long');
const total = { passed: 0, failed: 0, skipped: 0 };

if (!long && asked.length === 0) {
  for (const step of ['typecheck', 'lint']) {
    const code = await runAttached(process.execPath, [fileURLToPath(new URL(`${step}.ts`, import.meta.url))]);
    total[code === 0 ? 'passed' : 'failed'] += 1;
  }
}

const { filter, options } = parseCLI(['vitest', 'run', ...asked]);
const vitest = await startVitest(filter, {
  ...options,
  root,
  config: 'tests/vitest.config.ts',
  project: long ? ['long'] : ['unit', 'browser', 'server'],
  passWithNoTests: long,
});
count(vitest);
await vitest.close();

if (long && vitest.state.getTestModules().length === 0) {
  console.log('There are no long tests (*.long.test.ts) yet.');
}
// Nothing found to run, or a set-up that broke, fails without a test to show for it.
if (process.exitCode && total.failed === 0) total.failed = 1;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0) process.exitCode = 1;

/** An error outside of every test, such as in a file that does not load or in its set-up, counts as one failure. */
function count({ state }: Vitest) {
  total.failed += state.getUnhandledErrors().length;
  for (const module of state.getTestModules()) {
    for (const suite of [module, ...module.children.allSuites()]) total.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result().state;
      total[result === 'pending' ? 'failed' : result] += 1;
    }
  }
}
