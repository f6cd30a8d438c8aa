import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { build } from '../../src/publish/build.ts';
import { newMaster } from '../../src/sealing/master.ts';
import { unsealed } from '../publish/sealed/unsealed.ts';
import { silentProgress } from '../silentProgress.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { classOf } from './outputClasses.ts';
import { type Permissions, permissionsOf } from './permissions.ts';
import { filesBelow, root } from './release.ts';
import { scan } from './scanner.ts';
import { smallTrees, smallWorld } from './worlds.ts';

const folder = sharedFolder();
const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
const master = newMaster().trim();
let permissions: Permissions;
let release: Map<string, Buffer>;

beforeAll(async () => {
  const files = smallWorld();
  const opens = [...Object.values(smallTrees), 'managers/'].map((tree) => tree.slice(0, -1));
  files['access.json'] = JSON.stringify({
    readers: opens.map((tree, index) => ({ id: `zqread0${index}`, name: `zqname0${index}`, opens: [tree] })),
  });
  writeFiles(content, files);
  const { errors } = await build(
    { root, content, out, asOf: '2026-11-21', access: 'sealed', surroundings: { SIGHTLINE_MASTER: master } },
    silentProgress,
  );
  expect(errors).toEqual([]);
  const { portal } = readPortal(content);
  if (!portal) throw new Error('The portal could not be read.');
  permissions = permissionsOf(files, portal);
  release = filesBelow(out);
});

test('no file of a sealed release holds anything anybody wrote, in its name or in its bytes', () => {
  expect(permissions.known.size).toBeGreaterThan(1000);
  expect(permissions.known.has('zqname00')).toBe(true);
  // nothing at all is for everybody, not even the agency’s name
  const { leaks, found } = scan(release, { known: permissions.known, trees: new Map([['', new Set()]]) });
  expect(leaks).toEqual([]);
  expect([...found.values()].every((canaries) => canaries.size === 0)).toBe(true);
  console.log(`${permissions.known.size} canaries looked for in ${release.size} sealed files, none found`);
});

test('every file of a sealed release is of a known class', () => {
  expect([...release.keys()].filter((path) => classOf(path) === undefined)).toEqual([]);
  expect([...release.keys()].filter((path) => /^(clients|sponsors|managers)/.test(path))).toEqual([]);
});

test('opened again, each tree holds what its readers may see, and no more', async () => {
  const opened = Object.entries(await unsealed(out, master)).map(
    ([path, text]) => [path, Buffer.from(text, 'latin1')] as const,
  );
  const { leaks, found } = scan(new Map(opened), permissions);
  expect(leaks).toEqual([]);
  expect(found.get(`${smallTrees.first} html`)?.size).toBeGreaterThan(50);
});
