import type { en } from './en.ts';

/** What every language provides; the shape is that of the English words. */
export type Dictionary = Widened<typeof en>;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...words: infer A) => string
      ? (...words: A) => string
      : Widened<T[K]>;
};
