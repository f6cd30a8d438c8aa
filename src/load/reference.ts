import type { Reference } from '../schema/policy.ts';
import { type ContentError, formatPath, type Path, wordMismatch } from './contentError.ts';
import { visit } from './outline.ts';
import { hasId, type Known, lookUp, outlineOfKind, type Scope } from './scope.ts';
import type { Source } from './source.ts';
import { nearest } from './suggestion.ts';
import { quoted } from './wordedValue.ts';

/** An error for each id in a file that names nothing. What its schema refused is left alone. */
export function checkReferences(source: Source, scope: Scope, refused: ReadonlySet<string>): ContentError[] {
  const errors: ContentError[] = [];
  for (const { route, reference } of outlineOfKind(source.kind).references) {
    visit(source.data, route, (value, path) => {
      if (typeof value !== 'string' || refused.has(placeKey(source.file, formatPath(path)))) return;
      const message = refuseReference(value, reference, scope);
      if (message !== undefined) errors.push(errorAt(source, path, message));
    });
  }
  return errors;
}

/** An error for each id that stands twice in a list, naming both lines. */
export function checkRepeatedIds(source: Source): ContentError[] {
  const errors: ContentError[] = [];
  for (const { route } of outlineOfKind(source.kind).lists) {
    visit(source.data, route, (entries, path) => {
      if (!Array.isArray(entries)) return;
      const first = new Map<string, Path>();
      for (const [index, entry] of entries.entries()) {
        if (!hasId(entry)) continue;
        const here = [...path, index, 'id'];
        const before = first.get(entry.id);
        if (!before) first.set(entry.id, here);
        else errors.push(errorAt(source, here, wordRepeated(entry.id, source.locate(before).line)));
      }
    });
  }
  return errors;
}

/** What tells one field of one file from all others. */
export function placeKey(file: string, path: string): string {
  return `${file}\0${path}`;
}

/** An error at a value of a file. */
export function errorAt({ file, locate }: Source, path: Path, message: string): ContentError {
  return { file, ...locate(path), path: formatPath(path), message };
}

function wordRepeated(id: string, line: number): string {
  return wordMismatch(
    'each id once in a list',
    `${quoted(id)} again (first on line ${line})`,
    'Give one of the two another id.',
  );
}

function refuseReference(value: string, { kind, from }: Reference, scope: Scope): string | undefined {
  if (from !== 'client') return refuseId(value, value, lookUp(scope, kind), (near) => near);
  const [project = '', id = ''] = value.split('/');
  const inside = scope.projects.get(project)?.known.get(kind);
  if (inside) return refuseId(id, value, inside, (near) => `${project}/${near}`);
  return refuseId(project, value, lookUp(scope, 'project'), (near) => `${near}/${id}`);
}

/** `written`: what the id is part of in the file; `spell` puts another id in its place there. */
function refuseId(
  id: string,
  written: string,
  known: Known | undefined,
  spell: (near: string) => string,
): string | undefined {
  if (!known?.complete || known.ids.has(id)) return undefined;
  const near = nearest(id, known.ids);
  const fix =
    near === undefined ? 'Correct it, or add what it names.' : `Did you mean ${quoted(spell(near))}?`;
  return wordMismatch(known.expected, quoted(written), fix);
}
