import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartMarkup, isDrawn } from '../../src/charts/chart.ts';
import type { Axis, ChartSpec, LineChart, Mark, RowChart } from '../../src/views/charts/chart.ts';
import { gridChart, lineChart, multiples, rowChart } from './specs.ts';

const hundred: Axis = {
  domain: [0, 100],
  ticks: [
    { at: 0, text: '0' },
    { at: 50, text: '50' },
    { at: 100, text: '100' },
  ],
};

function lineOf(...values: (number | null)[]): LineChart {
  const points = values.map((y, index) => ({ x: (index * 100) / Math.max(1, values.length - 1), y }));
  return { kind: 'line', x: hundred, y: hundred, series: [{ text: 'Done', colour: 1, points }] };
}

function rowsOf(...marks: Mark[]): RowChart {
  return { kind: 'bar', x: hundred, rows: [{ text: 'Depot', note: '12', marks }] };
}

/** Each attribute of this name, in order. */
function all(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

/** What does not close, or closes what is not open. */
function unbalanced(markup: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z]+)/g)) {
    if (slash !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

test('whatever is drawn is well-formed, has no place that is no number, and needs neither script nor inline style', () => {
  const any: fc.Arbitrary<ChartSpec> = fc.oneof(lineChart, rowChart, multiples, gridChart);
  fc.assert(
    fc.property(any, fc.string(), (chart, summary) => {
      const markup = chartMarkup(chart, summary);
      const attributes = markup.replaceAll(/>[^<]*</g, '><').replaceAll(/ aria-label="[^"]*"/g, '');
      expect(unbalanced(markup)).toEqual([]);
      expect(attributes).not.toMatch(/NaN|undefined|Infinity|null| style=|<script| on\w+=/);
    }),
  );
});

test('words of a chart cannot become markup', () => {
  const evil = '"><script>alert(1)</script><b a="';
  const charts: ChartSpec[] = [
    {
      ...lineOf(1, 2),
      series: ['a', 'b'].map((name) => ({ text: name + evil, colour: 1, points: [{ x: 1, y: 1 }] })),
    },
    { ...rowsOf(), rows: [{ text: evil, note: evil, marks: [] }], ends: [evil, evil] },
    { kind: 'multiples', charts: [{ text: evil, note: evil, chart: lineOf(1) }] },
  ];
  for (const chart of charts) {
    const markup = chartMarkup(chart, evil);
    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toMatch(/<script|<b /);
  }
});

test('a bar lies between its two ends, in percent of the width, whichever comes first', () => {
  for (const [from, to] of [
    [20, 70],
    [70, 20],
  ] as const) {
    const markup = chartMarkup(rowsOf({ shape: 'bar', from, to, colour: 1 }), '');
    const [rect = ''] = /<rect[^>]*>/.exec(markup) ?? [];
    expect([all(rect, 'x'), all(rect, 'width')]).toEqual([['20%'], ['50%']]);
  }
});

test('days are placed by the calendar', () => {
  const x: Axis = { domain: [Date.parse('2026-01-01'), Date.parse('2026-01-11')], ticks: [] };
  const marks: Mark[] = [{ shape: 'dot', at: '2026-01-06', colour: 1 }];
  const markup = chartMarkup({ kind: 'timeline', x, rows: [{ text: 'a', note: 'b', marks }] }, '');
  expect(all(markup, 'cx')).toEqual(['50%']);
});

test('a line goes through its values, with the highest at the top', () => {
  const markup = chartMarkup(lineOf(0, 100, 50), 'summary');
  expect(all(markup, 'd')).toEqual(['M0,200L50,0L100,100']);
  expect(all(markup, 'cx')).toEqual(['0%', '50%', '100%']);
});

test('a missing value is a gap, and a value between two gaps is a dot', () => {
  const markup = chartMarkup(lineOf(10, 20, null, 30, null, 40, 50), '');
  const [path = ''] = all(markup, 'd');
  expect(path.match(/M/g)).toHaveLength(3);
  expect(all(markup, 'cx')).toEqual(['0%', '16.67%', '50%', '83.33%', '100%']);
});

test('a single value is a dot, and its axis still has two ends', () => {
  const markup = chartMarkup(lineOf(40), '');
  expect(all(markup, 'cx')).toEqual(['0%']);
});

test('an interval is drawn around its values only where both ends are known', () => {
  const chart = lineOf(50, 60, 70);
  const [series] = chart.series;
  const points =
    series?.points.map((point, index) => (index === 2 ? point : { ...point, low: 40, high: 80 })) ?? [];
  const markup = chartMarkup({ ...chart, series: [{ text: 'a', colour: 1, points }] }, '');
  expect(all(markup, 'd')[0]).toBe('M0,40L50,40L50,120L0,120Z');
});

test('lines are named at their ends, in the order they end, far enough apart to be read', () => {
  const series = ['low', 'high', 'higher'].map((text, index) => ({
    text,
    colour: 1 as const,
    points: [{ x: 100, y: 50 + index }],
  }));
  const markup = chartMarkup({ ...lineOf(), series }, '');
  const labels = [...markup.matchAll(/<text class="end-label"[^>]* y="([\d.]+)"[^>]*>.*?● <\/tspan>(\w+)/g)];
  const sorted = labels.map(([, y, text]) => ({ y: Number(y), text })).sort((a, b) => a.y - b.y);
  expect(sorted.map(({ text }) => text)).toEqual(['higher', 'high', 'low']);
  expect((sorted[1]?.y ?? 0) - (sorted[0]?.y ?? 0)).toBeGreaterThanOrEqual(18);
});

test('the diagonal is where both axes say the same, as far as both reach', () => {
  const y: Axis = { domain: [50, 250], ticks: [] };
  const markup = chartMarkup({ ...lineOf(60), y, diagonal: { text: 'Today' } }, '');
  const [, rule = ''] = /(<line class="rule"[^>]*>)/.exec(markup) ?? [];
  expect(['x1', 'x2', 'y1', 'y2'].flatMap((name) => all(rule, name))).toEqual(['50%', '100%', '220', '170']);
  expect(markup).toContain('>Today</text>');
  const apart = { ...lineOf(60), y: { domain: [200, 300], ticks: [] }, diagonal: { text: 'Today' } } as const;
  expect(chartMarkup(apart, '')).not.toMatch(/class="rule"|Today/);
});

test('the words of rules that lead down stand above each other, and no rule leads through words beside it', () => {
  const down = [70, 95, 20, 85].map((at) => ({ at, text: `at ${at}` }));
  const markup = chartMarkup({ ...lineOf(1, 2), down }, '');
  const labels = [...markup.matchAll(/<text class="rule-label" x="(\d+)%" y="(\d+)" text-anchor="(\w+)"/g)];
  expect(labels.map(([, x, y, anchor]) => [Number(x), Number(y), anchor])).toEqual([
    [20, 64, 'start'],
    [70, 46, 'end'],
    [85, 28, 'end'],
    [95, 10, 'end'],
  ]);
  expect(all(markup, 'height')).toContain(String(248 + 3 * 18));
});

test('a chart without a single value says that nothing is drawn', () => {
  expect(isDrawn(lineOf(null, null))).toBe(false);
  expect(isDrawn(lineOf(null, 0))).toBe(true);
  expect(isDrawn(rowsOf())).toBe(false);
  expect(isDrawn(rowsOf({ shape: 'dot', at: 0, colour: 1 }))).toBe(true);
  expect(isDrawn({ kind: 'multiples', charts: [] })).toBe(false);
});

test('who does not see a line chart is told its summary, and rows are a list of words', () => {
  expect(all(chartMarkup(lineOf(1, 2), 'Rising'), 'aria-label')).toEqual(['Rising']);
  const rows = chartMarkup(rowsOf({ shape: 'dot', at: 1, colour: 1 }), 'Depots');
  expect(all(rows, 'role')).toEqual(['list']);
  expect(rows.match(/<svg/g)).toHaveLength(all(rows, 'aria-hidden').length);
  expect(rows).toContain('Depot</span> <span class="row-note">12');
});

test('everything in a cell of a grid is drawn, or counted where it is too much', () => {
  fc.assert(
    fc.property(gridChart, (chart) => {
      const markup = chartMarkup(chart, '');
      const texts = [...markup.matchAll(/class="number"[^>]*>([^<]*)</g)].map(([, text = '']) => text);
      const more = texts.flatMap((text) => /^\+(\d+)$/.exec(text)?.[1] ?? []).map(Number);
      const counted = texts.length - more.length + more.reduce((sum, count) => sum + count, 0);
      // a text that looks like a count would be taken for one
      fc.pre(chart.items.every(({ text }) => !text.startsWith('+')));
      expect(counted).toBe(chart.items.length);
    }),
  );
});

test('a line leads from where something stood to where it stands, and none where it stayed', () => {
  const scale = { title: '', steps: ['1', '2', '3', '4', '5'] };
  const chart = (from: { x: number; y: number }): ChartSpec => ({
    kind: 'grid',
    x: scale,
    y: scale,
    items: [{ text: '1', x: 0, y: 4, from }],
  });
  const [line = ''] = /<line class="moved"[^>]*>/.exec(chartMarkup(chart({ x: 4, y: 0 }), '')) ?? [];
  expect([all(line, 'x1'), all(line, 'y1'), all(line, 'x2'), all(line, 'y2')].flat()).toEqual([
    '90%',
    '234',
    '10%',
    '26',
  ]);
  expect(chartMarkup(chart({ x: 0, y: 4 }), '')).not.toContain('class="moved"');
});
