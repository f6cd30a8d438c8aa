import { isCalendarDate } from '../schema/values.ts';
import { wordMismatch } from './contentError.ts';
import { quoted } from './wordedValue.ts';

const ID = '[a-z0-9][a-z0-9-]{0,62}';
const WHOLE_ID = new RegExp(`^${ID}$`);

/** What stands between `<` and `>` in the form of a name. */
const parts: Record<string, { pattern: string; example: string }> = {
  date: { pattern: '\\d{4}-\\d{2}-\\d{2}', example: '2026-03-31' },
  quarter: { pattern: '\\d{4}-q[1-4]', example: '2026-q1' },
  slug: { pattern: ID, example: 'kick-off' },
  sponsor: { pattern: ID, example: 'rivera' },
  mapping: { pattern: ID, example: 'crm' },
};

/** Names of files that are made of ids and days, like `<date>-<slug>.md`. */
export interface NameForm {
  pattern: RegExp;
  startsWithDate: boolean;
  /** A name of this form, for an error. */
  example: string;
}

/** Reads the form of a name as `contentFiles` writes it. */
export function readNameForm(form: string): NameForm {
  const fill = (text: string, what: 'pattern' | 'example') =>
    text.replaceAll(/<(\w+)>/g, (_, part: string) => parts[part]?.[what] ?? '');
  return {
    pattern: new RegExp(`^${fill(form.replaceAll('.', '\\.'), 'pattern')}$`),
    startsWithDate: form.startsWith('<date>'),
    example: fill(form, 'example'),
  };
}

/** Whether a file’s name is of a form, its day exists, and it is an id but for its ending. */
export function hasForm(name: string, { pattern, startsWithDate }: NameForm): boolean {
  if (!pattern.test(name) || !isId(stemOf(name))) return false;
  return !startsWithDate || isCalendarDate(name.slice(0, '2026-03-31'.length));
}

/** Whether a name can be an id. */
export function isId(name: string): boolean {
  return WHOLE_ID.test(name);
}

/** A file’s name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** What is wrong with a folder whose name should be an id. */
export function wordWrongId(name: string): string {
  const fix = 'Use a-z, 0-9 and hyphens, at most 63 characters, starting with a letter or digit.';
  return wordMismatch('a folder with an id like web-shop for a name', quoted(name), fix);
}
