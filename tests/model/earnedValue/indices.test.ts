import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, UndefinedReason } from '../../../src/model/earnedValue/figure.ts';
import { type EarnedValueIndices, indicesOf } from '../../../src/model/earnedValue/indices.ts';

/** Every figure that may be undefined, by the name it has in tables of earned value. */
function figuresIn({ cpi, spi, tcpiBac, estimates }: EarnedValueIndices): Record<string, Figure> {
  const entries = Object.entries(estimates).flatMap(([assumption, estimate]) =>
    Object.entries(estimate).map(([name, figure]) => [`${name} ${assumption}`, figure] as const),
  );
  return { cpi, spi, tcpiBac, ...Object.fromEntries(entries) };
}

/** A value is shown as a text of three decimals, a reason as itself. */
function told(inputs: { pv: number; ev: number; ac: number; bac?: number }): Record<string, string> {
  const figures = Object.entries(figuresIn(indicesOf({ bac: undefined, ...inputs })));
  return Object.fromEntries(figures.map(([name, { value, why }]) => [name, why ?? value.toFixed(3)]));
}

describe('the indices of a day', () => {
  test('the pin of the domain: budget 100, planned 50, earned 40, spent 45', () => {
    const indices = indicesOf({ bac: 100, pv: 50, ev: 40, ac: 45 });
    expect([indices.cv, indices.sv]).toEqual([-5, -10]);
    expect(told({ bac: 100, pv: 50, ev: 40, ac: 45 })).toEqual({
      cpi: '0.889',
      spi: '0.800',
      tcpiBac: '1.091',
      'eac as-planned': '105.000',
      'vac as-planned': '-5.000',
      'etc as-planned': '60.000',
      'tcpi as-planned': '1.000',
      'eac cost-as-so-far': '112.500',
      'vac cost-as-so-far': '-12.500',
      'etc cost-as-so-far': '67.500',
      'tcpi cost-as-so-far': '0.889',
      'eac cost-and-schedule-as-so-far': '129.375',
      'vac cost-and-schedule-as-so-far': '-29.375',
      'etc cost-and-schedule-as-so-far': '84.375',
      'tcpi cost-and-schedule-as-so-far': '0.711',
    });
  });

  const cases: [
    situation: string,
    inputs: { pv: number; ev: number; ac: number; bac?: number },
    told: Record<string, string>,
  ][] = [
    [
      'nothing is spent: no index of cost, and never "on budget"',
      { bac: 100, pv: 10, ev: 8, ac: 0 },
      {
        cpi: 'nothing-spent',
        spi: '0.800',
        'eac as-planned': '92.000',
        'eac cost-as-so-far': 'nothing-spent',
        'vac cost-as-so-far': 'nothing-spent',
        'etc cost-as-so-far': 'nothing-spent',
        'tcpi cost-as-so-far': 'nothing-spent',
        'eac cost-and-schedule-as-so-far': 'nothing-spent',
      },
    ],
    [
      'money is spent and nothing earned for it',
      { bac: 100, pv: 10, ev: 0, ac: 12 },
      {
        cpi: '0.000',
        spi: '0.000',
        'eac as-planned': '112.000',
        'eac cost-as-so-far': 'nothing-earned',
        'eac cost-and-schedule-as-so-far': 'nothing-earned',
        'tcpi cost-as-so-far': 'nothing-earned',
      },
    ],
    [
      'nothing was planned by then',
      { bac: 100, pv: 0, ev: 5, ac: 4 },
      {
        cpi: '1.250',
        spi: 'nothing-planned',
        'eac cost-as-so-far': '80.000',
        'eac cost-and-schedule-as-so-far': 'nothing-planned',
      },
    ],
    [
      'the budget is spent and work is left',
      { bac: 100, pv: 90, ev: 80, ac: 100 },
      { tcpiBac: 'budget-spent', 'tcpi cost-as-so-far': '0.800' },
    ],
    [
      'all work is done',
      { bac: 100, pv: 100, ev: 100, ac: 96 },
      { tcpiBac: '0.000', 'eac cost-as-so-far': '96.000', 'tcpi cost-as-so-far': 'nothing-left' },
    ],
    [
      'no budget is given',
      { pv: 50, ev: 40, ac: 45 },
      { cpi: '0.889', tcpiBac: 'no-budget', 'eac as-planned': 'no-budget', 'vac as-planned': 'no-budget' },
    ],
    [
      'more is earned than the budget holds: contradictory, and still no crash',
      { bac: 100, pv: 90, ev: 120, ac: 110 },
      { cpi: '1.091', 'tcpi as-planned': 'nothing-left' },
    ],
  ];
  test.each(cases)('%s', (_, inputs, expected) => expect(told(inputs)).toMatchObject(expected));
});

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
const positive = fc.integer({ min: 1, max: 1e9 });

test('every figure is finite or says why it is not there', () => {
  fc.assert(
    fc.property(amount, amount, amount, fc.option(amount, { nil: undefined }), (pv, ev, ac, bac) => {
      const reasons: UndefinedReason[] = [
        'no-budget',
        'nothing-spent',
        'nothing-earned',
        'nothing-planned',
        'budget-spent',
        'nothing-left',
      ];
      for (const { value, why } of Object.values(figuresIn(indicesOf({ pv, ev, ac, bac })))) {
        expect(why === undefined ? Number.isFinite(value) : reasons.includes(why)).toBe(true);
      }
    }),
  );
});

test('the more is assumed to go on as badly, the higher the estimate', () => {
  fc.assert(
    fc.property(positive, positive, positive, positive, (pv, ev, ac, more) => {
      const bac = Math.max(pv, ev) + more;
      const { cpi, spi, estimates } = indicesOf({ pv, ev, ac, bac });
      const [mild = 0, cost = 0, both = 0] = Object.values(estimates).map(({ eac }) => eac.value);
      const slack = 1e-9 * Math.max(mild, cost, both);
      // below 1 an index makes the rest dearer than planned, above 1 cheaper
      if ((cpi.value ?? 1) <= 1) expect(cost).toBeGreaterThanOrEqual(mild - slack);
      else expect(cost).toBeLessThanOrEqual(mild + slack);
      if ((spi.value ?? 1) <= 1) expect(both).toBeGreaterThanOrEqual(cost - slack);
      else expect(both).toBeLessThanOrEqual(cost + slack);
    }),
  );
});
