import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf, type Manifest } from '../../src/hosts/manifest.ts';
import { uploadPlan, uploadSteps } from '../../src/hosts/uploadPlan.ts';

/** A release of some pages, each of which needs a script and a document of its own, by what these say. */
const releases = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(3), { maxKeys: 4 })
  .map((pages) => {
    const files: Record<string, string> = { 'index.html': JSON.stringify(pages), _headers: 'headers' };
    for (const [page, version] of Object.entries(pages)) {
      files[`_sightline/script${version}.js`] = `script ${version}`;
      files[`clients/${page}/documents/terms/v${version}.pdf`] = `terms ${version}`;
      files[`clients/${page}/data.json`] = `data ${version}`;
      files[`clients/${page}/index.html`] = `${version}`;
    }
    return files;
  });

const manifestOf = (files: Record<string, string>): Manifest =>
  new Map(Object.entries(files).map(([path, text]) => [path, fingerprintOf(Buffer.from(text))]));

/** What the pages of a host need that do not hold all themselves. */
function neededIn(host: Record<string, string>): string[] {
  return Object.entries(host).flatMap(([path, version]) => {
    const [, client] = /^clients\/(\w)\/index\.html$/.exec(path) ?? [];
    if (client === undefined) return [];
    return [`_sightline/script${version}.js`, `clients/${client}/documents/terms/v${version}.pdf`];
  });
}

test('a host that follows the plan holds the new release, and at every moment each page finds what it needs', () => {
  fc.assert(
    fc.property(releases, releases, (live, next) => {
      const { put, remove } = uploadPlan(manifestOf(live), manifestOf(next));
      const host = { ...live };
      for (const step of uploadSteps) {
        for (const path of put[step]) {
          expect(next[path]).not.toBe(live[path]);
          host[path] = next[path] ?? '';
          expect(Object.keys(host)).toEqual(expect.arrayContaining(neededIn(host)));
        }
      }
      for (const path of remove) delete host[path];
      expect(host).toEqual(next);
    }),
  );
});

test('sealed files arrive before the keyrings that open them, and these before the pages that ask for both', () => {
  const next = manifestOf({
    'index.html': 'front',
    'keyrings/0f.jwe': 'keys',
    'ledger.jwe': 'ledger',
    'pages/0a/index.html': 'page',
    'sealed/0b.jwe': 'sealed',
  });
  const { put, remove } = uploadPlan(new Map(), next);
  expect(uploadSteps.flatMap((step) => put[step])).toEqual([
    'sealed/0b.jwe',
    'keyrings/0f.jwe',
    'pages/0a/index.html',
    'index.html',
    'ledger.jwe',
  ]);
  expect(remove).toEqual([]);
});

test('nothing travels where nothing changed', () => {
  const same = manifestOf({ 'index.html': 'front', 'clients/a/index.html': 'page' });
  const { put, remove } = uploadPlan(same, same);
  expect([...Object.values(put).flat(), ...remove]).toEqual([]);
});
