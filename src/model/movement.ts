import type { Finding } from '../schema/finding.ts';
import type { Project } from '../schema/portfolio.ts';
import type { Dimension, Level } from '../schema/project.ts';
import type { Report } from '../schema/report.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import { byLevel } from './health/levels.ts';
import { headlineLevel, type ShownDimension, shownHealth } from './health/shownHealth.ts';
import { publishedReports } from './reports/publishedReports.ts';

export interface MovedDimension {
  dimension: Dimension;
  from: Level;
  to: Level;
  /** What the later report gives as its reason, and what its figures say. */
  reason: Words | undefined;
  finding: Finding | undefined;
}

/** How a project moved from one report to the next. */
export interface Movement {
  direction: 'worse' | 'better';
  /** The level of the whole; both are the same where only a dimension behind it moved. */
  from: Level;
  to: Level;
  /** The dimensions that moved the same way, in their usual order. */
  dimensions: MovedDimension[];
  /** The day of the later report. */
  reported: CalendarDate;
}

/**
 * How a project moved from the report before its latest one to the latest: by the level of the whole, and where that is
 * the same by its dimensions, of which one that is worse outweighs any that are better. Undefined where nothing moved, and
 * with fewer than two published reports. What begins or ends moves no way: only levels from at risk to unknown count.
 */
export function movementOf(project: Project): Movement | undefined {
  const [latest, previous] = publishedReports(project).reverse();
  if (!latest || !previous) return undefined;
  const [before, after] = [shownIn(previous), shownIn(latest)];
  const [from, to] = [headlineLevel(before), headlineLevel(after)];
  if (from === undefined || to === undefined) return undefined;
  const moved = after.flatMap(({ dimension, shown, reason }): MovedDimension[] => {
    const old = before.find((one) => one.dimension === dimension)?.shown;
    const finding = latest.snapshot?.findings?.[dimension];
    return old === undefined ? [] : [{ dimension, from: old, to: shown, reason, finding }];
  });
  const ways = moved.map((one) => wayOf(one.from, one.to));
  const direction =
    wayOf(from, to) ?? (ways.includes('worse') ? 'worse' : ways.find((way) => way === 'better'));
  if (direction === undefined) return undefined;
  const dimensions = moved.filter((_, index) => ways[index] === direction);
  return { direction, from, to, dimensions, reported: latest.id };
}

function shownIn(report: Report): ShownDimension[] {
  return shownHealth(report, report.snapshot?.health ?? {});
}

/** Those that say that something is wrong, or that nobody knows. */
const worrying: ReadonlySet<Level> = new Set(['off-track', 'at-risk', 'unknown']);

function wayOf(from: Level, to: Level): Movement['direction'] | undefined {
  if (from === 'not-applicable' || to === 'not-applicable') return undefined;
  const way = byLevel(to, from);
  if (way < 0 && worrying.has(to)) return 'worse';
  return way > 0 && worrying.has(from) ? 'better' : undefined;
}
