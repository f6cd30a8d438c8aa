import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build } from '../../../src/publish/build.ts';
import { rollBack } from '../../../src/publish/releases/rollback.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { anyEdit, editedPortal } from '../parts/edits.ts';
import { readFiles } from '../samplePortal.ts';
import { leftovers, releaseFolder, wholeRelease } from './releaseFolder.ts';
import { root } from './releaseOptions.ts';

describe('a release that is taken away', () => {
  test('becomes the next one, whose other files stay where they are', async () => {
    const { to, open, publish, rename } = releaseFolder();
    for (const name of ['A', 'B', 'C']) {
      rename(name);
      await publish({ keep: 1 });
    }
    const spare = join(to, 'work/spare/release');
    const folder = statSync(spare).ino;
    rename('D');
    const { id, outcome } = await publish({ keep: 1 });
    expect(outcome.change?.put.size).toBeGreaterThan(0);
    expect(statSync(open().pathOf(id ?? '')).ino).toBe(folder);
    expect(wholeRelease(to)).toBe(id);
    expect(statSync(spare).ino).not.toBe(folder);
    expect(leftovers(to)).toEqual([]);
  });

  test('is a spare still where nothing had changed, or nothing could be published', async () => {
    const { to, publish, rename, edit } = releaseFolder();
    for (const name of ['A', 'B', 'C']) {
      rename(name);
      await publish({ keep: 1 });
    }
    const spare = join(to, 'work/spare/release');
    expect((await publish({ keep: 1 })).id).toBeUndefined();
    expect(existsSync(spare)).toBe(true);
    edit({ 'clients/acme/client.md': '---\nname: [\n---\n' });
    expect((await publish({ keep: 1, strict: true })).outcome.published).toBe(false);
    expect(existsSync(spare)).toBe(true);
    expect(leftovers(to)).toEqual([]);
  });

  test('is done without where a run was killed while it took its place', async () => {
    const { to, publish, rename } = releaseFolder();
    for (const name of ['A', 'B', 'C', 'D']) {
      rename(name);
      await publish({ keep: 1 });
      // half of a spare, as a kill leaves it
      rmSync(join(to, 'work/spare/host'), { recursive: true, force: true });
    }
    expect(readdirSync(join(to, 'releases'))).toHaveLength(2);
    wholeRelease(to);
  });
});

test('whatever was edited and rolled back between releases, each says what a clean build says', async () => {
  const step = fc.record({
    edits: fc.array(anyEdit, { maxLength: 3 }),
    isRolledBack: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 7 }), async (steps) => {
      const { content, to, open, publish } = releaseFolder(editedPortal);
      await publish({ keep: 1 });
      for (const { edits, isRolledBack } of steps) {
        for (const { make } of edits) make(content);
        const store = open();
        const before = store.current === undefined ? undefined : store.recordOf(store.current)?.before;
        if (isRolledBack && before !== undefined) rollBack(store);
        const previous = join(temporaryFolder(), 'previous');
        cpSync(open().pathOf(open().current ?? ''), previous, { recursive: true });
        await publish({ keep: 1 });
        wholeRelease(to);

        const out = join(temporaryFolder(), 'clean');
        await build({ root, content, out, previous, access: 'open', asOf: '2026-11-21' }, silentProgress);
        const what = edits.map((one) => one.what).join(', ');
        expect(readFiles(join(to, 'current/')), what).toEqual(readFiles(`${out}/`));
      }
      expect(leftovers(to)).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
