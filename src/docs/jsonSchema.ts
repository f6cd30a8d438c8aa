import * as z from 'zod';
import type { ContentFile } from '../schema/files.ts';
import { fieldRules, givenFields } from '../schema/policy.ts';
import { fieldsOf } from './structure.ts';

/**
 * The JSON Schema an editor checks and completes a file with: of a JSON file all of it, of a Markdown file its
 * front matter. It says less than `schema/` does, where a rule cannot be said in JSON Schema, and never more.
 */
export function jsonSchemaOf({ path, purpose, schema }: ContentFile): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    // the newest draft that VS Code knows in full
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      leaveOutGivenFields(zodSchema, jsonSchema);
      markInternal(zodSchema, jsonSchema);
      dropNumberLimits(jsonSchema);
    },
  });
  return { $schema, title: path, description: purpose, ...rest };
}

function leaveOutGivenFields(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (!(schema instanceof z.ZodObject) || !json.properties) return;
  for (const [name, field] of fieldsOf(schema)) {
    if (!givenFields.has(field)) continue;
    delete json.properties[name];
    if (json.required) json.required = json.required.filter((required) => required !== name);
  }
  if (json.required?.length === 0) delete json.required;
}

function markInternal(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (fieldRules.get(schema as z.ZodType)?.rule !== 'internal') return;
  json.description = `${json.description ?? ''} Managers only.`.trimStart();
}

/** Every whole number has the limits of exact ones; in an editor they are noise. */
function dropNumberLimits(json: z.core.JSONSchema.BaseSchema): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}
