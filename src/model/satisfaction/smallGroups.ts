/** The fewest answers that are shown together: a smaller group is a person. */
export const FEWEST_ANSWERS = 5;

/**
 * Which groups of a split may be shown beside the total of all, by their number of answers. Left out are groups of fewer
 * than five answers, and, where what is left out comes to fewer than five together, the smallest of the others as well:
 * the total less what is shown would tell them. The shown ones are answered in the order given.
 */
export function shownGroups<T extends { n: number }>(groups: readonly T[]): T[] {
  const bySize = groups.filter(({ n }) => n >= FEWEST_ANSWERS).sort((a, b) => a.n - b.n);
  const left = groups.reduce((sum, { n }) => (n < FEWEST_ANSWERS ? sum + n : sum), 0);
  const sacrificed = left > 0 && left < FEWEST_ANSWERS ? bySize[0] : undefined;
  return groups.filter((group) => group.n >= FEWEST_ANSWERS && group !== sacrificed);
}

/**
 * Whether two splits of the same answers can stand beside each other. Shown groups less shown projects can single out
 * a few answers, so each crossing of the two has to hold none or at least five. A split that is not divided tells no
 * more than the total and crosses with anything.
 * @param first for each answer the part of the first split it is shown in; answers not shown are one part of their own
 * @param second the same of the second split, for the same answers in the same order
 */
export function crossSafely(first: readonly string[], second: readonly string[]): boolean {
  if (new Set(first).size < 2 || new Set(second).size < 2) return true;
  const crossings = new Map<string, number>();
  for (const [index, part] of first.entries()) {
    const crossing = JSON.stringify([part, second[index]]);
    crossings.set(crossing, (crossings.get(crossing) ?? 0) + 1);
  }
  return [...crossings.values()].every((n) => n >= FEWEST_ANSWERS);
}
