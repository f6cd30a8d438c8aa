import type { Axis } from '../views/charts/chart.ts';
import { axisLabels } from './axisLabels.ts';
import { element, passage, percent } from './markup.ts';

/** The labels of an axis across, with a small line to each; `y` is where the axis is, in pixels. */
export function axisBelow(axis: Axis, y: number): string {
  return axisLabels(axis)
    .map(({ text, place, anchor, from }) => {
      if (from === undefined) return '';
      const x = percent(place);
      const line = { class: 'tick', x1: x, x2: x, y1: y, y2: y + 5 };
      const label = { class: `from-${from}`, x, y: y + 20, 'text-anchor': anchor };
      return `${element('line', line)}${passage('text', { text }, label)}`;
    })
    .join('');
}
