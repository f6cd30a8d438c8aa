import * as z from 'zod';
import { shown } from './policy.ts';

/** Text that must pass a test; the expectation and the remedy end up in the error a manager reads. */
function checked(
  expected: string,
  fix: string,
  test: (text: string) => boolean,
  json: Record<string, unknown>,
) {
  return z.string().refine(test, { params: { expected, fix } }).meta(json);
}

const ID = /^[a-z0-9][a-z0-9-]{0,62}$/;

export const IdSchema = checked(
  'an id of small letters, digits and hyphens like web-shop',
  'Use a-z, 0-9 and hyphens, at most 63 characters, starting with a letter or digit.',
  (text) => ID.test(text),
  { pattern: ID.source },
);

/** A day of the proleptic Gregorian calendar as `YYYY-MM-DD`; it has no time and no zone. */
export const CalendarDateSchema = checked(
  'a date like 2026-03-31',
  'Write it as YYYY-MM-DD.',
  isCalendarDate,
  { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
);
export type CalendarDate = z.infer<typeof CalendarDateSchema>;

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A quarter as `2026-q1`. */
export const QuarterSchema = checked(
  'a quarter like 2026-q1',
  'Write the year, -q and 1 to 4.',
  (text) => /^\d{4}-q[1-4]$/.test(text),
  { pattern: '^\\d{4}-q[1-4]$' },
);

/** The quarter of a day: `2026-q1`. */
export function quarterOf(day: CalendarDate): string {
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

export const LocaleSchema = z.enum(['en', 'zh-CN']);
export type Locale = z.infer<typeof LocaleSchema>;
export const locales = LocaleSchema.options;

/** One text for every reader, or one for each language. */
export const WordsSchema = z.union([
  z.string().min(1),
  z
    .strictObject({
      en: shown('The English text.', z.string().min(1).optional()),
      'zh-CN': shown('The Simplified Chinese text.', z.string().min(1).optional()),
    })
    .refine((words) => words.en !== undefined || words['zh-CN'] !== undefined, {
      params: { expected: 'a text in at least one language', fix: 'Give en, zh-CN or both.' },
    }),
]);
export type Words = z.infer<typeof WordsSchema>;

export const CurrencySchema = checked(
  'a currency code like EUR',
  'Use the three capital letters of ISO 4217.',
  (text) => /^[A-Z]{3}$/.test(text),
  { pattern: '^[A-Z]{3}$' },
);

/** An amount in whole units of a currency (euros, not cents), at most four decimals. */
export const AmountSchema = z
  .number()
  .refine((amount) => Math.abs(amount) < 1e12 && Math.abs(amount * 1e4 - Math.round(amount * 1e4)) < 1e-3, {
    params: {
      expected: 'an amount below a million million with at most four decimals',
      fix: 'Write it as a plain number like 1250.5.',
    },
  });

export const MoneySchema = z.strictObject({
  amount: shown('The amount in whole units, for example 1250.5.', AmountSchema),
  currency: shown('The currency, for example EUR.', CurrencySchema),
});
export type Money = z.infer<typeof MoneySchema>;

export const MailSchema = checked(
  'a mail address like ann@example.org',
  'Write one address, nothing around it.',
  (text) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text),
  { format: 'email' },
);

export const PhoneSchema = checked(
  'a phone number like +44 20 7946 0000',
  'Use digits, spaces, brackets and hyphens, with the country code.',
  (text) => /^\+?[0-9][0-9 ()./-]{3,29}$/.test(text),
  {},
);

export const AddressSchema = checked(
  'a web address like https://example.org/handbook.pdf',
  'Start it with https:// or http://.',
  (text) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text),
  { format: 'uri' },
);

export const ColourSchema = checked(
  'a colour like #12436D',
  'Write # and six hexadecimal digits.',
  (text) => /^#[0-9a-fA-F]{6}$/.test(text),
  { pattern: '^#[0-9a-fA-F]{6}$' },
);

export const AssetPathSchema = checked(
  'a file under assets/ like assets/handbook.pdf',
  'Put the file into the assets folder of this client and write its path from there, without ..',
  isAssetPath,
  {},
);

/** Whether a text is the path of a file under assets/, and of nothing outside of it. */
export function isAssetPath(path: string): boolean {
  const [folder, ...parts] = path.split('/');
  // no part may climb, hide or be empty
  return folder === 'assets' && parts.length > 0 && parts.every((part) => /^[^.\\\0][^\\\0]*$/.test(part));
}

/** A span of days, at most ten years: a day worked out from it is always one of the calendar. */
export const DaysSchema = z.number().int().min(0).max(3660);

/** Share of a whole in percent, 0 to 100. */
export const PercentSchema = z.number().min(0).max(100);

export const PersonSchema = z.strictObject({
  name: shown('Full name.', z.string().min(1)),
  mail: shown('Mail address.', MailSchema.optional()),
  phone: shown('Phone number with country code.', PhoneSchema.optional()),
});

export const ChannelSchema = z.enum([
  'meeting',
  'call',
  'mail',
  'message',
  'visit',
  'usability-test',
  'feedback-meeting',
]);
