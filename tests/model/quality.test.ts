import { expect, test } from 'vitest';
import { meetsTarget, readingsOf } from '../../src/model/quality.ts';
import { QualityMeasureSchema } from '../../src/schema/delivery.ts';

function measureOf(said: object) {
  return QualityMeasureSchema.parse({ id: 'm', title: 'Finished bookings', target: 90, ...said });
}

test('reaching the target exactly meets it, whichever way is better', () => {
  const higher = measureOf({});
  const lower = measureOf({ better: 'lower' });
  expect([89.9, 90, 90.1].map((value) => meetsTarget(higher, value))).toEqual([false, true, true]);
  expect([89.9, 90, 90.1].map((value) => meetsTarget(lower, value))).toEqual([true, true, false]);
});

test('readings are in the order of their days, wherever they stand in the file', () => {
  const readings = [
    { date: '2026-03-01', value: 1 },
    { date: '2026-05-01', value: 2 },
    { date: '2026-04-01', value: 3 },
  ];
  const measure = measureOf({ readings });
  expect(readingsOf(measure).map(({ value }) => value)).toEqual([1, 3, 2]);
  expect(readingsOf(measure, '2026-04-01').map(({ value }) => value)).toEqual([1, 3]);
  expect(readingsOf(measureOf({}))).toEqual([]);
});
