import { globSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runQuietly } from '../../../scripts/subprocess.mjs';
import { wholeRelease } from '../releases/releaseFolder.ts';
import { ownCodeRepository } from './ownCodeRepository.ts';
import { below, withAddress } from './pushedRepository.ts';

const COMPILING = 'Compiling the pages';
const tokens = 'src/styles/tokens.css';
const verdict = 'src/components/Verdict.astro';

const stylesOf = (to: string) =>
  globSync('current/_sightline/*.css', { cwd: to })
    .map((file) => readFileSync(join(to, file), 'utf8'))
    .join('\n');
const versions = (work: string) => readdirSync(work).filter((name) => /^[0-9a-f]{16}$/.test(name));

test('a push that changes a style and a template publishes with them, and taking it back goes back', async () => {
  const { to, work, page, git, commit, push, change } = ownCodeRepository();
  const first = await push();
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toContain(COMPILING);
  const plain = readlinkSync(join(work, 'current'));
  expect(stylesOf(to)).not.toContain('#12436e');

  change(tokens, '#12436d', '#12436e');
  change(verdict, '<div class="verdict">', '<div class="verdict" data-pushed>');
  commit();
  const second = await push();
  expect(second).toMatchObject({ code: 0 });
  expect(second.output.split(COMPILING)).toHaveLength(2);
  expect(stylesOf(to)).toContain('#12436e');
  expect(readFileSync(page('clients/acme'), 'utf8')).toContain('data-pushed');
  const changed = readlinkSync(join(work, 'current'));
  expect(versions(work).sort()).toEqual([plain, changed].sort());

  commit(below('content', withAddress('Brook Two')));
  const third = await push();
  expect(third).toMatchObject({ code: 0 });
  expect(third.output).not.toContain(COMPILING);
  expect(third.output).toContain('changed  https://reports.example/portal/clients/acme/');
  expect(readFileSync(page('clients/acme'), 'utf8')).toMatch(/data-pushed.*Brook Two/s);
  expect(readlinkSync(join(work, 'current'))).toBe(changed);

  git('revert', '--no-edit', 'HEAD~1');
  const back = await push();
  expect(back).toMatchObject({ code: 0 });
  expect(back.output).not.toContain(COMPILING);
  expect(stylesOf(to)).not.toContain('#12436e');
  expect(readFileSync(page('clients/acme'), 'utf8')).not.toContain('data-pushed');
  expect(readlinkSync(join(work, 'current'))).toBe(plain);
  const id = wholeRelease(to);

  // as each morning
  const run = join(work, 'current/scripts/run.mjs');
  const options = ['--to', to, '--content', join(to, 'work/content'), '--access', 'open'];
  const { output } = await runQuietly(process.execPath, [run, 'release', ...options]);
  expect(output).toContain(`Nothing changed: no new release was made, and ${id} is served on.`);
});

test('code that does not compile or content with errors is refused, and the site stays as it was', async () => {
  const { bare, clone, to, git, commit, push, change } = ownCodeRepository();
  await push();
  const [id, tip] = [wholeRelease(to), git('rev-parse', 'HEAD')];

  change(verdict, '<div class="verdict">', '<div class="verdict" title={view.}>');
  commit();
  const broken = await push();
  expect(broken.code).not.toBe(0);
  expect(broken.output).toContain('The pages could not be compiled.');
  expect(broken.output).toContain('Verdict.astro');

  const plan = 'content/clients/acme/projects/crm/plan.json';
  writeFileSync(join(clone, plan), '{\n  "statusDate": "March"\n}\n');
  commit();
  const both = await push();
  expect(both.code).not.toBe(0);
  expect(both.output).toContain(`${plan}:2:17  statusDate: expected a date like 2026-03-31, got "March".`);
  expect(both.output).not.toContain(COMPILING);

  expect(wholeRelease(to)).toBe(id);
  expect(git('--git-dir', bare, 'rev-parse', 'main')).toBe(tip);
});
