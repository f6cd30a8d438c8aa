import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reader } from '../../../src/schema/portfolio.ts';
import { countsTold, isTold, kindsOf, readers, wavesOf } from './smallGroupAttack.ts';
import { expectNoCount, expectNoNumber } from './smallGroupChecks.ts';

const client: Reader = { kind: 'client', client: 'acme' };

describe('of fewer than five anonymous people, whatever is added and subtracted', () => {
  test.each(readers)('nothing they answered can be read or computed from the pages for %o', (reader) => {
    fc.assert(
      fc.property(wavesOf(), (waves) => expectNoNumber(reader, waves)),
      { numRuns: 10 },
    );
  });

  test('not even how many they are can be computed', () => {
    fc.assert(
      fc.property(wavesOf(), (waves) => expectNoCount(client, waves)),
      { numRuns: 50 },
    );
  });
});

describe('the attack', () => {
  test('finds single people where they agreed to be shown', () => {
    const [waves = []] = fc.sample(wavesOf({ attributed: true }), { numRuns: 1, seed: 7 });
    const few = kindsOf(client, waves).filter(({ places, others }) => places.length + others < 5);
    expect(few.some(({ places }) => isTold(client, waves, places))).toBe(true);
  });

  test('reads the numbers of groups that are told', () => {
    const counted = fc
      .sample(wavesOf(), { numRuns: 30, seed: 7 })
      .flatMap((waves) => [...waves.keys()].map((of) => countsTold(client, waves, of).length));
    expect(Math.max(...counted)).toBeGreaterThan(3);
  });

  test('sees what is told of many', () => {
    const told = fc
      .sample(wavesOf(), { numRuns: 20, seed: 7 })
      .filter((waves) => isTold(client, waves, [{ of: 0, place: 0 }]));
    expect(told.length).toBeGreaterThan(10);
  });
});
