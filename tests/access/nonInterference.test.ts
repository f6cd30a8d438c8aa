import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { type Files, frozenReports } from './clientFiles.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { permissionsOf } from './permissions.ts';
import { filesBelow, publish } from './release.ts';
import { smallTrees, smallWorld } from './worlds.ts';

const { first, second, both } = smallTrees;
const papers = `${first}finance/`;
const folder = sharedFolder();
const files = smallWorld();
let before: Map<string, Buffer>;
let note: string | undefined;

beforeAll(async () => {
  const made = await release('before', files);
  expect(made.errors).toEqual([]);
  before = made.files;
});

test('whatever changes at one client, not a byte of another one’s pages or of what is shared changes', async () => {
  const another = smallWorld({ mint: 8, more: [{ name: 'more', showCost: true }] });
  const { files: after, errors } = await release('changed', another);
  expect(errors).toEqual([]);
  const changed = difference(before, after);
  expect(outside(changed, 'clients/', both, 'managers/')).toEqual([]);
  expect(changed.filter((path) => path.startsWith(first))).toEqual([]);
  // the pages that are about the client did change
  expect(changed).toEqual(
    expect.arrayContaining([`${second}index.html`, `${both}index.html`, 'managers/index.html']),
  );
});

test('a client whose files are broken changes not a byte of another one’s pages or of what is shared', async () => {
  const charter =
    Object.keys(files).find((path) => path.startsWith(second) && path.endsWith('/project.md')) ?? '';
  const { files: after, errors } = await release('broken', { ...files, [charter]: '---\nname: [\n---\n' });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => !error.startsWith(second))).toEqual([]);
  expect(outside(difference(before, after), second, both, 'managers/')).toEqual([]);
});

test.each([
  ['a client', first, (path: string) => path.startsWith(first) && !path.startsWith(papers)],
  ['a sponsor', both, (path: string) => path.startsWith(both)],
  ['a reader of money papers', papers, (path: string) => path.startsWith(papers)],
])('what %s may not see changes not a byte of their pages', async (_, tree, isTheirs) => {
  const { portal } = readPortal(join(folder, 'before'));
  if (!portal) throw new Error('The portal could not be read.');
  const { trees, known } = permissionsOf(files, portal);
  const isSecret = (canary: string) => known.has(canary) && !trees.get(tree)?.has(canary);
  const { files: after, errors } = await release('secrets', frozenReports(withOtherSecrets(files, isSecret)));
  expect(errors).toEqual([]);
  const changed = difference(before, after);
  expect(changed.filter((path) => isTheirs(path) || !path.includes('/'))).toEqual([]);
  expect([...before.keys()].filter(isTheirs)).not.toEqual([]);
  expect(changed).toContain('managers/index.html');
});

test('a release made over another one holds nothing of it', async () => {
  await release('over', files);
  const another = smallWorld({ mint: 8 });
  const { files: over } = await release('over', another);
  const { files: clean } = await release('clean', another);
  expect(difference(over, clean)).toEqual([]);
});

async function release(
  name: string,
  content: Files,
): Promise<{ files: Map<string, Buffer>; errors: string[] }> {
  const out = join(folder, `${name}-dist`);
  rmSync(join(folder, name), { recursive: true, force: true });
  const errors = await publish(writeFiles(join(folder, name), content), out);
  const made = filesBelow(out);
  // every page changes with the code, so nothing could be said of releases by two versions of it
  const own = made.get('build.json')?.toString();
  note ??= own;
  if (own !== note) throw new Error('The code was changed while the test ran. Run it again.');
  return { files: made, errors };
}

/** The files that are not byte for byte in both releases. */
function difference(some: ReadonlyMap<string, Buffer>, others: ReadonlyMap<string, Buffer>): string[] {
  const paths = new Set([...some.keys(), ...others.keys()]);
  return [...paths].filter((path) => {
    const [a, b] = [some.get(path), others.get(path)];
    return !a || !b || !a.equals(b);
  });
}

function outside(paths: readonly string[], ...trees: string[]): string[] {
  return paths.filter((path) => !trees.some((tree) => path.startsWith(tree)));
}

/** The files with every secret word and number replaced by another one, in their names too. */
function withOtherSecrets(content: Files, isSecret: (canary: string) => boolean): Files {
  const changed = (text: string) =>
    text
      .replaceAll(/zq[0-9a-z]{6}/g, (word) => (isSecret(word) ? `zx${word.slice(2)}` : word))
      .replaceAll(/(?<![\d.+])\d{7}(?!\d)/g, (number) =>
        isSecret(number) ? `${Number(number) + 5_000_000}` : number,
      );
  return Object.fromEntries(Object.entries(content).map(([path, text]) => [changed(path), changed(text)]));
}
