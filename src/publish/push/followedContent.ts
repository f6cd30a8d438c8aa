import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../load/refusal.ts';
import { makeFolder, removeFile } from '../folder.ts';
import type { Repository, TreeFile } from './repository.ts';

/**
 * Brings a folder to the state of a commit. A file that did not change is not touched, so that whoever remembers what was
 * read from it need not read it again.
 * @param folder an absolute path that is private to its user; beside it stands a list of what is in it
 */
export function followContent(
  folder: string,
  repository: Repository,
  content: ReadonlyMap<string, TreeFile>,
): void {
  const list = `${folder}.list`;
  const present = readList(folder, list);
  const gone = [...present.keys()].filter((path) => !content.has(path));
  const changed = [...content.values()].filter(({ path, object }) => present.get(path) !== object);
  if (gone.length + changed.length === 0 && existsSync(folder)) return;

  // from here until the end nobody knows what is in the folder
  writeFileSync(list, '');
  if (present.size === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const path of gone) removeFile(folder, path);
  for (const [{ path }, bytes] of repository.read(changed)) {
    makeFolder(join(folder, dirname(path)));
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(list, JSON.stringify([...content.values()].map(({ path, object }) => [path, object])));
}

/** The files of the commit that a folder was brought to the state of: the id of each one’s bytes, by its path. */
export function followedFiles(folder: string): ReadonlyMap<string, string> {
  return readList(folder, `${folder}.list`);
}

/** What is in the folder; nothing where that is not known, because whoever changed it last was killed. */
function readList(folder: string, list: string): Map<string, string> {
  if (!existsSync(list)) {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new Refusal(`${folder} holds files that Sightline did not write. Move them away.`);
    return new Map();
  }
  const text = readFileSync(list, 'utf8');
  return new Map(isWhole(text) ? (JSON.parse(text) as [string, string][]) : []);
}

function isWhole(text: string): boolean {
  return text.endsWith(']');
}
