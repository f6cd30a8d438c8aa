import type { Passage } from '../views/page.ts';
import type { Plane } from './mapPlane.ts';
import { shortened } from './textWidth.ts';

/** Words of a map where they stand; `x` is their start, middle or end. */
export interface PlacedText extends Passage {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Size of the letters, in pixels. */
export const LETTER = 14;

/** A line of letters around its middle, in pixels: fonts of Chinese reach higher than those of Latin. */
export const ABOVE = 12;
export const BELOW = 10;

/** The longest name in a narrow and in a wide drawing, in em; the key and the table have all of it. */
const LONGEST = { narrow: 13, wide: 18 } as const;
const WIDE = 900;

/** As much of a name as a drawing has room for. */
export function nameOn({ width }: Plane, name: string): string {
  return shortened(name, width < WIDE ? LONGEST.narrow : LONGEST.wide);
}
