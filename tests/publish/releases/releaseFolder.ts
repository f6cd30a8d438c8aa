import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprintOf, isSame, parseManifest } from '../../../src/hosts/manifest.ts';
import { makeRelease, type ReleaseOptions } from '../../../src/publish/releases/makeRelease.ts';
import { openStoreFor } from '../../../src/publish/releases/openStore.ts';
import { whileLocked } from '../../../src/publish/releases/whileLocked.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { type Files, samplePortal, writeFiles } from '../samplePortal.ts';
import { releaseOptions } from './releaseOptions.ts';

export const patient = { wait: true, say: () => {} };

/** A portal on the disk with a folder for its releases, published as often as a test likes. */
export function releaseFolder(files: Files = samplePortal, folder = temporaryFolder()) {
  const content = writeFiles(join(folder, 'content'), files);
  const to = join(folder, 'portal');
  const open = () => openStoreFor(to, content);
  const publish = (more: Partial<ReleaseOptions> = {}) => {
    const store = open();
    return whileLocked(store, 'release', patient, () =>
      makeRelease(store, { ...releaseOptions(content), ...more }, silentProgress),
    );
  };
  const edit = (edits: Files) => writeFiles(content, edits);
  return { folder, content, to, open, publish, edit, rename: (name: string) => edit(renamed(name)) };
}

/** An edit that every page shows. */
export function renamed(name: string): Files {
  const settings = samplePortal['portal.json'] as { agency: object };
  return { 'portal.json': { ...settings, agency: { ...settings.agency, name } } };
}

/** The release that is served, having looked at every byte of it; throws where one is missing, too many or another one. */
export function wholeRelease(to: string): string {
  const release = realpathSync(join(to, 'current'));
  const id = basename(release);
  const manifest = parseManifest(readFileSync(join(to, 'hosts', id, 'manifest.json'), 'utf8'));
  if (!manifest) throw new Error(`${id} has no manifest`);
  for (const [path, fingerprint] of manifest) {
    if (!isSame(fingerprint, fingerprintOf(readFileSync(join(release, path)))))
      throw new Error(`${id}: ${path} has other bytes`);
  }
  const found = readdirSync(release, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  if (found.length !== manifest.size)
    throw new Error(`${id} has ${found.length} files, not ${manifest.size}`);
  return id;
}

/** What stands in the folder besides whole releases: nothing once a run went well. */
export function leftovers(to: string): string[] {
  const work = join(to, 'work');
  return [
    ...readdirSync(to).filter((name) => !['current', 'host', 'hosts', 'releases', 'work'].includes(name)),
    // what is remembered of the release stays, and the one that was taken away last
    ...(existsSync(work) ? readdirSync(work).filter((name) => !['parts', 'spare'].includes(name)) : []),
  ];
}

/** Whether somebody holds the lock; a link that leads nowhere is a lock all the same. */
export function isLocked(to: string): boolean {
  return readdirSync(to).includes('lock');
}
