import { type Language, languages } from '../i18n/language.ts';
import type { Level } from '../schema/project.ts';
import type { CalendarDate, Locale, Money, Words } from '../schema/values.ts';
import { markdownRenderer } from './markdown.ts';
import type { Cell, Passage } from './page.ts';

/** Chooses words and formats for one language. */
export interface Writer extends Language {
  /** The text in this language, else in another one, marked as such. */
  passage(words: Words): Passage;
  /** The same where there may be none: then a dash. */
  cell(words: Words | undefined): Cell;
  date(date: CalendarDate | undefined): Cell;
  money(money: Money | undefined): Cell;
  number(value: number | undefined): Cell;
  percent(value: number | undefined): Cell;
  level(level: Level): Cell;
  /** Markdown as HTML that is safe to show. */
  html(markdown: string): string;
}

const renderers: Record<Locale, (markdown: string) => string> = {
  en: markdownRenderer(languages.en.words.page),
  'zh-CN': markdownRenderer(languages['zh-CN'].words.page),
};

/** @param plain the language of text that is written once for every reader: that of the tree it stands in */
export function writerFor(locale: Locale, plain: Locale): Writer {
  const language = languages[locale];
  const { words, formats } = language;
  const none: Cell = { text: words.page.none };

  const passage = (value: Words): Passage => {
    const [text, lang] = typeof value === 'string' ? [value, plain] : inLanguage(value, locale);
    return lang === locale ? { text } : { text, lang };
  };

  return {
    ...language,
    passage,
    cell: (value) => (value === undefined ? none : passage(value)),
    date: (date) => (date === undefined ? none : { text: formats.date(date), value: date }),
    money: (money) => (money === undefined ? none : { text: formats.money(money), value: money.amount }),
    number: (value) => (value === undefined ? none : { text: formats.number(value), value }),
    percent: (value) => (value === undefined ? none : { text: formats.percent(value), value }),
    level: (level) => ({ text: words.levels[level], level }),
    html: renderers[locale],
  };
}

function inLanguage(words: Exclude<Words, string>, locale: Locale): [string, Locale] {
  const own = words[locale];
  if (own !== undefined) return [own, locale];
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return [words[other] ?? '', other];
}
