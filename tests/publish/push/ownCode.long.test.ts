import { existsSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isRunning } from '../../../src/publish/process.ts';
import { newMaster } from '../../../src/sealing/master.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { isLocked, wholeRelease } from '../releases/releaseFolder.ts';
import { sealedSample } from '../sealed/sealedPortal.ts';
import { unsealed } from '../sealed/unsealed.ts';
import { ownCodeRepository } from './ownCodeRepository.ts';
import { below, publishingRepository, withAddress } from './pushedRepository.ts';

const verdict = 'src/components/Verdict.astro';
const wrongClient = below('content', { 'clients/acme/client.md': '---\nname: Acme\n---\n' });

describe('code is refused', () => {
  test('that compiles and cannot render the pages of the content', async () => {
    const { to, work, commit, push, change } = ownCodeRepository();
    await push();
    const [id, inUse] = [wholeRelease(to), readlinkSync(join(work, 'current'))];
    change(verdict, '<div class="verdict">', '<div class="verdict" title={verdict.nothing.at}>');
    commit();
    // once it was compiled it is refused all the same
    for (const _ of [1, 2]) {
      const { code, output } = await push();
      expect(code).not.toBe(0);
      expect(output).toContain('The page /clients/acme/ (client-home) cannot be rendered: Cannot read');
      expect(output).toContain('The push is refused and the site is as it was.');
    }
    expect(wholeRelease(to)).toBe(id);
    expect(readlinkSync(join(work, 'current'))).toBe(inUse);
  });

  test('that cannot be run, or is no Sightline any more', async () => {
    const { to, commit, push } = ownCodeRepository();
    await push();
    const id = wholeRelease(to);
    commit({ 'scripts/run.mjs': 'throw new Error("out of order");' });
    const broken = await push();
    expect(broken.code).not.toBe(0);
    expect(broken.output).toMatch(/out of order.*does not accept it/s);
    commit({ 'scripts/run.mjs': undefined });
    const gone = await push();
    expect(gone.code).not.toBe(0);
    expect(gone.output).toContain('It has no scripts/run.mjs.');
    expect(wholeRelease(to)).toBe(id);
  });

  test('whose packages cannot be installed', async () => {
    const { to, commit, push, change } = ownCodeRepository();
    await push();
    const id = wholeRelease(to);
    change('package.json', '"zod": "^4', '"zod": "file:./nowhere", "zot": "^4');
    commit();
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toContain('The npm packages could not be installed.');
    expect(wholeRelease(to)).toBe(id);
  });

  test('where only content is published, whatever repository it comes in', async () => {
    const { to, commit, push, change } = ownCodeRepository({ allowCode: false });
    expect(await push()).toMatchObject({ code: 0 });
    expect(existsSync(join(to, 'work/code'))).toBe(false);
    const id = wholeRelease(to);
    change(verdict, '<div class="verdict">', '<div class="verdict" data-pushed>');
    commit();
    const { code, output } = await push();
    expect(code).not.toBe(0);
    expect(output).toMatch(/changes files outside of content\/.*Verdict\.astro/s);
    expect(wholeRelease(to)).toBe(id);
  });
});

test('a repository that holds content alone publishes nothing where code is allowed', async () => {
  const { to, push } = publishingRepository({ allowCode: true });
  const { code, output } = await push();
  expect(code).not.toBe(0);
  expect(output).toContain('It has no package.json and no package-lock.json and no scripts/run.mjs.');
  expect(existsSync(join(to, 'current'))).toBe(false);
});

test('content with errors can be held back by pushed code as well', async () => {
  const { page, commit, push, change } = ownCodeRepository({ onError: 'quarantine' });
  await push();
  change(verdict, '<div class="verdict">', '<div class="verdict" data-pushed>');
  commit(wrongClient);
  const { code, output } = await push();
  expect(code).toBe(0);
  expect(output).toContain('Held back, with their last published pages: acme.');
  expect(readFileSync(page('clients/birch'), 'utf8')).toContain('data-pushed');
});

test('code gets the secrets of a release when it publishes, and nothing that git says to hooks', async () => {
  const master = newMaster();
  const environment = join(temporaryFolder(), 'secrets');
  writeFileSync(environment, `SIGHTLINE_MASTER=${master}`, { mode: 0o600 });
  const { bare, clone, to, git, commit, push } = ownCodeRepository({ access: 'sealed', environment });
  for (const name of ['pre-receive', 'post-receive']) {
    const hook = join(bare, 'hooks', name);
    const surrounded = readFileSync(hook, 'utf8').replace(
      'unset ',
      'export SIGHTLINE_MASTER=ambient\nunset ',
    );
    writeFileSync(hook, surrounded);
  }
  git('rm', '-rq', 'content');
  const run = readFileSync(join(clone, 'scripts/run.mjs'), 'utf8');
  const tell = `console.error('told', process.argv[2], process.argv.includes('--environment'),
    Object.keys(process.env).filter((name) => /^(GIT|SIGHTLINE)_/.test(name)).join());\n`;
  commit({ 'scripts/run.mjs': run + tell, ...below('content', sealedSample) });
  const { code, output } = await push();
  expect(code).toBe(0);
  const told = output.match(/told .*?(?= *\n)/g)?.map((line) => line.trimEnd());
  expect(told).toEqual(['told judge false', 'told publish true']);
  const pages = await unsealed(join(to, 'current'), master.trim());
  expect(pages['clients/acme/index.html']).toContain('Acme');
});

test('code that publishes ends with the hook that called it, and the next push is published', async () => {
  const { to, page, git, commit, push, change, startPush } = ownCodeRepository();
  await push();
  change(
    'src/publish/push/publishContent.ts',
    'const started = performance.now();',
    'say(`publishing as $' +
      '{process.pid}.`); await new Promise((resolve) => setTimeout(resolve, 10 ** 9));',
  );
  change('src/publish/push/publishContent.ts', 'performance.now() - started', '0');
  commit();
  const waiting = startPush();
  let output = '';
  waiting.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  while (!/publishing as \d+\./.test(output)) await setTimeout(50);
  const publisher = Number(/publishing as (\d+)\./.exec(output)?.[1]);
  expect(isLocked(to)).toBe(true);
  const { pid } = JSON.parse(readlinkSync(join(to, 'lock'))) as { pid: number };
  expect(pid).not.toBe(publisher);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isRunning(publisher), { timeout: 20_000 }).toBe(false);
  git('revert', '--no-edit', 'HEAD');
  commit(below('content', withAddress('Brook Two')));
  expect(await push()).toMatchObject({ code: 0 });
  expect(readFileSync(page('managers'), 'utf8')).toContain('Brook Two');
  wholeRelease(to);
});
