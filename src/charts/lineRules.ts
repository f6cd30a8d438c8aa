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

/** How far, in pixels, the words of a rule stand above those of the one below. */
const STACKED = 18;
/** From here on words stand before their rule, so that they do not reach out of the chart. */
const HALF = 50;

/** The room above a plot, in pixels: a line of words for each rule that leads down. */
export function roomAbove({ down = [] }: LineChart): number {
  return 20 + STACKED * Math.max(0, down.length - 1);
}

/** The lines that mean something, behind the data, with the words of those that lead down. */
export function ruleLines({ x, y, down = [], across = [], diagonal }: LineChart, places: Places): string {
  return [
    ...stacked(down, places).map((rule, level) => ruleDown(rule, level, places)),
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

/** From the lowest words to the highest, so that no rule leads through words that lean away from it. */
function stacked(rules: readonly Rule[], { x }: Places): Rule[] {
  const order = ({ at }: Rule) => (x(at) > HALF ? x(at) : -x(at));
  return [...rules].sort((a, b) => order(a) - order(b));
}

function ruleDown({ at, ...words }: Rule, level: number, { x, top, height }: Places): string {
  const place = x(at);
  const above = top - level * STACKED;
  const rule = { class: 'rule', x1: percent(place), x2: percent(place), y1: above - 6, y2: top + height };
  const label = {
    class: 'rule-label',
    x: percent(place),
    y: above - 10,
    'text-anchor': place > HALF ? 'end' : 'start',
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
