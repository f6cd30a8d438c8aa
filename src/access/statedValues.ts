import * as z from 'zod';
import { references } from '../schema/policy.ts';
import { formOf } from './form.ts';
import { unwrap } from './unwrap.ts';

/** A text or a number that somebody wrote, and where: such as `projects[0].plan.milestones[2].title`. */
export interface StatedValue {
  path: string;
  value: string | number;
}

/** Every value that is somebody’s own words or figures. What is chosen from a list, such as a state, tells nothing. */
export function* statedValues(
  schema: z.core.$ZodType,
  value: unknown,
  path = '',
): Generator<StatedValue, void, undefined> {
  const inner = unwrap(schema);
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const field = inner instanceof z.ZodArray ? inner.element : fieldOf(inner, value, key);
      if (field) yield* statedValues(field, item, joined(path, key, inner));
    }
  } else if ((typeof value === 'string' || typeof value === 'number') && !isGiven(inner)) {
    yield { path, value };
  }
}

/** Chosen from a list, or the id of something that is stated where it stands. */
function isGiven(schema: z.core.$ZodType): boolean {
  const isChosen = schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;
  return isChosen || references.get(schema as z.ZodType) !== undefined;
}

function joined(path: string, key: string, schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodArray) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function fieldOf(schema: z.core.$ZodType, value: object, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[key];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodUnion ? formOf(schema, value)?.shape[key] : undefined;
}
