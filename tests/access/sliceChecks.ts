import fc from 'fast-check';
import { expect } from 'vitest';
import { sliceClient } from '../../src/access/slice.ts';
import type { Client, Reader } from '../../src/schema/portfolio.ts';
import { isData, leavesOf, linesOf } from './data.ts';
import { visibleLeaves } from './expectation.ts';
import { canariesIn } from './mint.ts';
import { randomWorld, worldSeed } from './randomWorld.ts';

/** Checks each client and reader of some random worlds. A failure names the seed of the world, which is short. */
export function forAnyReader(worlds: number, check: (client: Client, reader: Reader) => void): void {
  fc.assert(
    fc.property(worldSeed, (seed) => {
      const { clients, readers } = randomWorld(seed);
      for (const client of clients) for (const reader of readers) check(client, reader);
    }),
    { numRuns: worlds },
  );
}

/** A slice holds what the policy allows and nothing else. */
export function expectWhatPolicyAllows(client: Client, reader: Reader): void {
  const [slice, allowed] = [sliceClient(client, reader), visibleLeaves(client, reader)];
  expect(slice === undefined).toBe(allowed === undefined);
  const [held, right] = [linesOf(leavesOf(slice)), linesOf(allowed ?? [])];
  expect({ tooMany: without(held, right), missing: without(right, held) }).toEqual({
    tooMany: [],
    missing: [],
  });
}

/** What a reader may not see can change without a change in the slice. */
export function expectNoInterference(client: Client, reader: Reader): void {
  const seen = new Set((visibleLeaves(client, reader) ?? []).map(({ value }) => value));
  const changed = withOtherSecrets(client, seen) as Client;
  expect(sliceClient(changed, reader)).toEqual(sliceClient(client, reader));
}

/** The lines that stand in one list more often than in the other. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** A copy in which every value that holds a canary is another one, but for those seen. */
function withOtherSecrets(value: unknown, seen: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => withOtherSecrets(item, seen));
  if (isData(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withOtherSecrets(item, seen)]),
    );
  }
  if (seen.has(value) || canariesIn(String(value)).size === 0) return value;
  return typeof value === 'number' ? value + 1 : `${value}, and more`;
}
