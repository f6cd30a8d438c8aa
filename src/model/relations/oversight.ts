import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Tier } from '../../schema/relations.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { openCommitments, type Promised } from '../commitments.ts';
import { completenessOf } from '../dataQuality/completeness.ts';
import { contradictionsIn } from '../dataQuality/contradictions.ts';
import { staleData } from '../dataQuality/freshness.ts';
import { churnSignals } from './churnSignals.ts';
import type { ChurnSignal } from './signal.ts';

/** What only managers are told of a client, summed up. */
export interface Oversight {
  /** Graded by hand, else by revenue. */
  tier: Tier | undefined;
  signals: ChurnSignal[];
  /** Signals noted by hand. */
  ownSignals: Words[];
  /** What our side promised for a day that has passed. */
  overdue: Pick<Promised['commitment'], 'who' | 'what' | 'due'>[];
  quality: DataQuality;
}

/** How a client’s files are kept. */
export interface DataQuality {
  records: number;
  /** Records with every field they should have. */
  complete: number;
  /** What is older than its reader was promised. */
  stale: number;
  contradictions: number;
}

/** @param byRevenue the tier by revenue, for a client that is not graded by hand */
export function overseen(
  client: ClientSlice,
  byRevenue: Tier | undefined,
  settings: PortalSettings,
  asOf: CalendarDate,
): Oversight {
  const tier = client.profile?.tier ?? byRevenue;
  const kinds = completenessOf(client);
  return {
    tier,
    signals: churnSignals(client, tier, settings, asOf),
    ownSignals: client.state === 'archived' ? [] : (client.profile?.churnSignals ?? []),
    overdue: openCommitments(client)
      .map(({ commitment }) => commitment)
      .filter(({ side, due }) => side === 'us' && due !== undefined && due < asOf)
      .map(({ who, what, due }) => ({ who, what, due })),
    quality: {
      records: kinds.reduce((sum, { records }) => sum + records, 0),
      complete: kinds.reduce((sum, { complete }) => sum + complete, 0),
      stale: staleData(client, settings, asOf).length,
      contradictions: contradictionsIn(client).length,
    },
  };
}
