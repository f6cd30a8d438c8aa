import type { Axis } from '../views/charts/chart.ts';
import { positionOn } from './position.ts';
import { textWidth } from './textWidth.ts';

/** A label of an axis, where it stands in percent of the width, and from which width on it is shown. */
export interface AxisLabel {
  text: string;
  place: number;
  anchor: Anchor;
  /** Undefined for a label that fits at no width; styles hide the others where the chart is narrower. */
  from: 'always' | 'medium' | 'wide' | undefined;
}

type Anchor = 'start' | 'middle' | 'end';

/** The narrowest plot of each step, in em of the labels. */
const steps = [
  ['always', 14],
  ['medium', 26],
  ['wide', 46],
] as const;

/** The least air between two labels, in em. */
const AIR = 0.7;

/**
 * The labels of an axis across. Where not all fit beside each other every second is shown, or every fourth …, so that
 * those of a narrow chart are among those of a wider one.
 */
export function axisLabels(axis: Axis): AxisLabel[] {
  const position = positionOn(axis, [0, 100]);
  const labels = axis.ticks.map(({ at, text }) => {
    const place = position(at);
    return { text, place, anchor: anchorAt(place, text) };
  });
  const every = steps.map(([from, width]) => ({ from, step: stepFor(labels, width) }));
  return labels.map((label, index) => ({
    ...label,
    from: every.find(({ step }) => index % step === 0)?.from,
  }));
}

/** A label stands over its place; so near an end that it could reach out of the chart, it begins or ends there. */
export function anchorAt(place: number, text: string): Anchor {
  const half = (textWidth(text) / 2 / steps[0][1]) * 100;
  return place < half ? 'start' : place > 100 - half ? 'end' : 'middle';
}

type Placed = Omit<AxisLabel, 'from'>;

function stepFor(labels: readonly Placed[], width: number): number {
  let step = 1;
  while (step < labels.length && collide(labels, step, width)) step *= 2;
  return step;
}

function collide(labels: readonly Placed[], step: number, width: number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < labels.length; index += step) {
    const label = labels[index];
    if (!label) continue;
    const size = textWidth(label.text);
    const start = (label.place / 100) * width - size * { start: 0, middle: 0.5, end: 1 }[label.anchor];
    if (start < last + AIR) return true;
    last = start + size;
  }
  return false;
}
