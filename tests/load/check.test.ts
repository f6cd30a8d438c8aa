import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { errorOfFile } from '../../src/load/contentError.ts';
import { formatErrorReport, formatSummary } from '../../src/load/errorReport.ts';
import { contentFolder } from './contentFolder.ts';

const script = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));

function check(args: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

test('errors stand under a heading for each client and sponsor, those of the portal first', () => {
  const files = [
    'sponsors/ash.json',
    'clients/zeta/client.md',
    'clients/acme/client.md',
    'portal.json',
    'clients/acme',
  ];
  const errors = files.map((file) => errorOfFile(file, 'wrong'));
  expect(formatErrorReport(errors, 'content').split('\n')).toEqual([
    'Portal',
    'content/portal.json:1:1  wrong',
    '',
    'Client acme',
    'content/clients/acme/client.md:1:1  wrong',
    'content/clients/acme:1:1  wrong',
    '',
    'Client zeta',
    'content/clients/zeta/client.md:1:1  wrong',
    '',
    'Sponsor ash',
    'content/sponsors/ash.json:1:1  wrong',
  ]);
  expect(formatErrorReport([], 'content')).toBe('');
});

test('the summary counts in words', () => {
  expect(formatSummary({ file: 12, client: 1, project: 0, error: 2 }, 0.25)).toBe(
    '12 files, 1 client, 0 projects, 2 errors, 0.3 s',
  );
});

test('checking right content prints one line and succeeds', () => {
  const { status, lines, stderr } = check(['--content', contentFolder()]);
  expect(stderr).toBe('');
  expect(lines).toEqual([expect.stringMatching(/^12 files, 1 client, 1 project, 0 errors, \d+\.\d s$/)]);
  expect(status).toBe(0);
});

test('checking wrong content prints every error and fails', () => {
  const folder = contentFolder({ 'clients/acme/contacts.json': '{', 'portal.json': '{}' });
  const { status, lines } = check([], { SIGHTLINE_CONTENT: folder });
  expect(lines[0]).toBe('Portal');
  expect(lines).toContain('Client acme');
  expect(lines).toContain(
    `${folder}/clients/acme/contacts.json:1:2  expected a key in double quotes, got the end of the file. Close what was opened.`,
  );
  expect(lines.at(-1)).toMatch(/^12 files, 1 client, 1 project, 5 errors, /);
  expect(status).toBe(1);
});

test('the folder on the command line comes before the one of the environment', () => {
  expect(check(['--content', contentFolder()], { SIGHTLINE_CONTENT: 'nowhere' }).status).toBe(0);
});
