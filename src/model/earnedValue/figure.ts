/** Why a figure has no value. Each is a plain state of a project, never an error. */
export type UndefinedReason =
  | 'no-budget'
  | 'nothing-spent'
  | 'nothing-earned'
  | 'nothing-planned'
  | 'budget-spent'
  | 'nothing-left'
  | 'no-time-passed';

/** A figure of earned value: a finite number, or the reason there is none. */
export type Figure = { value: number; why?: never } | { value?: never; why: UndefinedReason };

export function known(value: number): Figure {
  return { value };
}

export function unknown(why: UndefinedReason): Figure {
  return { why };
}

/** A figure worked out from others: undefined for the reason of the first of these that is. */
export function from<F extends readonly Figure[]>(
  figures: readonly [...F],
  of: (...values: { [K in keyof F]: number }) => Figure | number,
): Figure {
  const missing = figures.find(({ why }) => why !== undefined);
  if (missing) return missing;
  const values = figures.map(({ value }) => value) as { [K in keyof F]: number };
  const result = of(...values);
  return typeof result === 'number' ? known(result) : result;
}
