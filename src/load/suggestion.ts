import { quoted } from './wordedValue.ts';

const MOST_COMPARED = 1000;

/** The candidate that the word was probably meant to be. Among very many candidates none is looked for. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  if (known.length > MOST_COMPARED || word.length > 100) return undefined;
  const limit = word.length < 3 ? 0 : Math.min(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let closest = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= closest) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance >= closest) continue;
    best = candidate;
    closest = distance;
  }
  return best;
}

/** What to do about a word that is not among the known ones: the near one, else the given advice. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `Did you mean ${quoted(near)}?`;
}

/** Letters to insert, drop, replace or swap with a neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
