import * as z from 'zod';
import { shown } from './policy.ts';

/** Holds when exactly one of the keys is given; to be spread into `refine`. */
export function exactlyOne(...keys: string[]) {
  const expected = `exactly one of ${keys.map((key) => `\`${key}\``).join(', ')}`;
  return [
    (value: Record<string, unknown>) => keys.filter((key) => value[key] !== undefined).length === 1,
    { params: { expected, fix: 'Give one of them and leave the others out.' } },
  ] as const;
}

export const HeaderSchema = z.string();
const column = shown('The header of the column, exactly as it stands in the file.', HeaderSchema.optional());
const occurrence = shown(
  'Which one, counted from 1, where several columns have this header.',
  z.number().int().min(1).optional(),
);

const DifferenceSchema = z.strictObject({
  minus: shown('Two columns, A and B: the number should be A − B.', z.tuple([HeaderSchema, HeaderSchema])),
  within: shown(
    'How far off it may be, as a decimal in quotes.',
    z.string().refine((text) => /^\d+(\.\d+)?$/.test(text), {
      params: { expected: 'a decimal in quotes like "0.001"', fix: 'Write digits with a point.' },
    }),
  ),
});

const OtherColumnSchema = z.strictObject({
  column: shown('The header of the other column.', HeaderSchema),
  occurrence,
});

const PatternSchema = z.string().refine(isPattern, {
  params: { expected: 'a regular expression', fix: 'Check its brackets and backslashes.' },
});

/** A test of one row. A cell that cannot be read as what the test needs fails it and is reported. */
const ConditionSchema = z
  .strictObject({
    column: shown('The column that is tested.', HeaderSchema),
    occurrence,
    present: shown('Whether the cell holds something.', z.boolean().optional()),
    is: shown('The cell is one of these texts.', z.array(z.string()).min(1).optional()),
    isNot: shown('The cell holds something that is none of these.', z.array(z.string()).min(1).optional()),
    matches: shown('The regular expression finds something in the cell.', PatternSchema.optional()),
    isAfter: shown('The day in the cell is after that in this column.', OtherColumnSchema.optional()),
    isNotAfter: shown(
      'The day in the cell is that in this column, or an earlier one.',
      OtherColumnSchema.optional(),
    ),
    differsFrom: shown('The number in the cell is not A − B.', DifferenceSchema.optional()),
  })
  .refine(...exactlyOne('present', 'is', 'isNot', 'matches', 'isAfter', 'isNotAfter', 'differsFrom'))
  .meta({ id: 'condition' });
export type Condition = z.infer<typeof ConditionSchema>;
export const ConditionsSchema = z.array(ConditionSchema).min(1);

const DateFormatSchema = z.string().refine(isDateFormat, {
  params: {
    expected: 'a date format like YYYY-MM-DD*, D/M/YYYY or M/D/YYYY h:mm:ss A',
    fix: 'Use YYYY or YY, MMM, MM or M, DD or D; for a time of day HH or H, or hh or h with A, then mm, ss and Z for an offset; or * at the end where any time of day may follow.',
  },
});
export const DateFormatsSchema = z.array(DateFormatSchema).min(1);

const ConstantSchema = z.union([z.string().min(1), z.number(), z.boolean()]);

const plain = {
  column,
  occurrence,
  as: shown(
    '`line`, the default: text on one line. `text`: text with its line breaks. `date` and `quarter`: a day in one of the date formats. `number`: a decimal, exact unless `decimals` says otherwise.',
    z.enum(['line', 'text', 'date', 'quarter', 'number']).optional(),
  ),
  dates: shown('Date formats, in place of those of the table.', DateFormatsSchema.optional()),
  shift: shown(
    'Places the decimal point moves to the right: 6 turns millions into units.',
    z.number().int().min(-12).max(12).optional(),
  ),
  decimals: shown(
    'Decimals kept; what is beyond is rounded, halves away from zero.',
    z.number().int().min(0).max(4).optional(),
  ),
  decimalMark: shown('The decimal point; a full stop unless given.', z.enum(['.', ',']).optional()),
  groupMark: shown('What stands between thousands; nothing unless given.', z.string().length(1).optional()),
  strip: shown(
    'Texts around a number that are left out, such as `$` or `%`.',
    z.array(z.string().min(1)).optional(),
  ),
  values: shown(
    'What each text becomes; `*` is any other text. A text that is not listed is reported.',
    z.record(z.string(), ConstantSchema).optional(),
  ),
  cut: shown(
    'The longest the text may be: it ends after a sentence, or else after a word with an ellipsis.',
    z.number().int().min(20).optional(),
  ),
  constant: shown('The same value for every row.', ConstantSchema.optional()),
  template: shown(
    'Text with columns in braces, like `{Unit} {Number}`; empty where one of the columns is.',
    z.string().optional(),
  ),
  when: shown('The value applies where all these conditions hold.', ConditionsSchema.optional()),
};

const PlainValueSchema = z
  .strictObject(plain)
  .refine(...exactlyOne('column', 'constant', 'template'))
  // named once in the JSON Schema, in place of a copy at each of a hundred places
  .meta({ id: 'plainValue' });
export type PlainValue = z.infer<typeof PlainValueSchema>;

const PlainFieldSchema = z.union([PlainValueSchema, z.array(PlainValueSchema).min(1)]);
/** One value, or several in order: the first that applies and is not empty is taken. */
export type PlainField = z.infer<typeof PlainFieldSchema>;

const ValueSchema = z
  .strictObject({
    ...plain,
    entry: shown(
      'An entry of a list that grows from import to import, field by field; earlier entries stay.',
      z.record(z.string(), PlainFieldSchema).optional(),
    ),
    by: shown('The field that tells the entries apart; they are sorted by it.', z.string().optional()),
  })
  .refine(...exactlyOne('column', 'constant', 'template', 'entry'))
  .refine((value) => (value.entry === undefined) === (value.by === undefined), {
    params: { expected: '`by` together with `entry`', fix: 'Name the field that tells the entries apart.' },
  })
  .meta({ id: 'value' });
export type Value = z.infer<typeof ValueSchema>;

export const FieldSchema = z.union([ValueSchema, z.array(ValueSchema).min(1)]);
export type Field = z.infer<typeof FieldSchema>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Each part at most once, a day whole, and a time of day only with what makes it one. */
function isDateFormat(format: string): boolean {
  if (!/^(?:YYYY|YY|MMM|MM?|DD?|HH?|hh?|mm|ss|[AZT]|[^A-Za-z*])+\*?$/.test(format)) return false;
  const parts = Array.from(format.matchAll(/Y+|M+|D+|[Hh]+|m+|s+|[AZ]/g), ([part]) => part.charAt(0));
  const has = (part: string) => parts.includes(part);
  const hour = has('H') || has('h');
  return (
    new Set(parts.map((part) => (part === 'h' ? 'H' : part))).size === parts.length &&
    ['Y', 'M', 'D'].every(has) &&
    hour === has('m') &&
    (hour || !(has('s') || has('A') || has('Z'))) &&
    (has('A') || !has('h')) &&
    !(hour && format.endsWith('*'))
  );
}
