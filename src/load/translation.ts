import type { Locale, Words } from '../schema/values.ts';
import { type ContentError, errorOfFile, wordMismatch } from './contentError.ts';
import { parseTranslation } from './frontMatter.ts';
import { errorsAt, type Source } from './source.ts';
import { readText } from './textFile.ts';
import { quoted } from './wordedValue.ts';

/** The body of a Markdown file in another language. */
export interface Translation {
  file: string;
  /** The file whose body this is, which has the front matter. */
  of: string;
  language: Locale;
  body: string;
}

/** Reads a translation, or says why that cannot be done. */
export function readTranslation(
  contentDir: string,
  { file, stem }: { file: string; stem: string },
  language: Locale,
): Translation | ContentError[] {
  const text = readText(contentDir, file);
  const body = typeof text === 'string' ? parseTranslation(text) : text;
  if (typeof body !== 'string') return errorsAt(file, [body]);
  return { file, of: `${file.slice(0, file.lastIndexOf('/') + 1)}${stem}.md`, language, body };
}

/** An error for each translation of a file that is not there. */
export function refuseOrphans(
  translations: readonly Translation[],
  files: ReadonlySet<string>,
): ContentError[] {
  return translations.flatMap(({ file, of }) => {
    if (files.has(of)) return [];
    const expected = `${quoted(nameOf(of))} beside it, with the front matter`;
    return [errorOfFile(file, wordMismatch(expected, 'nothing', 'Create it, or rename this file.'))];
  });
}

/** An error for each translation into the language that the file itself is written in. */
export function refuseDoubles(translations: readonly Translation[], language: Locale): ContentError[] {
  return translations.flatMap((translation) => {
    if (translation.language !== language) return [];
    const found = `a second text beside ${quoted(nameOf(translation.of))}, which is in ${language}`;
    const fix = 'Keep one of the two, or correct `locale` in client.md.';
    return [errorOfFile(translation.file, wordMismatch(`a language other than ${language}`, found, fix))];
  });
}

/** The Markdown of a file and its translations: plain where it has only its own, `undefined` where it has none. */
export function bodyWords(
  source: Source,
  translations: readonly Translation[],
  language: Locale,
): Words | undefined {
  const own = translations.filter(({ body }) => body !== '');
  if (own.length === 0) return source.body === '' ? undefined : source.body;
  const words: { en?: string; 'zh-CN'?: string } = {};
  for (const translation of own) words[translation.language] = translation.body;
  if (source.body !== '') words[language] = source.body;
  return words;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
