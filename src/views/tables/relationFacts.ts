import { churnSignals } from '../../model/relations/churnSignals.ts';
import type { RevenueTier } from '../../model/relations/revenueTiers.ts';
import { isSilent, lastTwoWayContact, silentLimit } from '../../model/relations/silence.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { relationRulesOf } from '../../schema/relations.ts';
import { signalText } from '../churnWording.ts';
import type { FactsSection, TableSection } from '../page.ts';
import { facts, table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** How a relation stands, for its managers: the tier, the last contact, the money. */
export function relationFacts(
  place: Place,
  client: ClientSlice,
  byRevenue: RevenueTier | undefined,
): FactsSection[] {
  const { writer, settings, asOf } = place;
  const { words, formats } = writer;
  const { profile, state } = client;
  const last = lastTwoWayContact(client.communications, asOf);
  const limit = silentLimit(profile?.tier ?? byRevenue?.tier, relationRulesOf(settings));
  const allowed = words.page.days(limit);
  const silence = isSilent(last?.date, limit, asOf)
    ? words.relations.silent(allowed)
    : words.relations.inTouch(allowed);
  return facts(writer, 'relation', {
    ownTier: profile?.tier === undefined ? undefined : { text: profile.tier },
    ...(state !== 'archived' && { revenueTier: { text: tierText(writer, byRevenue) } }),
    lastContact: last
      ? {
          text: words.relations.contact(
            formats.date(last.date),
            words.channels[last.channel],
            writer.passage(last.subject).text,
          ),
        }
      : { text: words.relations.noContact },
    ...(state !== 'archived' && { silence: { text: silence } }),
    revenue: profile?.revenue && writer.money(profile.revenue),
    margin: profile?.marginPercent === undefined ? undefined : writer.percent(profile.marginPercent),
    notes: profile?.notes === undefined ? undefined : writer.passage(profile.notes),
  });
}

/** The reasons to fear that the client may leave, each with its numbers; there is no score. */
export function signalTable(
  { writer, settings, asOf }: Place,
  client: ClientSlice,
  byRevenue: RevenueTier | undefined,
): TableSection {
  const tier = client.profile?.tier ?? byRevenue?.tier;
  return table(writer, 'churnSignals', 'churnSignals', churnSignals(client, tier, settings, asOf), [
    { key: 'signal', cell: ({ rule }) => ({ text: writer.words.signals[rule] }) },
    { key: 'numbers', cell: (signal) => ({ text: signalText(writer, signal) }) },
  ]);
}

function tierText({ words, formats }: Writer, tier: RevenueTier | undefined): string {
  const { relations } = words;
  if (!tier) return relations.noTier;
  const [share, above] = [tier.sharePercent, tier.abovePercent].map((percent) =>
    formats.percent(percent),
  ) as [string, string];
  return [
    relations.tier(tier.tier, share, above),
    relations.compared(tier.compared),
    ...(tier.apart ? [relations.apart(tier.revenue.currency)] : []),
  ].join(words.separator);
}
