import { type Milestone, milestoneAudienceAround } from '../../schema/plan.ts';
import type { Audience } from '../../schema/policy.ts';
import type { PortalSettings } from '../../schema/portal.ts';
import type { Client, Project } from '../../schema/portfolio.ts';
import { DimensionSchema } from '../../schema/project.ts';
import { riskAudienceAround } from '../../schema/register.ts';
import type { Snapshot } from '../../schema/report.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { isBaselineKnown } from '../baseline.ts';
import { hadHappened } from '../dates.ts';
import { type ComputedHealth, computedHealth, decisiveFindings } from '../health/computedHealth.ts';
import { isSolved } from '../issues.ts';
import { forecastAt } from '../milestones.ts';
import { percentComplete } from '../percentComplete.ts';
import { forEveryone, seenByAll } from '../seenByAll.ts';
import { snapshotCost } from './snapshotCost.ts';

/**
 * The figures a report is frozen with, as they were known on the data date wherever records say when: a report that is
 * published late says what was true then. A sum over several records counts only those that every reader of a report
 * sees, for it stands on pages for all of them. So does a level of `health` and the finding behind it; of a dimension
 * without them nothing is known.
 */
export function snapshotOf(
  project: Project,
  client: Client,
  settings: PortalSettings,
  dataDate: CalendarDate,
): Snapshot {
  const { plan, register } = project;
  const knew = (day: CalendarDate | undefined): day is CalendarDate => day !== undefined && day <= dataDate;
  const percent = percentOf(project, settings, dataDate);
  const work = workOf(project, dataDate);
  const cost = snapshotCost(project, dataDate);
  const seen = seenByAll(project, client);
  const health = computedHealth(seen.project, seen.client, settings, dataDate);
  return {
    dataDate,
    health: knownLevels(health),
    findings: keptFindings(health),
    milestones: (plan?.milestones ?? []).flatMap((one) => milestoneOf(one, project, dataDate)),
    risks: register.risks
      .filter(({ raised, closed }) => (raised === undefined || knew(raised)) && !knew(closed))
      .map(({ id, probability, impact }) => ({ id, probability, impact, ...riskFor(project, id) })),
    ...(work && { work }),
    ...(percent !== undefined && { percentComplete: percent }),
    ...(cost && { cost }),
    openIssues: register.issues
      .filter(forEveryone)
      .filter(
        ({ raised, closed, status }) => knew(raised) && !hadHappened(closed, isSolved(status), dataDate),
      ).length,
    undecidedChanges: register.changes
      .filter(forEveryone)
      .filter(
        ({ raised, decided, decision }) =>
          knew(raised) && !hadHappened(decided, decision !== 'pending', dataDate),
      ).length,
  };
}

function knownLevels(health: ComputedHealth): Snapshot['health'] {
  return Object.fromEntries(
    DimensionSchema.options
      .map((dimension) => [dimension, health[dimension].level] as const)
      .filter(([, level]) => level !== 'unknown'),
  );
}

/** As JSON has them: what a finding does not say is left out, and there is no negative zero. */
function keptFindings(health: ComputedHealth): NonNullable<Snapshot['findings']> {
  return JSON.parse(JSON.stringify(decisiveFindings(health)));
}

/** A milestone as it stood: none where all that is said of it was said later. */
function milestoneOf(milestone: Milestone, project: Project, dataDate: CalendarDate): Snapshot['milestones'] {
  const { id, forecasts, actual } = milestone;
  const baseline = isBaselineKnown(project, dataDate) ? milestone.baseline : undefined;
  const forecast = forecastAt(milestone, dataDate);
  const reached = actual !== undefined && actual <= dataDate;
  const date = reached ? actual : (forecast ?? baseline);
  if (date === undefined && (forecasts.length > 0 || milestone.baseline !== undefined)) return [];
  const audience = milestoneAudienceAround([project], id);
  return [
    {
      id,
      reached,
      ...(baseline !== undefined && { baseline }),
      ...(date !== undefined && { date }),
      ...(audience !== 'client' && { audience }),
    },
  ];
}

/** For whom a risk is, where that is more than managers. */
function riskFor(project: Project, id: string): { audience?: Audience } {
  const audience = riskAudienceAround([project], id);
  return audience === 'internal' ? {} : { audience };
}

/** Work done and total scope, from the iterations that had ended. */
function workOf({ plan }: Project, dataDate: CalendarDate): Snapshot['work'] {
  const ended = (plan?.iterations ?? []).filter(({ finish }) => finish <= dataDate);
  const completed = ended.flatMap((iteration) => iteration.completed ?? []);
  const totalScope = ended.flatMap((iteration) => iteration.totalScope ?? []).at(-1);
  if (completed.length === 0 && totalScope === undefined) return undefined;
  return {
    ...(completed.length > 0 && { done: sumOf(completed) }),
    ...(totalScope !== undefined && { totalScope }),
  };
}

/**
 * The percent of the tasks, to one decimal. Percents carry no day but the plan’s: those of a later day say nothing of
 * the data date. An extreme project makes no claim about how much of the unknown is done.
 */
function percentOf(
  { charter, plan }: Project,
  { holidays }: PortalSettings,
  dataDate: CalendarDate,
): number | undefined {
  if (!plan || charter.method === 'extreme') return undefined;
  if (plan.statusDate !== undefined && plan.statusDate > dataDate) return undefined;
  const percent = percentComplete(plan.tasks.filter(forEveryone), holidays);
  return percent === undefined ? undefined : Math.round(percent * 10) / 10;
}

/** To four decimals: tenths of a point add up without a trace of binary fractions. */
function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1e4) / 1e4;
}
