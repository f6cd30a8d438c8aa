import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { linkOrCopy } from '../linkOrCopy.ts';

const PACKAGES = 'node_modules';

/** What says which packages there are to be. */
const lists = ['package.json', 'package-lock.json'];

/** Whether all packages of a Sightline are there. */
export function isInstalled(folder: string): boolean {
  // written last, by whoever installs
  return existsSync(join(folder, PACKAGES, '.sightline-installed'));
}

/**
 * Gives a Sightline the packages of another one that wants the same: installing them would take a minute. Does nothing
 * where no other one has them.
 * @param others folders of Sightlines, those first that are more likely to have them
 */
export function linkPackages(others: readonly string[], folder: string): void {
  const other = others.find((one) => isInstalled(one) && lists.every((name) => isAlike(one, folder, name)));
  if (other === undefined) return;
  const started = join(folder, `.${PACKAGES}.started`);
  rmSync(started, { recursive: true, force: true });
  rmSync(join(folder, PACKAGES), { recursive: true, force: true });
  linkFolder(join(other, PACKAGES), started, isPackageOrList);
  renameSync(started, join(folder, PACKAGES));
}

function isAlike(one: string, other: string, name: string): boolean {
  return existsSync(join(one, name)) && readFileSync(join(one, name)).equals(readFileSync(join(other, name)));
}

/** What a tool keeps for itself among the packages it may also change, and a link would change with it. */
function isPackageOrList(entry: Dirent): boolean {
  return !entry.isDirectory() || !entry.name.startsWith('.') || entry.name === '.bin';
}

function linkFolder(from: string, to: string, isWanted: (entry: Dirent) => boolean = () => true): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true }).filter(isWanted)) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}
