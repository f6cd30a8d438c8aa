import type { Mapping } from '../schema/mapping.ts';
import type { ColumnName } from './columns.ts';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The columns that a template names in braces. */
export function columnsInTemplate(template: string): string[] {
  return Array.from(template.matchAll(PLACEHOLDER), ([, name = '']) => name);
}

/** The template with each column replaced by its text. */
export function fillTemplate(template: string, textOf: (column: string) => string): string {
  return template.replace(PLACEHOLDER, (_, name: string) => textOf(name));
}

/** Every column of the file that a mapping reads, wherever in it: the header must have them all. */
export function columnsOf(mapping: Mapping): ColumnName[] {
  const names = objectsIn(mapping)
    .flatMap(columnsNamed)
    .filter(({ column }) => !Object.hasOwn(mapping.table.constants, column));
  return [...new Map(names.map((name) => [JSON.stringify([name.column, name.occurrence]), name])).values()];
}

/** The parts of a mapping, except `values`: its keys are texts of the source. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  const inside = Object.entries(value).filter(([name]) => name !== 'values');
  return [value as Record<string, unknown>, ...inside.flatMap(([, part]) => objectsIn(part))];
}

function columnsNamed({ column, occurrence, template, key, minus }: Record<string, unknown>): ColumnName[] {
  const listed = [key, minus].flatMap((names) => (Array.isArray(names) ? names : []));
  const inTemplate = typeof template === 'string' ? columnsInTemplate(template) : [];
  const plain = [...listed, ...inTemplate]
    .filter((name) => typeof name === 'string')
    .map((name) => ({ column: name }));
  if (typeof column !== 'string') return plain;
  return [...plain, { column, occurrence: typeof occurrence === 'number' ? occurrence : undefined }];
}
