/** What came of reading a value: itself, nothing because the source says nothing, or unknown because it is unreadable. */
export type Outcome<T> = { kind: 'value'; value: T } | { kind: 'empty' } | { kind: 'unknown' };

export const EMPTY = { kind: 'empty' } as const;
export const UNKNOWN = { kind: 'unknown' } as const;

export function found<T>(value: T): Outcome<T> {
  return { kind: 'value', value };
}
