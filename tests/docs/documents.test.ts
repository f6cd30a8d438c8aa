import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kinds } from './contentFolder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const guide = read('content/README.md');

test('what is written from the schemas is current', () => {
  const { stderr } = spawnSync(process.execPath, ['scripts/docs.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
});

test.each(kinds.map(({ name, path }) => [name, path]))(
  'the guide shows an example of a %s file',
  (_, path) => {
    const section = guide.slice(guide.indexOf(`Kept in \`${path}\``));
    expect(section.slice(0, section.indexOf('\n### '))).toContain('For example, `');
  },
);

test('the guide leaves no place unfilled', () => {
  expect(guide).not.toMatch(/\{\{|undefined|\[object|NaN/);
});

test('every link of the guide leads to one of its headings', () => {
  const headings = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title.toLowerCase().replaceAll(' ', '-'),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
  expect(links.length).toBeGreaterThanOrEqual(kinds.length);
  expect(headings).toEqual(expect.arrayContaining(links));
});

test('VS Code finds the schema of every JSON file and of nothing else', () => {
  const settings = JSON.parse(read('.vscode/settings.json'))['json.schemas'] as {
    fileMatch: string[];
    url: string;
  }[];
  expect(settings.map(({ fileMatch }) => fileMatch)).toContainEqual([
    '/content/clients/*/projects/*/plan.json',
  ]);
  expect(settings).toHaveLength(kinds.filter(({ path }) => path.endsWith('.json')).length);
  for (const { url } of settings) expect(JSON.parse(read(url))).toHaveProperty('$schema');
});
