import { digestOf } from '../src/load/digest.ts';
import { parseMarkdown, parseTranslation } from '../src/load/frontMatter.ts';
import type { Locale } from '../src/schema/values.ts';

/** A published report as a test writes it, with the digest it would have been frozen with as its last field. */
export function frozen(text: string, translations: Partial<Record<Locale, string>> = {}): string {
  return text.replace(/\n---(?=\n|$)/, `\ndigest: ${digestFor(text, translations)}$&`);
}

/** The digest of a report and its translations. */
export function digestFor(text: string, translations: Partial<Record<Locale, string>> = {}): string {
  const parsed = parseMarkdown(text);
  if (!parsed.ok) throw new Error(`The report is not right: ${parsed.problems[0]?.message}`);
  const bodies = Object.entries(translations).map(([language, translation]) => ({
    language: language as Locale,
    body: String(parseTranslation(translation)),
  }));
  return digestOf(parsed, bodies);
}
