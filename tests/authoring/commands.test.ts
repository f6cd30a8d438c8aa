import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Desk, reportPath } from './desk.ts';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));

function run(desk: Desk, command: string, ...args: string[]) {
  const env = { ...process.env, SIGHTLINE_CONTENT: desk.content };
  return spawnSync(process.execPath, [join(scripts, `${command}.ts`), ...args], { encoding: 'utf8', env });
}

test('a report is drafted, published and amended from the command line', () => {
  const desk = new Desk();
  const mail = join(desk.mails, 'mail.eml');
  const drafted = run(desk, 'new', 'report', 'acme/crm', '--date', '2026-05-06', '--author', 'Tom');
  expect([drafted.status, drafted.stderr]).toEqual([0, '']);
  expect(drafted.stdout).toContain('npm run report -- publish acme/crm/2026-05-06\n');

  const name = 'acme/crm/2026-03-31';
  const made = run(desk, 'report', 'publish', name, '--on', '2026-04-02', '--mail', mail);
  expect([made.status, made.stderr, existsSync(mail)]).toEqual([0, '', true]);

  desk.edit((text) => text.replace('A quiet', 'A loud'));
  expect(run(desk, 'report', 'amend', name, '--why', 'It was loud.', '--on', '2026-04-03').status).toBe(0);
  expect(desk.read(reportPath)).toContain('why: It was loud.');
  expect(desk.errors).toEqual([]);
  expect(run(desk, 'report', 'publish', '--all', 'acme/crm').stdout).toBe(
    'Every published report of acme/crm is frozen already.\n',
  );
});

test('a wave is made from the command line', () => {
  const desk = new Desk();
  const asked = ['--quarter', '2026-q3', '--kind', 'csat', '--title', 'Users', '--question', 'Content?'];
  const made = run(desk, 'new', 'survey', 'acme', 'users', ...asked, '--invited', '12', '--project', 'crm');
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(JSON.parse(desk.read('clients/acme/surveys/2026-q3-users.json'))).toMatchObject({
    title: 'Users',
    kind: 'csat',
    question: 'Content?',
    invited: 12,
    projects: ['crm'],
  });
  expect(desk.errors).toEqual([]);
});

test('every command says how it is used', () => {
  for (const args of [['--help'], ['report', '--help'], ['survey', '--help']]) {
    const { status, stdout } = run(new Desk(), 'new', ...args);
    expect(status).toBe(0);
    expect(stdout).toContain('npm run new -- survey CLIENT SLUG');
  }
});

test.each([
  [['report'], 'npm run report -- publish CLIENT/PROJECT/DATE'],
  [['report', 'publish'], 'npm run report -- publish CLIENT/PROJECT/DATE'],
  [['report', 'amend', 'acme/crm/2026-03-31'], 'npm run report -- amend CLIENT/PROJECT/DATE --why TEXT'],
  [['report', 'publish', 'acme/crm/2026-03-31', '--on', 'today'], '--on today: write a day as YYYY-MM-DD.'],
  [['report', 'publish', '--all', 'acme/crm', '--on', '2026-04-02'], '--all keeps the day of each report'],
  [['report', 'publish', 'acne/crm/2026-03-31'], 'Did you mean "acme"?'],
  [['new'], 'npm run new -- report CLIENT/PROJECT'],
  [['new', 'reprot', 'acme/crm'], 'npm run new -- report CLIENT/PROJECT'],
  [['new', 'survey', 'acme'], 'npm run new -- survey CLIENT SLUG'],
  [['new', 'survey', 'acme', 'users', '--quarter', 'q3'], '--quarter q3: write a quarter as 2026-q1.'],
  [['new', 'survey', 'acme', 'users', '--invited', 'some'], '--invited some: write how many people'],
  [['new', 'survey', 'acme', 'users', '--kind', 'nsp'], '--kind nsp: name one of nps, csat, ces.'],
  [['new', 'survey', 'acme', 'users', '--author', 'Tom'], '--author'],
  [['new', 'report', 'acme/crm', '--from', '2026-13-01'], '--from 2026-13-01: write a day as YYYY-MM-DD.'],
])('%j ends with 1 and says why', (args, said) => {
  const [command = '', ...rest] = args;
  const { status, stderr, stdout } = run(new Desk(), command, ...rest);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(said);
});
