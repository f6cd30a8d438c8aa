import type { Stakeholder } from '../../schema/stakeholders.ts';

/** The quadrants of power and interest. */
export type Quadrant = 'keyPlayers' | 'keepSatisfied' | 'keepInformed' | 'minimalEffort';

/** The end of both scales, which begin at 0. */
export const HIGHEST = 10;

/** From this value on power or interest counts as high: the middle of the scale. */
const HIGH = HIGHEST / 2;

/** Somebody whose power and interest are known, both 0 to 10. */
export type Positioned = Stakeholder & { power: number; interest: number };

export function positioned(stakeholders: readonly Stakeholder[]): Positioned[] {
  return stakeholders.filter(
    (one): one is Positioned => one.power !== undefined && one.interest !== undefined,
  );
}

/**
 * The quadrant of a position; the middle belongs to the side that asks for more attention. Source: A. Mendelow,
 * Environmental scanning: the impact of the stakeholder concept, 1981, with interest in place of dynamism.
 */
export function quadrantOf({ power, interest }: Pick<Positioned, 'power' | 'interest'>): Quadrant {
  if (power >= HIGH) return interest >= HIGH ? 'keyPlayers' : 'keepSatisfied';
  return interest >= HIGH ? 'keepInformed' : 'minimalEffort';
}
