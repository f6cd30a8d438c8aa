import type { DecisionPoint } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { latestOf } from '../dates.ts';

/** The decision point an extreme project works towards. */
export interface NextDecision {
  kind: 'next-decision';
  point: DecisionPoint;
  /** The day the last one was held. */
  lastHeld: CalendarDate | undefined;
}

/** Undefined where every decision point was held. */
export function nextDecision({ plan }: Project): NextDecision | undefined {
  const points = [...(plan?.decisionPoints ?? [])].sort((a, b) => a.due.localeCompare(b.due, 'en'));
  const point = points.find(({ held }) => held === undefined);
  return (
    point && {
      kind: 'next-decision',
      point,
      lastHeld: latestOf(points.map(({ held }) => held)),
    }
  );
}

/** How many of the experiments begun have an outcome. */
export interface ExperimentsResolved {
  kind: 'experiments';
  resolved: number;
  started: number;
  confirmed: number;
  refuted: number;
}

/** An experiment is begun when it has an outcome, or a first day that is not after the as-of day; undefined without. */
export function experimentsResolved({ plan }: Project, asOf: CalendarDate): ExperimentsResolved | undefined {
  const started = (plan?.experiments ?? []).filter(
    ({ outcome, start }) => outcome !== 'open' || (start !== undefined && start <= asOf),
  );
  if (started.length === 0) return undefined;
  const count = (wanted: string) => started.filter(({ outcome }) => outcome === wanted).length;
  return {
    kind: 'experiments',
    resolved: started.length - count('open'),
    started: started.length,
    confirmed: count('confirmed'),
    refuted: count('refuted'),
  };
}

/** How many ways are still open, of all that were considered. */
export interface OptionsOpen {
  kind: 'options';
  open: number;
  considered: number;
}

/** Undefined where no option is listed. */
export function optionsOpen({ plan }: Project): OptionsOpen | undefined {
  const options = plan?.options ?? [];
  if (options.length === 0) return undefined;
  return {
    kind: 'options',
    open: options.filter(({ open }) => open).length,
    considered: options.length,
  };
}
