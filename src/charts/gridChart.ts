import type { GridChart } from '../views/charts/chart.ts';
import { element, passage, percent } from './markup.ts';

/** Height of a cell, in pixels. */
const CELL = 52;
const BOTTOM = 44;
/** How many things of one cell are drawn; the last place says how many more there are. */
const DRAWN = 4;
/** Where they stand around the middle of their cell, in pixels: narrow screens have room for two beside each other. */
const around: Record<number, readonly (readonly [number, number])[]> = {
  1: [[0, 0]],
  2: [
    [-12, 0],
    [12, 0],
  ],
  3: [
    [-12, -12],
    [12, -12],
    [0, 12],
  ],
  4: [
    [-12, -12],
    [12, -12],
    [-12, 12],
    [12, 12],
  ],
};

/** A grid of cells as SVG that fills any width: across in percent, down in pixels. What stands in it is numbered. */
export function gridChart(chart: GridChart, summary: string): string {
  const { x, y, items } = chart;
  const width = 100 / x.steps.length;
  const height = y.steps.length * CELL;
  const across = (step: number) => (step + 0.5) * width;
  const down = (step: number) => height - (step + 0.5) * CELL;
  const parts = [
    ...grid(chart, width, height),
    ...x.steps.map((text, step) =>
      label(text, { x: percent(across(step)), y: height + 18, 'text-anchor': 'middle' }),
    ),
    ...y.steps.map((text, step) =>
      label(text, { x: -10, y: down(step), dy: '0.32em', 'text-anchor': 'end' }),
    ),
    label(x.title, { x: '100%', y: height + 38, 'text-anchor': 'end' }),
    label(y.title, { x: 0, y: -8 }),
    ...items.flatMap(({ x: toX, y: toY, from }) =>
      from && (from.x !== toX || from.y !== toY)
        ? [
            element('line', {
              class: 'moved',
              x1: percent(across(from.x)),
              y1: down(from.y),
              x2: percent(across(toX)),
              y2: down(toY),
            }),
            element('circle', {
              class: 'dot open series-1',
              cx: percent(across(from.x)),
              cy: down(from.y),
              r: 4,
            }),
          ]
        : [],
    ),
    ...[...cells(items)].flatMap((some) => inCell(some, across(some[0]?.x ?? 0), down(some[0]?.y ?? 0))),
  ];
  const svg = element(
    'svg',
    {
      class: 'grid-chart',
      width: '100%',
      height: height + BOTTOM,
      overflow: 'visible',
      stroke: 'currentColor',
      role: 'img',
      'aria-label': summary,
    },
    parts.join(''),
  );
  return element('div', { class: 'grid-plot' }, svg);
}

function grid({ x, y }: GridChart, width: number, height: number): string[] {
  return [
    ...Array.from({ length: x.steps.length + 1 }, (_, step) => {
      const place = percent(step * width);
      return element('line', { class: 'grid', x1: place, x2: place, y2: height });
    }),
    ...Array.from({ length: y.steps.length + 1 }, (_, step) =>
      element('line', { class: 'grid', x2: '100%', y1: step * CELL, y2: step * CELL }),
    ),
  ];
}

function label(text: string, attributes: Record<string, string | number>): string {
  return passage('text', { text }, { stroke: 'none', ...attributes });
}

/** What stands in the same cell, in the order given. */
function cells(items: GridChart['items']): Iterable<GridChart['items']> {
  return Map.groupBy(items, ({ x, y }) => `${x} ${y}`).values();
}

function inCell(items: GridChart['items'], across: number, down: number): string[] {
  const shown =
    items.length <= DRAWN ? items.map(({ text }) => text) : items.slice(0, DRAWN - 1).map(({ text }) => text);
  if (items.length > DRAWN) shown.push(`+${items.length - shown.length}`);
  const places = around[shown.length] ?? [];
  return shown.map((text, index) => {
    const [dx, dy] = places[index] ?? [0, 0];
    const move = `translate(${dx} ${down + dy})`;
    const circle = element('circle', { class: 'series-1', cx: percent(across), r: 11 });
    const number = passage(
      'text',
      { text },
      { class: 'number', x: percent(across), dy: '0.35em', 'text-anchor': 'middle' },
    );
    return element('g', { transform: move }, circle + number);
  });
}
