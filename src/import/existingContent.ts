import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IdSchema } from '../schema/values.ts';
import { markdownFormat } from './contentText.ts';
import { ImportError } from './importError.ts';

/** Where a record came from. */
export interface Source {
  system: string;
  id: string;
}

export interface ExistingProject {
  /** The folder’s name. */
  id: string;
  source: Source | undefined;
}

export interface ExistingClient extends ExistingProject {
  projects: ExistingProject[];
}

/** What stands in the content folder before an import. */
export interface ExistingContent {
  clients: ExistingClient[];
  /** The text of a file by its path from the content folder; undefined where there is none. */
  read(path: string): string | undefined;
  /** The names of the files in a folder. */
  list(path: string): string[];
}

/**
 * Reads the outside ids of all clients and projects. Throws ImportError where one cannot be read: an import that does
 * not know it would write it a second time.
 */
export function readExistingContent(contentDir: string): ExistingContent {
  const read = (path: string) => {
    const file = join(contentDir, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const list = (path: string, folders = false) => {
    const folder = join(contentDir, path);
    if (!existsSync(folder)) return [];
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() === folders ? [entry.name] : [])).sort();
  };
  const recordsIn = (path: string, file: string): ExistingProject[] =>
    list(path, true)
      .filter((id) => IdSchema.safeParse(id).success)
      .map((id) => ({ id, source: sourceIn(contentDir, `${path}/${id}/${file}`, read) }));

  const clients = recordsIn('clients', 'client.md').map((client) => ({
    ...client,
    projects: recordsIn(`clients/${client.id}/projects`, 'project.md'),
  }));
  return { clients, read, list };
}

function sourceIn(contentDir: string, path: string, read: ExistingContent['read']): Source | undefined {
  const text = read(path);
  if (text === undefined) return undefined;
  const parsed = markdownFormat.parse(text);
  if (parsed.ok) return parseSource(parsed.data);
  const [problem] = parsed.problems;
  const place = `${problem?.place.line ?? 1}:${problem?.place.column ?? 1}`;
  throw new ImportError(`${join(contentDir, path)}:${place}  ${problem?.message ?? ''} Nothing was written.`);
}

/** The outside id in the fields of a file. */
export function parseSource(fields: unknown): Source | undefined {
  const source =
    typeof fields === 'object' && fields !== null && 'source' in fields ? fields.source : undefined;
  if (typeof source !== 'object' || source === null || !('system' in source) || !('id' in source))
    return undefined;
  const { system, id } = source;
  return typeof system === 'string' && typeof id === 'string' ? { system, id } : undefined;
}
