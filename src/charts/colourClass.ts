import type { Colour } from '../views/charts/chart.ts';

/** The class that gives an element the colour of its role. */
export function colourClass(colour: Colour): string {
  return typeof colour === 'number' ? `series-${colour}` : colour;
}
