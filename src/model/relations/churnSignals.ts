import type { PortalSettings } from '../../schema/portal.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { type RelationRules, relationRulesOf, type Tier } from '../../schema/relations.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays, earliestOf } from '../dates.ts';
import { invoicesIn } from '../finance/invoices.ts';
import { isRunning, surveySeries } from '../satisfaction/surveySeries.ts';
import { missedContacts } from './missedContacts.ts';
import type { ChurnSignal } from './signal.ts';
import { isSilent, lastTwoWayContact, silentLimit } from './silence.ts';

/**
 * The reasons to fear that a client may leave, as far as its files tell on a day; none at an archived client, who has
 * left.
 * @param tier decides how long the client may be silent
 */
export function churnSignals(
  client: ClientSlice,
  tier: Tier | undefined,
  settings: PortalSettings,
  day: CalendarDate,
): ChurnSignal[] {
  if (client.state === 'archived') return [];
  const rules = relationRulesOf(settings);
  return [
    ...silence(client, silentLimit(tier, rules), day),
    ...fallingSatisfaction(client, day),
    ...openComplaints(client, day),
    ...latePayments(client, rules, day),
    ...brokenCadence(client, rules, day),
    ...scopeDisputes(client, rules, day),
    ...contractEnd(client, rules, day),
  ];
}

function silence({ communications }: ClientSlice, limit: number, day: CalendarDate): ChurnSignal[] {
  const last = lastTwoWayContact(communications, day)?.date;
  return isSilent(last, limit, day) ? [{ rule: 'silent', last, limit }] : [];
}

/** Surveys that go on and fell by more than chance explains. */
function fallingSatisfaction({ surveys }: ClientSlice, day: CalendarDate): ChurnSignal[] {
  const asked = surveys.filter(({ closed }) => closed === undefined || closed <= day);
  return surveySeries(asked).flatMap((series): ChurnSignal[] => {
    const { change, latest } = series;
    const [before, now] = [change?.since.total.score, latest.total.score];
    if (!change || !before || !now || !isRunning(series, day)) return [];
    const { difference, interval, detectable } = change.score;
    if (!detectable || difference >= 0) return [];
    return [
      {
        rule: 'satisfaction-falls',
        survey: latest.survey.title,
        kind: now.kind,
        before: { value: before.value, period: change.since.survey.period },
        now: { value: now.value, period: latest.survey.period },
        difference,
        interval,
      },
    ];
  });
}

function openComplaints({ complaints }: ClientSlice, day: CalendarDate): ChurnSignal[] {
  return complaints.complaints
    .filter(
      ({ severity, raised, closed }) =>
        severity === 'severe' && raised <= day && (closed === undefined || closed > day),
    )
    .map(({ text, raised }) => ({ rule: 'complaint-open', complaint: text, raised }));
}

function latePayments(
  { transactions }: ClientSlice,
  { paymentLateDays: limit }: RelationRules,
  day: CalendarDate,
): ChurnSignal[] {
  return invoicesIn(transactions.transactions).flatMap(({ invoice, open }): ChurnSignal[] => {
    const { due, title, id, money } = invoice;
    if (open <= 0 || due === undefined || addDays(due, limit) >= day) return [];
    const left = { amount: open, currency: money.currency };
    return [{ rule: 'payment-late', invoice: title ?? id, due, open: left, limit }];
  });
}

function brokenCadence(
  client: ClientSlice,
  { contactsMissed: intervals }: RelationRules,
  day: CalendarDate,
): ChurnSignal[] {
  const { missed, planned } = missedContacts(client, intervals, day);
  const [worst] = missed;
  return worst ? [{ rule: 'contacts-missed', missed: missed.length, planned, worst, intervals }] : [];
}

function scopeDisputes(
  { projects }: ClientSlice,
  { disputes: limit, disputeDays }: RelationRules,
  day: CalendarDate,
): ChurnSignal[] {
  const rejected = projects
    .flatMap(({ register, quality }) => [
      ...register.changes.filter(({ decision }) => decision === 'rejected'),
      ...quality.deliverables.filter(({ result }) => result === 'rejected'),
    ])
    .filter(({ decided = '' }) => decided >= addDays(day, -disputeDays) && decided <= day);
  const since = earliestOf(rejected.map(({ decided }) => decided));
  if (since === undefined || rejected.length < limit) return [];
  return [{ rule: 'scope-disputed', rejected: rejected.map(({ title }) => title), since, limit }];
}

function contractEnd(
  { profile }: ClientSlice,
  { contractEndDays: limit }: RelationRules,
  day: CalendarDate,
): ChurnSignal[] {
  const end = profile?.contract?.end;
  if (end === undefined || addDays(day, limit) < end) return [];
  return [{ rule: 'contract-ends', end, ended: end < day, limit }];
}
