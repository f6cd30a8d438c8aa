import type { Locale } from '../schema/values.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { type Formats, formatsOf } from './formats.ts';
import { zhCN } from './zhCN.ts';

/** A language: its words and its ways of writing days, numbers and money. */
export interface Language {
  locale: Locale;
  words: Dictionary;
  formats: Formats;
  /** What `Intl` calls its ways of writing. */
  tag: string;
  /** Where its pages stand inside a tree that is in another language. */
  folder: string;
}

export const languages: Record<Locale, Language> = {
  en: { locale: 'en', words: en, formats: formatsOf('en-GB'), tag: 'en-GB', folder: 'en' },
  'zh-CN': { locale: 'zh-CN', words: zhCN, formats: formatsOf('zh-CN'), tag: 'zh-CN', folder: 'zh-cn' },
};
