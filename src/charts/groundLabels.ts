import type { Ground } from '../views/charts/chart.ts';
import type { Passage } from '../views/page.ts';
import { type Plane, polar } from './mapPlane.ts';
import { ABOVE, BELOW, LETTER, nameOn } from './mapWords.ts';
import type { Label } from './placement.ts';
import { textWidth } from './textWidth.ts';

/** The names of rings stand at their tops, those of sectors at the rim. */
export function groundLabels(ground: Ground, plane: Plane): { text: Passage; label: Label }[] {
  if (ground.form !== 'rings') return [];
  const { width, height } = plane;
  const { radius, turn } = polar(width, height);
  const named = (passage: Passage, share: number, around: number, allows: Label['allows']) => {
    const text = {
      ...(passage.lang && { lang: passage.lang }),
      text: nameOn(plane, passage.text),
    };
    const half = (textWidth(text.text) * LETTER) / 2 + 2;
    const label: Label = {
      ...plane.at({
        x: 0.5 + (share / 2) * Math.sin(around * 2 * Math.PI),
        y: 0.5 - (share / 2) * Math.cos(around * 2 * Math.PI),
      }),
      ways: [{ left: -half, right: half, top: -ABOVE, bottom: BELOW }],
      ...(allows && { allows }),
    };
    return { text, label };
  };
  const from = (list: readonly { to: number }[], index: number) => list[index - 1]?.to ?? 0;
  const rings = ground.rings.map((ring, index) => {
    const inner = from(ground.rings, index);
    // in the upper third, so that all of them are found from the top downwards
    const isAtop = (x: number, y: number) => Math.abs(turn(x, y) - 0.5) > 1 / 3;
    const middle = (inner + ring.to) / 2;
    return named(ring, middle, 0, (x, y) => isAtop(x, y) && radius(x, y) >= inner && radius(x, y) <= ring.to);
  });
  if (ground.sectors.length < 2) return rings;
  const sectors = ground.sectors.map((sector, index) => {
    const start = from(ground.sectors, index);
    return named(sector, 1, (start + sector.to) / 2, (x, y) => turn(x, y) > start && turn(x, y) < sector.to);
  });
  return [...rings, ...sectors];
}
