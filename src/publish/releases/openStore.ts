import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { realPlaceOf } from '../../load/realPlace.ts';
import { Refusal } from '../../load/refusal.ts';
import { readNote } from '../release.ts';
import { isReleaseId } from './releaseId.ts';
import { linkIn, ReleaseStore } from './releaseStore.ts';

/** Opens the folder of releases for reading or for publishing. Refuses one that holds what Sightline did not write. */
export function openStore(to: string): ReleaseStore {
  const folder = realPlaceOf(to);
  for (const [name, target] of [
    ['current', 'releases'],
    ['host', 'hosts'],
  ] as const) {
    const link = linkIn(folder, name);
    const isOurs = link !== undefined && dirname(link) === target && isReleaseId(basename(link));
    if (!isOurs && isThere(join(folder, name))) refuse(folder, name);
  }
  for (const name of ['releases', 'hosts', 'work']) {
    const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found && !found.isDirectory()) refuse(folder, name);
  }
  const releases = join(folder, 'releases');
  for (const name of existsSync(releases) ? readdirSync(releases) : [])
    if (!isReleaseId(name) || readNote(join(releases, name)) === undefined)
      refuse(folder, `releases/${name}`);
  return new ReleaseStore(folder);
}

/** Opens the folder for releases of a content folder. Refuses one that would be read as content, or be served. */
export function openStoreFor(to: string, content: string): ReleaseStore {
  const [folder, source] = [realPlaceOf(to), realPlaceOf(content)];
  if (isIn(folder, source))
    throw new Refusal(
      `${to} lies in the content, where a release would be read as content. Name another folder with --to.`,
    );
  if (['releases', 'hosts'].some((name) => isIn(source, join(folder, name))))
    throw new Refusal(`The content ${content} lies among the releases in ${to}. Keep it elsewhere.`);
  for (let above = folder; ; above = dirname(above)) {
    if (readNote(above) !== undefined)
      throw new Refusal(
        `${above} is a release, and a host serves what lies in it. Name a folder outside of it with --to.`,
      );
    if (above === dirname(above)) return openStore(to);
  }
}

function refuse(folder: string, name: string): never {
  throw new Refusal(
    `${join(folder, name)} is there, and Sightline did not write it. Name another folder with --to, or move it away. ` +
      'Nothing was written.',
  );
}

function isIn(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
