import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { chanceFrom } from '../../model/seededChance.ts';
import { textSeed } from '../../model/textSeed.ts';
import type { Spot } from './chart.ts';

interface Body {
  id: string;
  x: number;
  y: number;
  home: Spot;
}

/** The least distance of two bodies; all other lengths are in its terms. */
const APART = 60;
const TICKS = 120;

/**
 * Places for those who influence each other, so that who does so stands near: a layout by forces, the same each time.
 * Each begins at a home that follows from its id alone and is drawn back there a little, so that one more or one less
 * moves the others but little.
 * @param links pairs of ids, from whom to whom
 */
export function influenceLayout(
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
): Map<string, Spot> {
  const span = APART * Math.sqrt(ids.length);
  const half = span * 0.7;
  const bodies = ids.map((id): Body => {
    const chance = chanceFrom(textSeed(id));
    const home = { x: (chance() - 0.5) * 2 * span, y: (chance() - 0.5) * 2 * span };
    return { id, ...home, home };
  });
  forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(
        links.map(([source, target]) => ({ source, target })),
      )
        .id(({ id }) => id)
        .distance(APART * 1.4),
    )
    .force('charge', forceManyBody().strength(-APART))
    .force('apart', forceCollide(APART / 2))
    .force('across', forceX<Body>(({ home }) => home.x).strength(0.2))
    .force('down', forceY<Body>(({ home }) => home.y).strength(0.2))
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop()
    .tick(TICKS);
  return new Map(bodies.map(({ id, x, y }) => [id, { x: share(x / half), y: share(y / half) }]));
}

/** Onto 0 to 1: true to scale in the middle, and closer together the further out. */
function share(value: number): number {
  return 0.5 + (0.5 * value) / (1 + Math.abs(value) ** 3) ** (1 / 3);
}
