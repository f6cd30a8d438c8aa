import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type BuildOptions, build } from '../../../src/publish/build.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles, writeFiles } from '../samplePortal.ts';
import { anyEdit, editedPortal } from './edits.ts';

const root = resolve(import.meta.dirname, '../../..');
const day = fc.constantFrom('2026-10-15', '2026-11-21', '2026-12-02', '2027-01-20');

/**
 * Edits a portal at random and builds it after each edit, once from what the build before left and once from nothing but
 * the content, the day and the release before: both say the same, byte for byte.
 */
export async function expectSameAsClean(runs: number, edits: number): Promise<void> {
  const steps = fc.array(fc.record({ edits: fc.array(anyEdit, { maxLength: 3 }), asOf: day }), {
    minLength: 2,
    maxLength: edits,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = temporaryFolder();
      const content = writeFiles(join(folder, 'content'), editedPortal);
      const out = join(folder, 'out');
      const publish = (more: Partial<BuildOptions>) =>
        build({ root, content, out, access: 'open', ...more }, silentProgress);
      await publish({ asOf: '2026-11-21' });
      for (const { edits: some, asOf } of all) {
        for (const { make } of some) make(content);
        const previous = join(folder, 'previous');
        cpSync(out, previous, { recursive: true });
        const outcome = await publish({ asOf });
        const clean = join(folder, 'clean');
        const expected = await publish({ asOf, previous, out: clean });
        const what = some.map((one) => one.what).join(', ');
        expect(readFiles(out), what).toEqual(readFiles(clean));
        expect(readFiles(`${out}-host`), what).toEqual(readFiles(`${clean}-host`));
        expect(outcome.errors, what).toEqual(expected.errors);
        expect(outcome.findings, what).toEqual(expected.findings);
        expect(outcome.rendered + outcome.kept, what).toBe(expected.rendered + expected.kept);
        expect(outcome.files, what).toBe(expected.files);
        for (const one of [previous, clean, `${clean}-host`]) rmSync(one, { recursive: true });
      }
    }),
    { numRuns: runs },
  );
}
