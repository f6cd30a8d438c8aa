import * as z from 'zod';
import { givenFields, recordRules } from '../schema/policy.ts';
import { fieldAudience, recordAudience } from './audiences.ts';
import { fieldsOf, given } from './structure.ts';
import { objectToExplain, valueWords } from './valueWords.ts';

/** What is told about a field. */
export interface Row {
  field: string;
  value: string;
  description: string;
  needed: string;
  seenBy: string;
}

/** Where a field stands. */
export interface Place {
  object: z.ZodObject;
  /** Who sees the record the field belongs to. */
  audience: string;
  /** The way from the object that the table is about, such as `baseline.`. */
  prefix: string;
  /** The larger objects whose fields a table of the file has listed already, each with its name there. */
  listed: Map<z.ZodObject, string>;
}

/** Written by `report -- publish`; its fields would only be in the way of those a manager writes. */
const notByHand = new Set(['snapshot']);

/** An object of more fields is listed once a file. */
const FEW_FIELDS = 6;

/** The fields that a file may hold and that are not explained once for all records. */
export function writtenFields(object: z.ZodObject): [name: string, field: z.ZodType][] {
  const rule = recordRules.get(object);
  return fieldsOf(object).filter(([name, field]) => {
    if (givenFields.has(field)) return false;
    if (name === 'audience' || name === 'source') return rule === undefined;
    return name !== 'projects' || rule?.scope !== 'client';
  });
}

/** The rows of all fields of an object. */
export function objectRows(place: Place): Row[] {
  return writtenFields(place.object).flatMap(([name, field]) => fieldRows(name, field, place));
}

/** A row for a field, and one for each field of the object it holds, named `outer.inner`. */
export function fieldRows(name: string, field: z.ZodType, place: Place): Row[] {
  const path = place.prefix + name;
  const audience = fieldAudience(field, name, place.object, place.audience);
  const row = {
    field: path,
    value: valueWords(field),
    description: field.description ?? '',
    needed: needed(field),
  };
  const object = notByHand.has(name) ? undefined : objectToExplain(field);
  if (!object) return [{ ...row, seenBy: audience }];

  const seenBy = recordAudience(object, audience);
  const same = place.listed.get(object);
  if (same !== undefined) return [{ ...row, description: `${row.description} Like \`${same}\`.`, seenBy }];
  if (fieldsOf(object).length > FEW_FIELDS) place.listed.set(object, path);
  const key = given(field) instanceof z.ZodRecord ? '.*' : '';
  return [
    { ...row, seenBy },
    ...objectRows({ ...place, object, audience: seenBy, prefix: `${path}${key}.` }),
  ];
}

function needed(field: z.ZodType): string {
  if (field instanceof z.ZodDefault && typeof field.def.defaultValue !== 'object') {
    return `else \`${String(field.def.defaultValue)}\``;
  }
  return field.isOptional() ? '' : 'yes';
}
