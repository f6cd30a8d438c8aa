import { hash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';

/** What tells without reading them whether the files of a client are those they were. */
export interface Stamp {
  /** Of the names, sizes, times and numbers of all files: the same as long as nobody touches any of them. */
  digest: string;
  /** When the latest change was made, in milliseconds since 1970 by the clock of the file system. */
  youngest: number;
}

/**
 * File systems keep time in steps, the coarsest of them of two seconds. A file written twice within a step may look the
 * same both times.
 */
const STEP = 2000;

/** Looks at every file of a client, opening none. Undefined where there is no proper folder. */
export function stampClient(contentDir: string, clientId: string): Stamp | undefined {
  const seen: string[] = [];
  let youngest = 0;
  const isWhole = eachEntry(`${contentDir}/clients/${clientId}`, (path, entry) => {
    if (!entry.isFile()) return seen.push(entry.name, entry.isDirectory() ? '/' : '?');
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    youngest = Math.max(youngest, mtimeMs, ctimeMs);
    return seen.push(entry.name, `${size} ${mtimeMs} ${ctimeMs} ${ino}`);
  });
  return isWhole ? { digest: hash('sha256', seen.join('\0'), 'base64url'), youngest } : undefined;
}

/** Whether a stamp that was taken at a moment can be trusted to differ from that of anything written since. */
export function isSettled({ youngest }: Stamp, taken: number): boolean {
  return youngest < taken - STEP;
}

/** A digest of the names and bytes of all files of a client. Undefined where one cannot be read. */
export function digestClient(contentDir: string, clientId: string): string | undefined {
  const seen: string[] = [];
  const isWhole = eachEntry(`${contentDir}/clients/${clientId}`, (path, entry) => {
    if (!entry.isFile() && !entry.isDirectory()) throw new Error(`${path} is neither a file nor a folder.`);
    seen.push(entry.name, entry.isFile() ? hash('sha256', readFileSync(path), 'base64url') : '/');
  });
  return isWhole ? hash('sha256', seen.join('\0'), 'base64url') : undefined;
}

/** Calls back for all that is below a folder, by name, and says whether it could be walked to the end. */
function eachEntry(folder: string, visit: (path: string, entry: Dirent) => void): boolean {
  try {
    // the place of a folder may have been taken by a link to another one
    if (!lstatSync(folder).isDirectory()) return false;
    walk(folder, visit);
    return true;
  } catch {
    return false;
  }
}

function walk(folder: string, visit: (path: string, entry: Dirent) => void): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // dot files belong to tools and are never read
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    visit(path, entry);
    if (!entry.isDirectory()) continue;
    walk(path, visit);
    visit(path, entry);
  }
}
