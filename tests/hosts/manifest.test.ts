import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPaths, fingerprintOf, formatManifest, patchManifest } from '../../src/hosts/manifest.ts';

const path = fc.oneof(
  fc.constantFrom(
    'a/index.html',
    'a/data.json',
    'b/index.html',
    'build.json',
    'é/": {",\n',
    '中/条款.txt',
    'z',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const files = fc.dictionary(path, fc.string(), { minKeys: 1, noNullPrototype: true });

const fingerprints = (of: Record<string, string>) =>
  new Map(Object.entries(of).map(([name, text]) => [name, fingerprintOf(Buffer.from(text))]));

test('a manifest after a change is the manifest of the files after the change', async () => {
  await fc.assert(
    fc.property(files, files, fc.array(path), (before, put, gone) => {
      const removed = gone.filter((name) => put[name] === undefined);
      const left = Object.entries(before).filter(([name]) => !removed.includes(name));
      const after = { ...Object.fromEntries(left), ...put };
      expect(patchManifest(formatManifest(fingerprints(before)), fingerprints(put), removed)).toBe(
        formatManifest(fingerprints(after)),
      );
    }),
  );
});

test('what differs between two manifests makes the second of the first', async () => {
  await fc.assert(
    fc.property(files, files, (before, after) => {
      const [from, to] = [fingerprints(before), fingerprints(after)].map(formatManifest) as [string, string];
      const { added, changed, removed } = changedPaths(from, to);
      const put = [...added, ...changed];
      const fresh = new Map([...fingerprints(after)].filter(([name]) => put.includes(name)));
      expect(patchManifest(from, fresh, removed)).toBe(to);
      const same = Object.keys(before).filter(
        (name) => Object.hasOwn(after, name) && before[name] === after[name],
      );
      expect([...put, ...removed].filter((name) => same.includes(name))).toEqual([]);
      expect(added.filter((name) => Object.hasOwn(before, name))).toEqual([]);
    }),
  );
});
