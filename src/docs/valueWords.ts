import * as z from 'zod';
import { references } from '../schema/policy.ts';
import { ClientThresholdsSchema } from '../schema/portal.ts';
import {
  AddressSchema,
  AmountSchema,
  AssetPathSchema,
  CalendarDateSchema,
  ColourSchema,
  CurrencySchema,
  IdSchema,
  MailSchema,
  MoneySchema,
  PersonSchema,
  PhoneSchema,
  WordsSchema,
} from '../schema/values.ts';
import { given } from './structure.ts';

/** Values with a name of their own, explained once for all files. */
const named = new Map<z.core.$ZodType, string>([
  [AddressSchema, 'web address'],
  [AmountSchema, 'amount'],
  [AssetPathSchema, 'path of an asset'],
  [CalendarDateSchema, 'date'],
  [ClientThresholdsSchema, 'boundaries'],
  [ColourSchema, 'colour'],
  [CurrencySchema, 'currency'],
  [IdSchema, 'id'],
  [MailSchema, 'mail address'],
  [MoneySchema, 'money'],
  [PersonSchema, 'person'],
  [PhoneSchema, 'phone number'],
  [WordsSchema, 'text'],
]);

/** The name of a value that has one. A described field is a clone, so its ancestors are asked as well. */
export function nameOf(schema: z.core.$ZodType): string | undefined {
  for (let known: z.core.$ZodType | undefined = given(schema); known; known = known._zod.parent) {
    const name = named.get(known);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The object whose fields a reader has to be told of, alone, in a list or by key: not one of a named value. */
export function objectToExplain(schema: z.core.$ZodType): z.ZodObject | undefined {
  const inner = given(schema);
  if (nameOf(inner) !== undefined) return undefined;
  if (inner instanceof z.ZodArray) return objectToExplain(inner.element);
  if (inner instanceof z.ZodRecord) return objectToExplain(inner.valueType);
  if (inner instanceof z.ZodUnion)
    return inner.options.map(objectToExplain).find((option) => option !== undefined);
  return inner instanceof z.ZodObject ? inner : undefined;
}

/** What may be written into a field, in a few words. */
export function valueWords(schema: z.core.$ZodType): string {
  const inner = given(schema);
  return referenceWords(inner) ?? nameOf(inner) ?? plainWords(inner);
}

function referenceWords(schema: z.core.$ZodType): string | undefined {
  const reference = references.get(schema as z.ZodType);
  if (!reference) return undefined;
  const { kind, from } = reference;
  if (from === 'portal') return `\`client/${kind}\``;
  return from === 'client' ? `\`project/${kind}\`` : `id of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

function plainWords(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodEnum) return schema.options.map(code).join(', ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(code).join(', ');
  if (schema instanceof z.ZodBoolean) return '`true`, `false`';
  if (schema instanceof z.ZodNumber) return numberWords(schema);
  if (schema instanceof z.ZodArray)
    return objectToExplain(schema) ? 'list' : `list: ${valueWords(schema.element)}`;
  if (schema instanceof z.ZodRecord)
    return objectToExplain(schema) ? 'object' : `by key: ${valueWords(schema.valueType)}`;
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.map(valueWords))].join(' or ');
  return schema instanceof z.ZodObject ? 'object' : 'plain text';
}

function numberWords(schema: z.ZodNumber): string {
  const { type, minimum, exclusiveMinimum, maximum } = z.toJSONSchema(schema);
  const number = type === 'integer' ? 'whole number' : 'number';
  if (exclusiveMinimum !== undefined) return `${number} above ${exclusiveMinimum}`;
  if (!isLimit(minimum)) return number;
  return isLimit(maximum) ? `${number}, ${minimum} to ${maximum}` : `${number}, ${minimum} or more`;
}

/** The limits of exact whole numbers are none that a manager meets. */
function isLimit(limit: number | undefined): boolean {
  return limit !== undefined && Math.abs(limit) !== Number.MAX_SAFE_INTEGER;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
