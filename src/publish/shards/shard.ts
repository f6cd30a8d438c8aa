import { hash } from 'node:crypto';
import { Refusal } from '../../load/refusal.ts';

/** A share of the clients of a portal: the one with this number of so many, counted from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** Reads a shard as it is written on a command line, such as `2/4`. Refuses one that there is not. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  if (number > 0 && number <= of) return { number, of };
  throw new Refusal(`--shard ${text}: write which share of how many, from 1/4 to 4/4 for instance.`);
}

/**
 * Whether a client is in a shard. Its id alone decides, so that a client who is new moves no other one to another shard:
 * what a shard was made of before stays in it. The shares of many clients are about equal.
 */
export function isInShard(clientId: string, { number, of }: Shard): boolean {
  return Number.parseInt(hash('sha256', clientId).slice(0, 8), 16) % of === number - 1;
}
