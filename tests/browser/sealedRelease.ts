import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { codeOf, linkOf } from '../../src/authoring/accessCommand.ts';
import { build } from '../../src/publish/build.ts';
import { hostFolderOf } from '../../src/publish/hostFolder.ts';
import { utf8 } from '../../src/sealing/bytes.ts';
import { readLedger } from '../../src/sealing/ledger.ts';
import { newMaster, readMaster } from '../../src/sealing/master.ts';
import { pageFolder } from '../../src/sealing/places.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { silentProgress } from '../silentProgress.ts';

const root = resolve(import.meta.dirname, '../..');

export type SealedRelease = Awaited<ReturnType<typeof sealDemo>>;

/**
 * The demo portal, sealed for a host where it stands at a path, with what its readers are given.
 * @param base with a slash at both ends
 */
export async function sealDemo(base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-sealed-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'dist')];
  cpSync(join(root, 'content'), content, { recursive: true });
  const say = (file: string, more: object) => {
    const said = JSON.parse(readFileSync(join(content, file), 'utf8')) as object;
    writeFileSync(join(content, file), JSON.stringify({ ...said, ...more }));
  };
  say('portal.json', { address: `https://portal.example${base}` });
  say('access.json', { sharedOrigin: base !== '/' });
  const surroundings = { SIGHTLINE_MASTER: newMaster().trim() };
  await build({ root, content, out, asOf: '2026-11-21', access: 'sealed', surroundings }, silentProgress);
  const master = readMaster(surroundings, content);
  const ledger = await readLedger(out, master);
  const vault = new Vault(master, { generations: ledger?.trees });
  const options = { content, surroundings };
  return {
    folder,
    out,
    /** What the build wrote for whoever runs the host. */
    host: hostFolderOf(out),
    paths: Object.keys(ledger?.files ?? {}),
    codeOf: async (reader: string) => (await codeOf(reader, false, options))[0] ?? '',
    /** What a link carries behind the address of the portal. */
    linkOf: async (reader: string) => new URL((await linkOf(reader, options))[0] ?? '').hash,
    /** Where a page stands below the portal. */
    addressOf: async (route: string) => pageFolder(await vault.nameOf(route)),
    nameOf: (path: string) => vault.nameOf(path),
    seal: async (path: string, text: string) => (await vault.seal({ path, body: utf8(text) })).envelope,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
