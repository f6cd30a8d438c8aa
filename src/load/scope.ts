import { contentFiles } from '../schema/files.ts';
import { contentFile, type FileKind } from './layout.ts';
import { type Outline, outlineOf, visit } from './outline.ts';
import type { Source } from './source.ts';

/** The things of one kind that can be named. */
export interface Known {
  ids: ReadonlySet<string>;
  /** What an id of them is, in an error: `the id of a task in …/plan.json`. */
  expected: string;
  /** False when some are not known, because where they stand could not be read. */
  complete: boolean;
}

/** What can be named from a place: in its project, its client or the portal. */
export interface Scope {
  known: Map<string, Known>;
  outer: Scope | undefined;
  /** The projects of a client, into which it may point. */
  projects: Map<string, Scope>;
}

const outlines = new Map<FileKind, Outline>();

/** What the schema of a kind of file says about ids. */
export function outlineOfKind(kind: FileKind): Outline {
  const outline = outlines.get(kind) ?? outlineOf(contentFile(kind).schema);
  outlines.set(kind, outline);
  return outline;
}

/** A scope that knows the records of a folder’s files; `broken` are files that may hold more than could be read. */
export function scopeOf(
  path: string,
  sources: readonly Source[],
  broken: ReadonlySet<string>,
  outer?: Scope,
): Scope {
  const scope: Scope = { known: new Map(), outer, projects: new Map() };
  for (const kind of kindsIn(path)) {
    const name = contentFile(kind).path.split('/').at(-1) ?? '';
    const file = path === '' ? name : `${path}/${name}`;
    for (const list of outlineOfKind(kind).lists) {
      if (list.kind === undefined) continue;
      const ids = new Set<string>();
      for (const { data } of sources.filter((source) => source.kind === kind)) {
        visit(data, list.route, (entries) => {
          if (Array.isArray(entries)) for (const { id } of entries.filter(hasId)) ids.add(id);
        });
      }
      const article = /^[aeiou]/.test(list.kind) ? 'an' : 'a';
      scope.known.set(list.kind, {
        ids,
        expected: `the id of ${article} ${list.kind} in ${file}`,
        complete: !broken.has(file),
      });
    }
  }
  return scope;
}

/** Adds things that are known otherwise than from a list in a file. */
export function addKnown(
  scope: Scope,
  kind: string,
  ids: Iterable<string>,
  expected: string,
  complete = true,
): void {
  scope.known.set(kind, { ids: new Set(ids), expected, complete });
}

/** What is known of a kind, nearest first. */
export function lookUp(scope: Scope, kind: string): Known | undefined {
  return scope.known.get(kind) ?? (scope.outer && lookUp(scope.outer, kind));
}

/** Whether an entry of a list, of whatever shape, has an id. */
export function hasId(entry: unknown): entry is { id: string } {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
}

/** The kinds of files that stand in a folder: as many steps down as its path has. */
function kindsIn(path: string): FileKind[] {
  const depth = path === '' ? 0 : path.split('/').length;
  const kinds = Object.keys(contentFiles) as FileKind[];
  return kinds.filter((kind) => contentFile(kind).path.split('/').length === depth + 1);
}
