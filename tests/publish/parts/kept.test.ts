import { cpSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readClient } from '../../../src/load/client.ts';
import { digestClient } from '../../../src/load/clientStamp.ts';
import { type BuildOptions, build } from '../../../src/publish/build.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { type Files, readFiles, reportText, samplePortal, writeFiles } from '../samplePortal.ts';

// they do what they do and are watched
vi.mock(import('../../../src/load/client.ts'), { spy: true });
vi.mock(import('../../../src/load/clientStamp.ts'), { spy: true });

const root = resolve(import.meta.dirname, '../../..');
const reportFile = 'clients/acme/projects/crm/reports/2026-10-31.md';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** A portal that is built once, a while after it was written. */
async function builtPortal() {
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), samplePortal);
  const out = join(folder, 'dist');
  const publish = (more: Partial<BuildOptions> = {}) => {
    vi.clearAllMocks();
    return build({ root, content, out, asOf: '2026-11-21', access: 'open', ...more }, silentProgress);
  };
  vi.setSystemTime(Date.now() + 3600_000);
  await publish();
  expect(readSince()).toEqual(['acme', 'birch']);
  return { folder, content, out, publish, edit: (edits: Files) => writeFiles(content, edits) };
}

/** The clients whose files were parsed since the last build began, and those whose files were opened to compare them. */
const readSince = () => vi.mocked(readClient).mock.calls.map(([, id]) => id);
const comparedSince = () => vi.mocked(digestClient).mock.calls.map(([, id]) => id);

describe('a client whose files are as they were', () => {
  test('is not read, and no file of it is opened', async () => {
    const { publish, edit } = await builtPortal();
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], []]);
    edit({ [reportFile]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.') });
    expect(await publish()).toMatchObject({ published: true, errors: [] });
    expect(new Set([...readSince(), ...comparedSince()])).toEqual(new Set(['acme']));
  });

  test('is compared but not read where its files were only touched, and not even that the next time', async () => {
    const { content, publish } = await builtPortal();
    utimesSync(join(content, 'clients/birch/client.md'), 1e9, 1e9);
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], ['birch']]);
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], []]);
  });

  test('is compared but not read in a fresh clone of the content', async () => {
    const { folder, content, publish } = await builtPortal();
    cpSync(content, join(folder, 'clone'), { recursive: true });
    await publish({ content: join(folder, 'clone') });
    expect([readSince(), comparedSince()]).toEqual([[], ['acme', 'birch']]);
  });

  test('is compared as long as its files are so young that a later change might have the same time', async () => {
    const { content, publish, edit } = await builtPortal();
    edit({ 'clients/birch/client.md': '---\nname: Oak\nkind: internal\n---\n' });
    const { ctimeMs } = statSync(join(content, 'clients/birch/client.md'));
    vi.setSystemTime(ctimeMs + 1000);
    await publish();
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], ['acme', 'birch']]);
    vi.setSystemTime(ctimeMs + 3600_000);
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], ['acme', 'birch']]);
    await publish();
    expect([readSince(), comparedSince()]).toEqual([[], []]);
  });

  test('is read again on another day, though no page is rendered that says the same', async () => {
    const { publish } = await builtPortal();
    expect(await publish({ asOf: '2026-11-22' })).toMatchObject({ rendered: 0, removed: 0 });
    expect(readSince()).toEqual(['acme', 'birch']);
  });

  test.each<[string, Files, string[]]>([
    [
      'the settings',
      { 'portal.json': { ...(samplePortal['portal.json'] as object), cadenceDays: 60 } },
      ['acme', 'birch'],
    ],
    [
      'what a sponsor of it funds',
      { 'sponsors/lee.json': { name: 'Lee', projects: ['acme/crm', 'acme/shop'] } },
      ['acme'],
    ],
    ['a sponsor of others', { 'sponsors/ito.json': { name: 'Ito', projects: ['birch/payroll'] } }, ['birch']],
    ['the name of its sponsor alone', { 'sponsors/lee.json': { name: 'Lee', projects: ['acme/crm'] } }, []],
  ])('is read again only if it was made from it: %s', async (_, edits, read) => {
    const { publish, edit } = await builtPortal();
    edit(edits);
    await publish();
    expect(readSince()).toEqual(read);
  });
});

test('parts stay in a release of its own that is made after another one', async () => {
  const { folder, content, out, publish, edit } = await builtPortal();
  edit({ [reportFile]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.') });
  const before = readFiles(out);
  const [second, third] = [join(folder, 'second'), join(folder, 'third')];
  const { kept } = await publish({ out: second, previous: out });
  expect([new Set(readSince()), kept > 5]).toEqual([new Set(['acme']), true]);
  await publish({ out: third, previous: second });
  expect(readSince()).toEqual([]);
  await build(
    { root, content, out: join(folder, 'clean'), asOf: '2026-11-21', access: 'open' },
    silentProgress,
  );
  for (const one of [second, third]) {
    expect(readFiles(one)).toEqual(readFiles(join(folder, 'clean')));
    expect(readFiles(`${one}-host`)).toEqual(readFiles(join(folder, 'clean-host')));
  }
  expect(readFiles(out)).toEqual(before);
});

describe('what is stored', () => {
  test('lies beside the release, for nobody else on the machine', async () => {
    const { folder, out } = await builtPortal();
    const store = join(folder, '.dist.parts');
    expect(statSync(store).mode & 0o777).toBe(0o700);
    const modes = readdirSync(store).map((name) => statSync(join(store, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
    expect(Object.keys(readFiles(out)).filter((path) => path.includes('parts'))).toEqual([]);
  });

  test('is not trusted with another release in the same place', async () => {
    const { folder, out, content, publish, edit } = await builtPortal();
    cpSync(out, join(folder, 'older'), { recursive: true });
    edit({ [reportFile]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.') });
    await publish();
    rmSync(out, { recursive: true });
    cpSync(join(folder, 'older'), out, { recursive: true });
    await publish();
    expect(readSince()).toEqual(['acme', 'birch']);
    await build(
      { root, content, out: join(folder, 'clean'), asOf: '2026-11-21', access: 'open' },
      silentProgress,
    );
    expect(readFiles(out)).toEqual(readFiles(join(folder, 'clean')));
  });

  test.each([
    ['is gone', () => undefined],
    ['is empty', () => ''],
    ['is cut off', (text: string) => text.slice(0, -20)],
    ['has another letter', (text: string) => text.replace('a', 'b')],
    ['is of an older format', () => `${'x'.repeat(43)}\n{"format":0}`],
  ])('means a full build, and no error, where a file of it %s', async (_, damage) => {
    const { folder, out, publish } = await builtPortal();
    const before = readFiles(out);
    for (const name of readdirSync(join(folder, '.dist.parts'))) {
      const file = `.dist.parts/${name}`;
      writeFiles(folder, { [file]: damage(readFiles(join(folder, '.dist.parts'))[name] ?? '') });
      expect(await publish()).toMatchObject({ published: true, errors: [], rendered: 0, removed: 0 });
      expect(readSince()).toEqual(['acme', 'birch']);
      expect(readFiles(out)).toEqual(before);
    }
  });
});
