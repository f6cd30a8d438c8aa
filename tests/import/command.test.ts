import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { orders, ordersMapping } from './orders.ts';

const script = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));

/** Runs the command on a source in a folder of its own. */
function command(source: string, ...args: string[]) {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('orders.csv'), source);
  writeFileSync(
    at('mapping.json'),
    JSON.stringify(ordersMapping({}, { table: { constants: { Day: '2026-01-01' } } })),
  );
  const given = args.map((arg) => arg.replace('<', `${folder}/`));
  const env = { ...process.env, SIGHTLINE_CONTENT: at('elsewhere') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr, at };
}

const all = ['csv', '<orders.csv', '--mapping', '<mapping.json'];

test('an import ends with 0 and a table of what became of the rows', () => {
  const { status, stdout, at } = command(
    orders('1,Acme,Crane', '1,Acme,Crane'),
    ...all,
    '--content',
    '<content',
    '--log',
    '<log.txt',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/rows read +2\n {2}written +1\n {2}updated +0\n {2}unchanged +0\n {2}left out +1\n/);
  expect(existsSync(at('content/clients/acme/projects/crane/project.md'))).toBe(true);
  expect(readFileSync(at('log.txt'), 'utf8')).toContain(
    '3\trepeats another row word for word\tsame as row 2\n',
  );
});

test('the content folder can be named by the environment', () => {
  expect(existsSync(command(orders('1,Acme,Crane'), ...all).at('elsewhere/clients/acme/client.md'))).toBe(
    true,
  );
});

test('an import that loses something ends with 2', () => {
  expect(command(orders('1,Acme,Crane', ',Acme,Hoist'), ...all).status).toBe(2);
});

test('an import that cannot be done ends with 1 and says why', () => {
  const { status, stderr, at } = command('a,b\n', ...all);
  expect(status).toBe(1);
  expect(stderr).toContain('orders.csv: expected a header with "Customer", "No" and "Name", got none');
  expect(existsSync(at('elsewhere'))).toBe(false);
});

test.each([
  [[]],
  [['csv']],
  [['pdf', '<orders.csv', '--mapping', '<mapping.json']],
  [['csv', '<orders.csv']],
])('the arguments %j are answered with the usage', (args) => {
  const { status, stderr } = command('', ...args);
  expect(status).toBe(1);
  expect(stderr).toContain('npm run import -- csv FILE --mapping FILE');
});

test('an option that is not known is named', () => {
  const { status, stderr } = command('', ...all, '--mapings', 'x');
  expect(status).toBe(1);
  expect(stderr).toContain("'--mapings'");
});

test('a setting without a value is refused', () => {
  expect(command(orders(), ...all, '--set', 'Day').stderr).toContain('expected --set NAME=TEXT, got "Day".');
});
