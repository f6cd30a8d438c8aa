import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../src/publish/build.ts';
import { readFiles } from './publish/samplePortal.ts';
import { silentProgress } from './silentProgress.ts';
import { temporaryFolder } from './temporaryFolder.ts';

// A folder is a case: `content/` goes in, `expected/` comes out, with `options.json` for the as-of day.
// Where they differ the new pages are left in `<case>-changed/`; if they are right, put them in place of `expected/`.

const root = resolve(import.meta.dirname, '..');
const sites = resolve(import.meta.dirname, 'sites');
const cases = readdirSync(sites).filter((name) => !name.endsWith('-changed'));

test.each(cases)('the site %s is what it was, byte for byte', async (name) => {
  const folder = join(sites, name);
  const options = JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')) as { asOf: string };
  const out = join(temporaryFolder(), 'dist');
  await build({ root, content: join(folder, 'content'), out, access: 'open', ...options }, silentProgress);
  const made = pagesIn(out);
  const expected = existsSync(join(folder, 'expected')) ? pagesIn(join(folder, 'expected')) : {};
  const changed = `${folder}-changed`;
  rmSync(changed, { recursive: true, force: true });
  if (JSON.stringify(made) !== JSON.stringify(expected)) {
    for (const [path, text] of Object.entries(made)) {
      mkdirSync(dirname(join(changed, path)), { recursive: true });
      writeFileSync(join(changed, path), text, 'latin1');
    }
  }
  expect(made).toEqual(expected);
});

/** The pages and their data. The names of styles and scripts are hashes of them, which are no part of a page. */
function pagesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readFiles(folder))
      .filter(([path]) => /(^|\/)(index\.html|data\.json)$/.test(path))
      .map(([path, text]) => [path, text.replaceAll(/_sightline\/[\w-]+\.(css|js)/g, withoutHash)]),
  );
}

function withoutHash(_: string, ending: string): string {
  return `_sightline/${ending === 'css' ? 'style' : 'script'}.${ending}`;
}
