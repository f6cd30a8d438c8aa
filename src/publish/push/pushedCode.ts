import { createHash } from 'node:crypto';
import { Refusal } from '../../load/refusal.ts';
import { fitForDisk } from './pushedContent.ts';
import type { Repository, TreeFile } from './repository.ts';

/** The Sightline of a commit: all that lies outside of its content. */
export interface PushedCode {
  /** Equal for commits that differ in their content alone; fit to be the name of a folder. */
  version: string;
  files: Map<string, TreeFile>;
}

/** What a Sightline is known by. */
const DESCRIPTION = 'package.json';
const needed = [DESCRIPTION, 'package-lock.json', 'scripts/run.mjs'];

/**
 * The code of a commit. Refuses a commit that holds no Sightline, and what must not get onto the disk.
 * @param contentPath the folder of the content, which is no code
 */
export function pushedCode(repository: Repository, commit: string, contentPath: string): PushedCode {
  const listed = repository.filesOf(commit, '') ?? [];
  const files = fitForDisk(
    listed.filter(({ path }) => !path.startsWith(`${contentPath}/`)),
    '',
  );
  const missing = needed.filter((path) => !files.has(path));
  if (missing.length > 0) throw new Refusal(`${NO_SIGHTLINE} It has no ${missing.join(' and no ')}.`);
  if (nameIn(repository, files) !== 'sightline')
    throw new Refusal(`${NO_SIGHTLINE} Its ${DESCRIPTION} does not say "name": "sightline".`);
  return { version: versionOf(files), files };
}

const NO_SIGHTLINE =
  'With --allow-code the repository holds Sightline itself beside the content, and this commit does not.';

function nameIn(repository: Repository, files: ReadonlyMap<string, TreeFile>): unknown {
  const description = files.get(DESCRIPTION);
  const [read] = repository.read(description ? [description] : []);
  try {
    const { name } = JSON.parse(String(read?.[1])) as { name?: unknown };
    return name;
  } catch {
    return undefined;
  }
}

function versionOf(files: ReadonlyMap<string, TreeFile>): string {
  const hash = createHash('sha256');
  for (const { path, mode, object } of files.values()) hash.update(`${mode} ${object} ${path}\0`);
  return hash.digest('hex').slice(0, 16);
}
