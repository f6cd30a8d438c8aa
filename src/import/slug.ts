import { createHash } from 'node:crypto';
import { compareText } from '../load/contentError.ts';

const LONGEST = 63;

/** Letters that do not come apart into a plain letter and a mark. */
const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/** A text as an id of small letters, digits and hyphens; empty when nothing of it can be written so, as with 客户. */
export function slugOf(text: string, longest = LONGEST): string {
  const slug = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .replace(/[^a-z0-9]/g, (letter) => SPELLED[letter] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= longest) return slug;
  const lastWord = slug.lastIndexOf('-', longest);
  return slug.slice(0, lastWord > 0 ? lastWord : longest);
}

/** What a slug is made for: the wanted words, and the outside id that tells it from others of the same words. */
export interface Named {
  name: string;
  key: string;
}

/**
 * An id for each, distinct from one another and from those taken. Where several would get the same, each carries
 * its outside id, so that the outcome does not depend on the order of the rows.
 */
export function distinctSlugs<T extends Named>(
  items: readonly T[],
  taken: ReadonlySet<string>,
): Map<T, string> {
  const inOrder = [...items].sort((a, b) => compareText(a.key, b.key));
  const wanted = Map.groupBy(inOrder, (item) => slugOf(item.name));
  const used = new Set(taken);
  const slugs = new Map<T, string>();
  const give = (item: T, slug: string) => {
    used.add(slug);
    slugs.set(item, slug);
  };
  for (const [slug, [only, ...others]] of wanted) {
    if (slug !== '' && only && others.length === 0 && !used.has(slug)) give(only, slug);
  }
  for (const item of inOrder) {
    if (!slugs.has(item)) give(item, freeSlug(slugOf(item.name), item.key, used));
  }
  return slugs;
}

function freeSlug(slug: string, key: string, used: ReadonlySet<string>): string {
  const hash = createHash('sha256').update(key).digest('hex');
  const suffix = slugOf(key, 30) || hash.slice(0, 8);
  const candidates = [suffix, `${suffix}-${hash.slice(0, 8)}`, `${suffix}-${hash.slice(0, 24)}`];
  for (const candidate of candidates) {
    const room = LONGEST - candidate.length - 1;
    const full = slug === '' ? candidate : `${slug.slice(0, room).replace(/-$/, '')}-${candidate}`;
    if (!used.has(full)) return full;
  }
  throw new Error(`no free id for "${key}"`);
}
