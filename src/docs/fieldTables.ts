import * as z from 'zod';
import type { ContentFile } from '../schema/files.ts';
import { PortalSettingsSchema } from '../schema/portal.ts';
import { audienceWords, fieldAudience, recordAudience } from './audiences.ts';
import { fieldRows, objectRows, type Place, type Row, writtenFields } from './fieldRows.ts';
import { joined, table } from './markdown.ts';
import { given } from './structure.ts';
import { objectToExplain } from './valueWords.ts';

/** The fields of a file in tables: one for the file itself, then one for each of its lists. */
export function fieldTables({ schema }: ContentFile): string {
  // settings are on every page; of what has no rule otherwise, nothing is
  const holder = schema === PortalSettingsSchema ? 'everyone' : audienceWords.internal;
  const place: Place = {
    object: schema,
    audience: recordAudience(schema, holder),
    prefix: '',
    listed: new Map(),
  };
  const fields = writtenFields(schema);
  const lists = fields.filter(([, field]) => itemOf(field));
  const rows = fields
    .filter(([, field]) => !itemOf(field))
    .flatMap(([name, field]) => fieldRows(name, field, place));
  return [
    ...(rows.length > 0 ? [fieldTable(rows)] : []),
    ...(rows.length === 0 && lists.length > 1
      ? [`It holds ${joined(lists.map(([name]) => `\`${name}\``))}.`]
      : []),
    ...lists.map(([name, field]) => listTable(name, field, place)),
  ].join('\n\n');
}

function itemOf(field: z.ZodType): z.ZodObject | undefined {
  return given(field) instanceof z.ZodArray ? objectToExplain(field) : undefined;
}

function listTable(name: string, field: z.ZodType, place: Place): string {
  const item = itemOf(field);
  if (!item) return '';
  const holder = fieldAudience(field, name, place.object, place.audience);
  const rows = objectRows({ ...place, object: item, audience: recordAudience(item, holder) });
  return `**\`${name}\`** – ${field.description ?? ''} Each has:\n\n${fieldTable(rows)}`;
}

/** Where all fields are seen by the same readers, a line says so instead of a column. */
function fieldTable(rows: readonly Row[]): string {
  const [first] = rows;
  const alike = rows.every(({ seenBy }) => seenBy === first?.seenBy);
  const head = ['Field', 'Value', 'What it is', 'Needed'];
  const cells = rows.map(({ field, value, description, needed, seenBy }) => [
    ...[`\`${field}\``, value, description, needed],
    ...(alike ? [] : [seenBy]),
  ]);
  if (!alike) return table([...head, 'Seen by'], cells);
  return `${table(head, cells)}\n\nSeen by: ${first?.seenBy ?? ''}`;
}
