import type { FileMapping } from '../schema/mapping.ts';
import type { Field } from '../schema/mappingValue.ts';
import type { Audience } from '../schema/policy.ts';
import { isConstant, readField } from './mappedValue.ts';
import { markdownOf } from './markdownText.ts';
import { EMPTY, type Outcome, UNKNOWN } from './outcome.ts';
import type { RowReader } from './rowReader.ts';

/** A field the import owns and what the source says of it. */
export interface OwnedField {
  /** Like `milestones[completion].baseline`. */
  path: string;
  outcome: Outcome<unknown>;
  /** Written only into a new file. */
  once: boolean;
}

/** What the source says of one file, before it meets the file that may be there. */
export interface FileDraft {
  audience: Audience;
  fields: OwnedField[];
  /** Markdown for a new file. */
  body: string;
}

/** Reads a row into a file's owned fields. */
export function draftFile({ audience, fields, once, body }: FileMapping, row: RowReader): FileDraft {
  const text = body === undefined ? EMPTY : readField(body, row);
  return {
    audience,
    fields: draftFields(fields, once, row),
    body: text.kind === 'value' ? markdownOf(String(text.value)) : '',
  };
}

/** Reads a row into fields. Constants of a group say nothing by themselves: they follow the columns of their group. */
export function draftFields(
  fields: Record<string, Field>,
  once: readonly string[],
  row: RowReader,
): OwnedField[] {
  const read = Object.entries(fields).map(([path, field]) => ({
    path,
    constant: isConstant(field),
    outcome: readField(field, row),
    once: once.includes(path),
  }));
  return read.map(({ path, constant, outcome, once: first }) => {
    const group = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
    const columns = read.filter((other) => !other.constant && other.path.startsWith(`${group}.`));
    const follows = constant && group !== '' && columns.length > 0;
    return { path, outcome: follows ? followed(outcome, columns) : outcome, once: first };
  });
}

function followed(
  constant: Outcome<unknown>,
  columns: readonly { outcome: Outcome<unknown> }[],
): Outcome<unknown> {
  if (columns.some(({ outcome }) => outcome.kind === 'value')) return constant;
  return columns.some(({ outcome }) => outcome.kind === 'unknown') ? UNKNOWN : EMPTY;
}

/** The words that the name of a record’s folder is made of. */
export function slugSource(field: Field | undefined, row: RowReader): string {
  const outcome = field ? readField(field, row) : EMPTY;
  return outcome.kind === 'value' ? String(outcome.value) : '';
}
