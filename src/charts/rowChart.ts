import type { Coordinate, Mark, Row, RowChart } from '../views/charts/chart.ts';
import { anchorAt, axisLabels } from './axisLabels.ts';
import { markIn, STACKED } from './mark.ts';
import { type Draw, element, passage, percent } from './markup.ts';
import { type Position, positionOn } from './position.ts';

const STRIP = 28;

/**
 * A chart of rows as a list: each row its name and values in words, and beside them (below, where it is narrow) a strip
 * that draws them. The words break as text does at any width; only the strips are SVG, placed in percent.
 */
export function rowChart(chart: RowChart): string {
  const x = positionOn(chart.x, [0, 100]);
  const behind = linesBehind(element, chart, x).join('');
  const rows = chart.rows.map((row) => rowOf(row, x, behind));
  return [
    element('div', { class: 'row-chart-axis', 'aria-hidden': 'true' }, axisAbove(chart, x)),
    element('ul', { class: 'row-chart', role: 'list' }, rows.join('')),
  ].join('');
}

function rowOf(row: Row, x: Position, behind: string): string {
  const words = `${passage('span', row, { class: 'row-name' })} ${passage('span', { text: row.note }, { class: 'row-note' })}`;
  return element('li', { 'data-part': row.part }, `${element('p', {}, words)}${strip(row.marks, x, behind)}`);
}

function strip(marks: readonly Mark[], x: Position, behind: string): string {
  const lift = liftOf(marks);
  return element(
    'svg',
    {
      class: 'strip',
      // without styles, lines would have no colour at all
      stroke: 'currentColor',
      width: '100%',
      height: STRIP + lift,
      overflow: 'visible',
      'aria-hidden': 'true',
    },
    behind + marks.map((mark) => markIn(element, mark, x, lift)).join(''),
  );
}

/** How far, in pixels, the marks of a row are stacked above the lowest. */
export function liftOf(marks: readonly Mark[]): number {
  return STACKED * Math.max(0, ...marks.map((mark) => ('level' in mark ? (mark.level ?? 0) : 0)));
}

/** What every strip has behind its marks. */
export function linesBehind<T>(draw: Draw<T>, { x: axis, down = [] }: RowChart, x: Position): T[] {
  const one = (at: Coordinate, name: string) => {
    const place = percent(x(at));
    return draw('line', { class: name, x1: place, x2: place, y2: '100%' });
  };
  return [
    ...axis.ticks.map(({ at }) => one(at, at === 0 ? 'zero' : 'grid')),
    ...down.map(({ at }) => one(at, 'rule')),
  ];
}

/** The labels of the axis, and above them those of the rules and what its ends mean. */
function axisAbove({ x: axis, down = [], ends }: RowChart, x: Position): string {
  const high = down.length > 0 || ends !== undefined;
  const base = high ? 34 : 16;
  const labels = axisLabels(axis).map(({ text, place, anchor, from }) => {
    if (from === undefined) return '';
    const label = { class: `from-${from}`, x: percent(place), y: base, 'text-anchor': anchor };
    return passage('text', { text }, label);
  });
  const above = [
    ...down.map((rule) => {
      const place = x(rule.at);
      const label = {
        class: 'rule-label',
        x: percent(place),
        y: 14,
        'text-anchor': anchorAt(place, rule.text),
      };
      return passage('text', rule, label);
    }),
    ...(ends
      ? [
          passage('text', { text: ends[0] }, { x: 0, y: 14 }),
          passage('text', { text: ends[1] }, { x: '100%', y: 14, 'text-anchor': 'end' }),
        ]
      : []),
  ];
  return element(
    'svg',
    { width: '100%', height: base + 8, overflow: 'visible' },
    above.join('') + labels.join(''),
  );
}
