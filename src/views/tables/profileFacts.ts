import type { ClientSlice } from '../../schema/portfolio.ts';
import type { FactsSection } from '../page.ts';
import { facts } from '../sections.ts';
import type { Place } from '../tree.ts';

/** Who a client is, as far as it is known. `inFull`: with whom the client talks, and how often it is reported to. */
export function profileFacts(
  { writer, settings }: Place,
  { profile, cadenceDays, state }: ClientSlice,
  inFull = false,
): FactsSection[] {
  const { words, formats } = writer;
  const manager = profile?.accountManager;
  return facts(writer, 'profile', {
    ...(inFull && profile && { clientKind: { text: words.clientKinds[profile.kind] } }),
    industry: writer.cell(profile?.industry),
    since: writer.date(profile?.since),
    contract: profile?.contract && {
      text: words.range(
        formats.date(profile.contract.start),
        profile.contract.end === undefined ? '…' : formats.date(profile.contract.end),
      ),
    },
    ...(inFull && {
      accountManager: manager && {
        text: manager.name,
        ...(manager.mail !== undefined && { href: `mailto:${manager.mail}` }),
      },
      // to a former client nobody reports any more
      cadence:
        state === 'archived'
          ? undefined
          : { text: words.record.everyDays(cadenceDays ?? settings.cadenceDays) },
    }),
  });
}
