import { type Level, LevelSchema } from '../../schema/project.ts';

const order: readonly Level[] = LevelSchema.options;

/** The worst of some levels; `not-applicable` takes no part. Undefined when nothing is left. */
export function worstOf(levels: readonly Level[]): Level | undefined {
  return levels.filter((level) => level !== 'not-applicable').sort(byLevel)[0];
}

/** Sorts levels worst first. */
export function byLevel(a: Level, b: Level): number {
  return order.indexOf(a) - order.indexOf(b);
}

/**
 * Whether a declared level tells it better than the figures, so that it needs a reason. `not-applicable` does, where
 * they say that something is wrong. Where they say `unknown` there is nothing to be better than, and where they say
 * `on-track` nothing is glossed over.
 */
export function isBetter(declared: Level, computed: Level | undefined): boolean {
  return (computed === 'at-risk' || computed === 'off-track') && byLevel(declared, computed) > 0;
}
