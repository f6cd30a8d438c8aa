import { createHash } from 'node:crypto';
import { compareText } from './contentError.ts';
import type { Source } from './source.ts';
import type { Translation } from './translation.ts';

/** The fields that speak of the digest itself, so that it cannot cover them. */
const UNCOVERED = new Set(['digest', 'amended']);

/**
 * SHA-256 of what a report says: its front matter as it was parsed, before defaults, its text and its translations.
 * Keys are sorted and lines end in `\n`, so that comments, layout and the order of fields make no difference.
 */
export function digestOf(
  { data, body }: Pick<Source, 'data' | 'body'>,
  translations: readonly Pick<Translation, 'language' | 'body'>[],
): string {
  const front =
    typeof data === 'object' && data !== null
      ? Object.entries(data).filter(([key]) => !UNCOVERED.has(key))
      : [];
  const bodies = translations.map(({ language, body: translated }) => [language, translated]);
  const said = { front: Object.fromEntries(front), body, translations: Object.fromEntries(bodies) };
  const canonical = `${JSON.stringify(said, withSortedKeys)}\n`;
  return `sha256:${createHash('sha256').update(canonical).digest('hex')}`;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
