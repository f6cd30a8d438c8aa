import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { classOf } from '../../src/audit/outputClasses.ts';
import { readPortal } from '../../src/load/portal.ts';
import { build } from '../../src/publish/build.ts';
import type { Portal } from '../../src/schema/portfolio.ts';
import { newMaster } from '../../src/sealing/master.ts';
import { unsealed } from '../publish/sealed/unsealed.ts';
import { silentProgress } from '../silentProgress.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { canariesIn } from './mint.ts';
import { type Permissions, permissionsOf } from './permissions.ts';
import { filesBelow, root } from './release.ts';
import { scan } from './scanner.ts';
import { smallTrees, smallWorld } from './worlds.ts';

const folder = sharedFolder();
const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
const master = newMaster().trim();
let permissions: Permissions;
let release: Map<string, Buffer>;
let beside: Map<string, Buffer>;
let portal: Portal;

beforeAll(async () => {
  const files = smallWorld();
  const opens = [...Object.values(smallTrees), 'managers/'].map((tree) => tree.slice(0, -1));
  files['access.json'] = JSON.stringify({
    sharedOrigin: true,
    readers: opens.map((tree, index) => ({ id: `zqread0${index}`, name: `zqname0${index}`, opens: [tree] })),
  });
  writeFiles(content, files);
  const { errors } = await build(
    { root, content, out, asOf: '2026-11-21', access: 'sealed', surroundings: { SIGHTLINE_MASTER: master } },
    silentProgress,
  );
  expect(errors).toEqual([]);
  const { portal: read } = readPortal(content);
  if (!read) throw new Error('The portal could not be read.');
  portal = read;
  permissions = permissionsOf(files, portal);
  // what lies beside it is for the host, which is to learn nothing either
  release = filesBelow(out);
  beside = filesBelow(`${out}-host`);
});

test('no file of a sealed release holds anything anybody wrote, in its name or in its bytes', () => {
  expect(permissions.known.size).toBeGreaterThan(1000);
  expect(permissions.known.has('zqname00')).toBe(true);
  // nothing at all is for everybody, not even the agency’s name; but the page a host answers with says where it stands
  const address = canariesIn(portal.settings.address ?? '');
  const { leaks, found } = scan(new Map([...release, ...beside]), {
    known: permissions.known,
    trees: new Map([['', address]]),
  });
  expect(leaks).toEqual([]);
  expect(new Set([...found.values()].flatMap((canaries) => [...canaries]))).toEqual(address);
  console.log(
    `${permissions.known.size} canaries looked for in ${release.size} sealed files, only that of the address found`,
  );
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
