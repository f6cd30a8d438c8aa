import type { Axis, LineChart, Rule } from '../views/charts/chart.ts';
import { element, passage, percent } from './markup.ts';
import type { Position } from './position.ts';

/** Where the values of a line chart stand. */
export interface Places {
  /** In percent of the width. */
  x: Position;
  /** In pixels from the top. */
  y: Position;
  /** The upper end of the plot and its height, in pixels. */
  top: number;
  height: number;
}

/** The lines that mean something, behind the data, with the words of those that lead down. */
export function ruleLines({ x, y, down = [], across = [], diagonal }: LineChart, places: Places): string {
  return [
    ...down.map((rule) => ruleDown(rule, places)),
    ...across.map(({ at }) => {
      const place = places.y(at);
      return element('line', { class: 'rule', x2: '100%', y1: place, y2: place });
    }),
    diagonal ? diagonalLine(shared(x, y), places) : '',
  ].join('');
}

/** The words of the others, which are drawn last, because lines may lead through them. */
export function ruleLabels({ x, y, across = [], diagonal }: LineChart, places: Places): string {
  const labels = across.map(({ at, ...words }) =>
    passage('text', words, { class: 'rule-label', x: 0, y: places.y(at) - 5 }),
  );
  const ends = shared(x, y);
  if (!diagonal || !ends) return labels.join('');
  // below the diagonal there is room: what was expected for a day that had passed
  const middle = (ends[0] + ends[1]) / 2;
  const place = { class: 'rule-label', x: percent(places.x(middle)), y: places.y(middle) + 16 };
  return [...labels, passage('text', diagonal, place)].join('');
}

function ruleDown({ at, ...words }: Rule, { x, top, height }: Places): string {
  const place = x(at);
  const end = place > 50;
  const rule = { class: 'rule', x1: percent(place), x2: percent(place), y1: top - 6, y2: top + height };
  const label = {
    class: 'rule-label',
    x: percent(place),
    y: top - 10,
    'text-anchor': end ? 'end' : 'start',
  };
  return `${element('line', rule)}${passage('text', words, label)}`;
}

function diagonalLine(ends: readonly [number, number] | undefined, { x, y }: Places): string {
  if (!ends) return '';
  const [from, to] = ends;
  return element('line', { class: 'rule', x1: percent(x(from)), x2: percent(x(to)), y1: y(from), y2: y(to) });
}

/** What two axes have in common; undefined where that is nothing. */
function shared({ domain: [a, b] }: Axis, { domain: [c, d] }: Axis): [number, number] | undefined {
  const [from, to] = [Math.max(a, c), Math.min(b, d)];
  return from < to ? [from, to] : undefined;
}
