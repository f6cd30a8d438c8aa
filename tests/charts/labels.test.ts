import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisLabels } from '../../src/charts/axisLabels.ts';
import { spread } from '../../src/charts/spread.ts';
import { shortened, textWidth } from '../../src/charts/textWidth.ts';

const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 8 });

test('labels end up a gap apart, in the order of what they name', () => {
  fc.assert(
    fc.property(places, (given) => {
      const moved = spread(given, 18, 0, 200);
      const order = given.map((_, index) => index).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0) || a - b);
      for (const [position, index] of order.entries()) {
        const before = order[position - 1];
        if (before === undefined) continue;
        expect((moved[index] ?? 0) - (moved[before] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9);
      }
    }),
  );
});

test('labels that have room stay where they are, and few enough stay within the chart', () => {
  expect(spread([10, 60, 120], 18, 0, 200)).toEqual([10, 60, 120]);
  fc.assert(
    fc.property(places, (given) => {
      for (const place of spread(given, 18, 0, 200)) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(200 + 1e-9);
      }
    }),
  );
  expect(spread([200, 200], 18, 0, 200)).toEqual([182, 200]);
  expect(spread([0, 0], 18, 0, 200)).toEqual([0, 18]);
});

test('a Chinese character counts as wide as it is, a narrow letter as less than a broad one', () => {
  expect(textWidth('里程碑')).toBeGreaterThanOrEqual(3);
  expect(textWidth('ill')).toBeLessThan(textWidth('MMM'));
});

test('what is shortened fits, and what fits is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const short = shortened(text, width);
      expect(textWidth(short)).toBeLessThanOrEqual(width);
      if (textWidth(text) <= width) expect(short).toBe(text);
    }),
  );
  expect(shortened('Total scope of the project', 8)).toBe('Total scope…');
});

test('labels of an axis are left out evenly until the rest fit, more of them the narrower it is', () => {
  const shown = (...texts: string[]) =>
    axisLabels({ domain: [0, texts.length - 1], ticks: texts.map((text, at) => ({ at, text })) });
  const months = shown('Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5', 'Week 6', 'Week 7', 'Week 8');
  expect(months.map(({ from }) => from)).toEqual([
    'always',
    'wide',
    'medium',
    'wide',
    'always',
    'wide',
    'medium',
    'wide',
  ]);
  expect(shown('0', '50', '100').map(({ from }) => from)).toEqual(['always', 'always', 'always']);
  const crowded = shown(...Array.from({ length: 40 }, () => 'a label'));
  expect(crowded.filter(({ from }) => from !== undefined).length).toBeLessThan(14);
});

test('a label at an end of an axis does not reach out of the chart', () => {
  const [first, second, third] = axisLabels({
    domain: [0, 2],
    ticks: [0, 1, 2].map((at) => ({ at, text: '2026年11月2日' })),
  });
  expect([first?.anchor, second?.anchor, third?.anchor]).toEqual(['start', 'middle', 'end']);
});
