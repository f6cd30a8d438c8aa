import type { Axis, LineChart, Rule } from '../views/charts/chart.ts';
import { type Places, STACKED } from './linePlot.ts';
import { type Draw, percent, wordsIn } from './markup.ts';

/** From here on words stand before their rule, so that they do not reach out of the chart. */
const HALF = 50;

/** The lines that mean something, behind the data, with the words of those that lead down. */
export function ruleLines<T>(
  draw: Draw<T>,
  { x, y, down = [], across = [], diagonal }: LineChart,
  places: Places,
): T[] {
  return [
    ...stacked(down, places).flatMap((rule, level) => ruleDown(draw, rule, level, places)),
    ...across.map(({ at }) => {
      const place = places.y(at);
      return draw('line', { class: 'rule', x2: '100%', y1: place, y2: place });
    }),
    ...(diagonal ? diagonalLine(draw, shared(x, y), places) : []),
  ];
}

/** The words of the others, which are drawn last, because lines may lead through them. */
export function ruleLabels<T>(
  draw: Draw<T>,
  { x, y, across = [], diagonal }: LineChart,
  places: Places,
): T[] {
  const labels = across.map(({ at, ...words }) =>
    wordsIn(draw, 'text', words, { class: 'rule-label', x: 0, y: places.y(at) - 5 }),
  );
  const ends = shared(x, y);
  if (!diagonal || !ends) return labels;
  // below the diagonal there is room: what was expected for a day that had passed
  const middle = (ends[0] + ends[1]) / 2;
  const place = { class: 'rule-label', x: percent(places.x(middle)), y: places.y(middle) + 16 };
  return [...labels, wordsIn(draw, 'text', diagonal, place)];
}

/** From the lowest words to the highest, so that no rule leads through words that lean away from it. */
function stacked(rules: readonly Rule[], { x }: Places): Rule[] {
  const order = ({ at }: Rule) => (x(at) > HALF ? x(at) : -x(at));
  return [...rules].sort((a, b) => order(a) - order(b));
}

function ruleDown<T>(draw: Draw<T>, { at, ...words }: Rule, level: number, { x, top, height }: Places): T[] {
  const place = x(at);
  const above = top - level * STACKED;
  const rule = { class: 'rule', x1: percent(place), x2: percent(place), y1: above - 6, y2: top + height };
  const label = {
    class: 'rule-label',
    x: percent(place),
    y: above - 10,
    'text-anchor': place > HALF ? 'end' : 'start',
  };
  return [draw('line', rule), wordsIn(draw, 'text', words, label)];
}

function diagonalLine<T>(draw: Draw<T>, ends: readonly [number, number] | undefined, { x, y }: Places): T[] {
  if (!ends) return [];
  const [from, to] = ends;
  return [draw('line', { class: 'rule', x1: percent(x(from)), x2: percent(x(to)), y1: y(from), y2: y(to) })];
}

/** What two axes have in common; undefined where that is nothing. */
function shared({ domain: [a, b] }: Axis, { domain: [c, d] }: Axis): [number, number] | undefined {
  const [from, to] = [Math.max(a, c), Math.min(b, d)];
  return from < to ? [from, to] : undefined;
}
