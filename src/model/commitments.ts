import type { Commitment, Communication } from '../schema/client.ts';
import type { ClientSlice } from '../schema/portfolio.ts';

/** What somebody promised, and in which conversation. */
export interface Promised {
  commitment: Commitment;
  communication: Communication;
}

/**
 * What is promised and not done, soonest first, without a day last. At an archived client nobody waits any more, so
 * nothing is open.
 */
export function openCommitments({ communications, state }: ClientSlice): Promised[] {
  if (state === 'archived') return [];
  return communications
    .flatMap((communication) =>
      communication.commitments
        .filter(({ done }) => done === undefined)
        .map((commitment) => ({ commitment, communication })),
    )
    .sort((a, b) => (a.commitment.due ?? '9999').localeCompare(b.commitment.due ?? '9999'));
}
