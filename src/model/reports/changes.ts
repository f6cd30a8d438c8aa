import { type Dimension, DimensionSchema, type Level } from '../../schema/project.ts';
import type { Report, Snapshot } from '../../schema/report.ts';
import type { Money } from '../../schema/values.ts';

type KeptMilestone = Snapshot['milestones'][number];
type KeptRisk = Snapshot['risks'][number];
type ReportedAsk = Report['asks'][number];

/** One figure of two reports: undefined where a report does not have it. */
interface Pair<T> {
  before: T | undefined;
  after: T | undefined;
}

/** Something that two reports say differently. */
export type Change =
  | ({ kind: 'health'; dimension: Dimension } & Pair<Level>)
  | ({ kind: 'milestone'; id: string } & Pair<KeptMilestone>)
  | ({ kind: 'cost'; figure: 'baseline' | 'actual' | 'forecast' } & Pair<Money>)
  | ({ kind: 'work'; figure: 'done' | 'totalScope' } & Pair<number>)
  | ({ kind: 'percent' } & Pair<number>)
  | ({ kind: 'risk'; id: string } & Pair<KeptRisk>)
  | ({ kind: 'ask' } & Pair<ReportedAsk>);

/** What two reports are compared by: a draft has the figures it would be frozen with. */
export type Comparable = Pick<Report, 'declared' | 'asks'> & { snapshot?: Snapshot | undefined };

/**
 * What is different in `after`, a report, from `before`, the one before it. Figures are compared where both have some.
 * A milestone is one that moved, was reached or not any more, came or went; a risk one that came, went or weighs otherwise.
 */
export function changesBetween(before: Comparable, after: Comparable): Change[] {
  const figures = before.snapshot && after.snapshot ? figureChanges(before.snapshot, after.snapshot) : [];
  return [...healthChanges(before, after), ...figures, ...askChanges(before, after)];
}

function healthChanges(before: Comparable, after: Comparable): Change[] {
  return DimensionSchema.options
    .map((dimension) => ({
      kind: 'health' as const,
      dimension,
      before: before.declared[dimension]?.level,
      after: after.declared[dimension]?.level,
    }))
    .filter((pair) => pair.before !== pair.after);
}

function figureChanges(before: Snapshot, after: Snapshot): Change[] {
  const milestones = pairsById(before.milestones, after.milestones)
    .filter((pair) => pair.before?.date !== pair.after?.date || pair.before?.reached !== pair.after?.reached)
    .map((pair) => ({ kind: 'milestone' as const, ...pair }));
  const risks = pairsById(before.risks, after.risks)
    .filter((pair) => weightOf(pair.before) !== weightOf(pair.after))
    .map((pair) => ({ kind: 'risk' as const, ...pair }));
  const work = (['done', 'totalScope'] as const)
    .map((figure) => ({
      kind: 'work' as const,
      figure,
      before: before.work?.[figure],
      after: after.work?.[figure],
    }))
    .filter(bothDiffer);
  const percent = [
    { kind: 'percent' as const, before: before.percentComplete, after: after.percentComplete },
  ].filter(bothDiffer);
  return [...milestones, ...work, ...percent, ...costChanges(before.cost, after.cost), ...risks];
}

function costChanges(before: Snapshot['cost'], after: Snapshot['cost']): Change[] {
  if (!before || !after) return [];
  return (['baseline', 'actual', 'forecast'] as const).flatMap((figure) => {
    const [old, now] = [before[figure], after[figure]];
    if (old === undefined || now === undefined) return [];
    if (old === now && before.currency === after.currency) return [];
    return [
      {
        kind: 'cost' as const,
        figure,
        before: { amount: old, currency: before.currency },
        after: { amount: now, currency: after.currency },
      },
    ];
  });
}

/** An ask is the same one as long as its text is. */
function askChanges(before: Comparable, after: Comparable): Change[] {
  const named = (asks: readonly ReportedAsk[]) =>
    asks.map((ask) => ({ id: JSON.stringify(ask.text), ask, due: ask.due }));
  return pairsById(named(before.asks), named(after.asks))
    .filter(
      (pair) => pair.before === undefined || pair.after === undefined || pair.before.due !== pair.after.due,
    )
    .map((pair) => ({ kind: 'ask' as const, before: pair.before?.ask, after: pair.after?.ask }));
}

/** The entries of two lists side by side: those of the later list in its order, then those that are gone. */
function pairsById<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): ({ id: string } & Pair<T>)[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((entry) => [entry.id, entry])));
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids].map((id) => ({ id, before: old?.get(id), after: now?.get(id) }));
}

function weightOf(risk: KeptRisk | undefined): string {
  return risk ? `${risk.probability} × ${risk.impact}` : '';
}

function bothDiffer({ before, after }: Pair<number>): boolean {
  return before !== undefined && after !== undefined && before !== after;
}
