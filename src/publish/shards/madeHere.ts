import type { BuildOutcome } from '../build.ts';
import { count } from '../progress.ts';
import type { FoundShard } from './merge.ts';

/** How many clients’ pages a merge had to make itself for a reason. */
export interface MadeHere {
  reason: string;
  clients: number;
}

/**
 * Why a merge could not take clients from shards, the most frequent reason first.
 * @param code the version of the code that merged
 */
export function madeHere(
  { made = [], asOf }: BuildOutcome,
  found: readonly FoundShard[],
  code: string,
): MadeHere[] {
  const reasonFor = (client: string): string => {
    const { folder, stored } = found.find((one) => one.stored?.notes.has(client)) ?? {};
    if (!stored) return 'in none of the shards';
    if (stored.code !== code) return `in ${folder}, made by another version of Sightline`;
    if (stored.asOf !== asOf) return `in ${folder}, made for ${stored.asOf} and not for ${asOf}`;
    return `in ${folder}, made from other content`;
  };
  return [...Map.groupBy(made, reasonFor)]
    .map(([reason, clients]) => ({ reason, clients: clients.length }))
    .sort((a, b) => b.clients - a.clients);
}

/** What a merge took from shards and what it did not, a line each. */
export function describeMerge({ findings }: BuildOutcome, reasons: readonly MadeHere[]): string[] {
  const made = reasons.reduce((sum, { clients }) => sum + clients, 0);
  const taken = (findings?.clients ?? 0) - made;
  return [
    `${count(taken, 'client')} taken from shards, ${made.toLocaleString('en')} made here`,
    ...reasons.map(({ reason, clients }) => `  ${count(clients, 'client')} ${reason}`),
  ];
}
