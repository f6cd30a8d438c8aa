import { expect } from 'vitest';
import type { Reader } from '../../../src/schema/portfolio.ts';
import type { Survey } from '../../../src/schema/survey.ts';
import { combinations, countsTold, isTold, kindsOf } from './smallGroupAttack.ts';

const FEWEST = 5;

/** Whoever could be told apart is one of five at least who cannot be told from each other, or nothing is told of them. */
export function expectNoNumber(reader: Reader, waves: readonly Survey[]): void {
  const few = kindsOf(reader, waves).filter(({ places, others }) => places.length + others < FEWEST);
  expect(few.filter(({ places }) => isTold(reader, waves, places))).toEqual([]);
}

/** No sum of told numbers of answers, added and subtracted, is that of fewer than five. */
export function expectNoCount(reader: Reader, waves: readonly Survey[]): void {
  for (const [of, { answers }] of waves.entries()) {
    if (answers.length < FEWEST) continue;
    const counted = combinations(countsTold(reader, waves, of))
      .filter((sum) => sum.every((weight) => weight === 0 || weight === 1))
      .map((sum) => sum.filter((weight) => weight === 1).length);
    expect(counted.filter((n) => n > 0 && n < FEWEST)).toEqual([]);
  }
}
