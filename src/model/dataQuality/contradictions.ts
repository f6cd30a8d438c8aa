import type { Client, Project } from '../../schema/portfolio.ts';
import type { CalendarDate, Money } from '../../schema/values.ts';
import { latestOf } from '../dates.ts';
import { invoicesIn } from '../finance/invoices.ts';
import { ordersIn } from '../finance/orders.ts';
import { publishedReports } from '../reports/publishedReports.ts';
import { type Named, placeIn } from './recordPlace.ts';

/** Two things in the files that cannot both be so, with the numbers. */
export type Contradiction = Named &
  (
    | { rule: 'earned-above-budget'; earned: Money; budget: Money }
    | { rule: 'done-without-acceptance'; reached: CalendarDate }
    /** The newest report tells of days that no plan or budget reaches. */
    | { rule: 'report-later-than-data'; told: CalendarDate; data: CalendarDate }
    | { rule: 'need-accepted-alone'; need: Named['what'] }
    | { rule: 'settled-without-payment'; left: Money }
    | { rule: 'paid-but-open' }
    | { rule: 'invoiced-above-order'; ordered: Money; invoiced: Money }
    | { rule: 'closed-before-raised'; raised: CalendarDate; closed: CalendarDate }
  );

/** What does not fit together in a client’s files. */
export function contradictionsIn(client: Client): Contradiction[] {
  return [
    ...client.projects.flatMap((project) => [
      ...earnedAboveBudget(client.id, project),
      ...doneWithoutAcceptance(client.id, project),
      ...reportLaterThanData(client.id, project),
    ]),
    ...needsAcceptedAlone(client),
    ...papersThatDisagree(client),
    ...closedBeforeRaised(client),
  ];
}

/** The first period in which more was earned than the whole work is worth. */
function earnedAboveBudget(client: string, { id, charter, plan }: Project): Contradiction[] {
  const series = plan?.earnedValue;
  const index = series?.periods.findIndex(({ ev = 0 }) => series.bac !== undefined && ev > series.bac) ?? -1;
  const ev = series?.periods[index]?.ev;
  if (!series || ev === undefined || series.bac === undefined) return [];
  const money = (amount: number): Money => ({ amount, currency: series.currency });
  const at = placeIn('plan', { client, project: id }, ['earnedValue', 'periods', index, 'ev']);
  return [
    { rule: 'earned-above-budget', what: charter.name, at, earned: money(ev), budget: money(series.bac) },
  ];
}

function doneWithoutAcceptance(client: string, { id, plan }: Project): Contradiction[] {
  return (plan?.milestones ?? []).flatMap(({ title, actual, accepted }, index): Contradiction[] => {
    if (actual === undefined || accepted) return [];
    const at = placeIn('plan', { client, project: id }, ['milestones', index]);
    return [{ rule: 'done-without-acceptance', what: title, at, reached: actual }];
  });
}

function reportLaterThanData(client: string, project: Project): Contradiction[] {
  const { id, charter, plan } = project;
  const latest = publishedReports(project).at(-1);
  const data = latestOf([plan?.statusDate, charter.budget?.statusDate]);
  if (!latest || data === undefined || latest.to <= data) return [];
  const at = placeIn('report', { client, project: id, stem: latest.id }, ['to']);
  return [{ rule: 'report-later-than-data', what: charter.name, at, told: latest.to, data }];
}

/** Needs that are said to be met by a deliverable nobody has accepted. */
function needsAcceptedAlone({ id, needs, projects }: Client): Contradiction[] {
  return needs.needs.flatMap(({ text, status, deliverable }, index): Contradiction[] => {
    const [project, name] = deliverable?.split('/') ?? [];
    const found = projects
      .find((one) => one.id === project)
      ?.quality.deliverables.find((one) => one.id === name);
    if (status !== 'accepted' || !found || found.result === 'accepted') return [];
    const at = placeIn('needs', { client: id }, ['needs', index, 'status']);
    return [{ rule: 'need-accepted-alone', what: found.title, need: text, at }];
  });
}

function papersThatDisagree({ id, transactions: { transactions } }: Client): Contradiction[] {
  const at = (paper: (typeof transactions)[number]) =>
    placeIn('transactions', { client: id }, ['transactions', transactions.indexOf(paper), 'status']);
  const invoices = invoicesIn(transactions).flatMap(
    ({ invoice, paid, open, settledOtherwise }): Contradiction[] => {
      const what = invoice.title ?? invoice.id;
      const { currency } = invoice.money;
      if (settledOtherwise !== 0) {
        const left = { amount: settledOtherwise, currency };
        return [{ rule: 'settled-without-payment', what, at: at(invoice), left }];
      }
      const isPaid = invoice.status === 'open' && open === 0 && paid !== 0;
      return isPaid ? [{ rule: 'paid-but-open', what, at: at(invoice) }] : [];
    },
  );
  const orders = ordersIn(transactions).flatMap(({ order, invoiced, left }): Contradiction[] => {
    if (left === undefined || left >= 0) return [];
    const money = { amount: invoiced, currency: order.money.currency };
    const what = order.title ?? order.id;
    return [{ rule: 'invoiced-above-order', what, at: at(order), ordered: order.money, invoiced: money }];
  });
  return [...invoices, ...orders];
}

function closedBeforeRaised({ id, complaints }: Client): Contradiction[] {
  return complaints.complaints.flatMap(({ text, raised, closed }, index): Contradiction[] => {
    if (closed === undefined || closed >= raised) return [];
    const at = placeIn('complaints', { client: id }, ['complaints', index, 'closed']);
    return [{ rule: 'closed-before-raised', what: text, at, raised, closed }];
  });
}
