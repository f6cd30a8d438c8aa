import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type BuildOptions, build } from '../../../src/publish/build.ts';
import { merge } from '../../../src/publish/shards/merge.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { anyEdit, editedPortal } from '../parts/edits.ts';
import { readFiles, writeFiles } from '../samplePortal.ts';
import { buildShards, root } from './shardedPortal.ts';

const day = fc.constantFrom('2026-10-15', '2026-11-21', '2027-01-20');
const steps = fc.array(
  fc.record({
    /** Before the shards are made, and after. */
    edits: fc.array(anyEdit, { maxLength: 3 }),
    later: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(anyEdit, { maxLength: 2 })),
    /** Of the shards, and of the merge; mostly the same. */
    asOf: day,
    mergedOn: fc.option(day, { freq: 3, nil: undefined }),
    of: fc.integer({ min: 1, max: 4 }),
    missing: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3, nil: undefined }),
    /** Whether the release that stands in for errors is another one than what is replaced. */
    elsewhere: fc.boolean(),
  }),
  { minLength: 2, maxLength: 3 },
);

/**
 * Edits a portal at random, makes it in a random number of shards, some of which may be missing, of another day or of older
 * content, and merges them over the release before: it is what one build makes of the content, the day and that release,
 * byte for byte, and so is what the next ordinary build makes of it.
 */
export async function expectSameAsOneBuild(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = temporaryFolder();
      const content = writeFiles(join(folder, 'content'), {
        ...editedPortal,
        'clients/elder/client.md': '---\nname: Elder\nkind: external\n---\n',
      });
      const [out, before, clean] = ['out', 'before', 'clean'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const publish = (more: Partial<BuildOptions>) =>
        build({ root, content, out, access: 'open', ...more }, silentProgress);
      await publish({ asOf: '2026-11-21' });
      for (const { edits, later, asOf, mergedOn = asOf, of, missing, elsewhere } of all) {
        cpSync(out, before, { recursive: true });
        for (const { make } of edits) make(content);
        // the folders of earlier steps are those of a cache
        const shards = await buildShards(of, join(folder, `shard-of-${of}`), { content, asOf });
        for (const { make } of later) make(content);
        const { outcome } = await merge(
          {
            folders: shards.filter((_, index) => index !== missing),
            ...{ root, content, out, access: 'open', asOf: mergedOn },
            ...(elsewhere && { previous: before }),
          },
          silentProgress,
        );
        const expected = await publish({ asOf: mergedOn, previous: before, out: clean });
        const what = [...edits, ...later].map((one) => one.what).join(', ');
        const expectClean = () => {
          expect(readFiles(out), what).toEqual(readFiles(clean));
          expect(readFiles(`${out}-host`), what).toEqual(readFiles(`${clean}-host`));
        };
        expectClean();
        expect(outcome.errors, what).toEqual(expected.errors);
        expect(outcome.findings, what).toEqual(expected.findings);
        expect(outcome.rendered + outcome.kept, what).toBe(expected.rendered + expected.kept);
        expect([outcome.removed, outcome.files], what).toEqual([expected.removed, expected.files]);
        expect(await publish({ asOf: mergedOn }), what).toMatchObject({ rendered: 0, removed: 0, made: [] });
        expectClean();
        for (const one of [before, clean, `${clean}-host`]) rmSync(one, { recursive: true });
      }
    }),
    { numRuns: runs },
  );
}
