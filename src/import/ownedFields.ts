import type { Audience } from '../schema/policy.ts';
import type { OwnedField } from './draft.ts';
import { ListEntry } from './mappedValue.ts';

export type Fields = Record<string, unknown>;

/** Something a person wrote stands where the import would write, and is of another kind. */
export class ObstacleError extends Error {}

/**
 * Sets what the source says and removes what it no longer says, in the fields the import owns, and leaves all else.
 * What could not be read stays as it was.
 */
export function applyFields(target: Fields, fields: readonly OwnedField[], isNew: boolean): void {
  for (const { path, outcome, once } of fields) {
    if ((once && !isNew) || outcome.kind === 'unknown') continue;
    const steps = path.split('.');
    if (outcome.kind === 'empty') removeAt(target, steps);
    else setAt(target, steps, outcome.value);
  }
}

/**
 * Says in a new file who may see it. Whoever may see a file that was there is a person’s decision, but it has to be one:
 * what is imported does not open to the client because a file is silent.
 */
export function stateAudience(fields: Fields, audience: Audience, isNew: boolean): void {
  if (isNew) fields['audience'] = audience;
  if (fields['audience'] !== undefined || audience === 'client') return;
  throw new ObstacleError(
    `expected an audience, because the mapping says ${audience} and a file without one is for the client. Add \`audience\`.`,
  );
}

function setAt(target: Fields, [step = '', ...rest]: readonly string[], value: unknown): void {
  const { name, id } = parseStep(step);
  if (id !== undefined) {
    setAt(itemOf(listAt(target, name), id), rest, value);
  } else if (rest.length > 0) {
    setAt(objectAt(target, name), rest, value);
  } else if (value instanceof ListEntry) {
    putEntry(listAt(target, name), value);
  } else {
    target[name] = value;
  }
}

/** Containers that this leaves without anything but an id go too. */
function removeAt(target: Fields, [step = '', ...rest]: readonly string[]): void {
  const { name, id } = parseStep(step);
  const value = Object.hasOwn(target, name) ? target[name] : undefined;
  if (id !== undefined && Array.isArray(value)) {
    const item: unknown = value.find((candidate) => isFields(candidate) && candidate['id'] === id);
    if (!isFields(item)) return;
    removeAt(item, rest);
    if (Object.keys(item).length === 1) value.splice(value.indexOf(item), 1);
    if (value.length === 0) delete target[name];
  } else if (id === undefined && rest.length > 0 && isFields(value)) {
    removeAt(value, rest);
    if (Object.keys(value).length === 0) delete target[name];
  } else if (id === undefined && rest.length === 0 && !isHistory(value)) {
    delete target[name];
  }
}

/** A list of entries grows over imports; that the source is silent today does not unsay them. */
function isHistory(value: unknown): boolean {
  return Array.isArray(value);
}

function putEntry(list: unknown[], { fields, by }: ListEntry): void {
  const key = String(fields[by]);
  const known = list.find((candidate) => isFields(candidate) && candidate[by] === fields[by]);
  const later = list.findIndex((candidate) => isFields(candidate) && String(candidate[by]) > key);
  if (isFields(known)) Object.assign(known, fields);
  else list.splice(later === -1 ? list.length : later, 0, { ...fields });
}

function itemOf(list: unknown[], id: string): Fields {
  const known: unknown = list.find((candidate) => isFields(candidate) && candidate['id'] === id);
  if (isFields(known)) return known;
  const item: Fields = { id };
  list.push(item);
  return item;
}

function listAt(target: Fields, name: string): unknown[] {
  if (!Object.hasOwn(target, name)) target[name] = [];
  const value = target[name];
  if (!Array.isArray(value)) throw new ObstacleError(`expected a list in \`${name}\`. Correct the file.`);
  return value;
}

function objectAt(target: Fields, name: string): Fields {
  if (!Object.hasOwn(target, name)) target[name] = {};
  const value = target[name];
  if (!isFields(value))
    throw new ObstacleError(`expected a group of fields in \`${name}\`. Correct the file.`);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseStep(step: string): { name: string; id: string | undefined } {
  const [, name = step, id] = /^(.+?)\[(.+)\]$/.exec(step) ?? [];
  return { name, id };
}
