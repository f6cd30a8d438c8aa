import type { Milestone } from '../schema/plan.ts';
import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { daysBetween } from './dates.ts';
import { medianOf } from './median.ts';
import { publishedReports } from './reports/publishedReports.ts';

/** Fewer reports than this show no trend. */
const FEWEST = 3;

/** What a published report said of a milestone. */
export interface TrendPoint {
  /** The day the figures of the report are of. */
  reported: CalendarDate;
  /** The day the milestone was expected then, or the day it was reached. */
  date: CalendarDate;
  reached: boolean;
}

/** How a milestone moved from report to report. */
export interface MilestoneTrend {
  milestone: Milestone;
  /** Oldest first, up to the report that says it is reached. */
  points: TrendPoint[];
  /** Whether any report expected another day than the one before it. */
  moved: boolean;
  /** Calendar days from what the first report expected to what the last one said; negative: earlier. */
  slip: number;
}

/**
 * The trends of the key milestones of a plan, of all where none of the key ones has a trend: of those that at least
 * three published reports were frozen with, the first of them before the milestone was reached. Source: milestone trend
 * analysis, here from what was published and not from what is remembered.
 */
export function milestoneTrends(project: Project): MilestoneTrend[] {
  const trends = (project.plan?.milestones ?? []).flatMap((milestone) => trendOf(project, milestone));
  const key = trends.filter(({ milestone }) => milestone.key);
  return key.length > 0 ? key : trends;
}

/** How many of some milestones moved, and the median slip of these in calendar days; undefined where none did. */
export function movement(trends: readonly MilestoneTrend[]): {
  moved: number;
  medianSlip: number | undefined;
} {
  const slips = trends.filter(({ moved }) => moved).map(({ slip }) => slip);
  return { moved: slips.length, medianSlip: medianOf(slips) };
}

function trendOf(project: Project, milestone: Milestone): MilestoneTrend[] {
  const said = publishedReports(project).flatMap(({ snapshot }): TrendPoint[] => {
    const then = snapshot?.milestones.find(({ id }) => id === milestone.id);
    if (!snapshot || then?.date === undefined) return [];
    return [{ reported: snapshot.dataDate, date: then.date, reached: then.reached }];
  });
  const end = said.findIndex(({ reached }) => reached);
  const points = end === -1 ? said : said.slice(0, end + 1);
  const [first, last] = [points[0], points.at(-1)];
  if (said.length < FEWEST || !first || !last || first.reached) return [];
  const moved = points.some(({ date }) => date !== first.date);
  return [{ milestone, points, moved, slip: daysBetween(first.date, last.date) }];
}
