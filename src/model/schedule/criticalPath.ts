import { inOrder } from './activityOrder.ts';

/** A piece of work in the network. Moments are counted in working days: 3 is when the third one ends and the fourth begins. */
export interface Activity {
  id: string;
  /** Whole working days; 0 for a milestone. */
  duration: number;
  /** What is open may move; what has started keeps its start and may finish later; what is done keeps both. */
  state: 'open' | 'started' | 'done';
  /** Where it is open, the earliest moment it may start. */
  start: number;
  /** Where it has started, the earliest moment it may finish; where it is open, without meaning. */
  finish: number;
  dependsOn: readonly Dependency[];
}

export interface Dependency {
  task: string;
  /** Finish or start of that task to start or finish of this one. */
  type: 'FS' | 'SS' | 'FF' | 'SF';
  /** Working days between the two; negative overlaps. */
  lag: number;
}

/** The moments an activity takes place, and how far it may be delayed. */
export interface Timing {
  start: number;
  finish: number;
  /** Working days it may be later without moving the finish of the whole; 0 or more. */
  totalFloat: number;
  /** Working days it may be later without moving any other activity or the finish of the whole; 0 to `totalFloat`. */
  freeFloat: number;
}

interface Span {
  start: number;
  finish: number;
}

/** A dependency, seen from the activity that others wait for. */
interface Successor extends Dependency {
  activity: Activity;
}

/**
 * The early dates and the floats of every activity, by id, by a forward and a backward pass. Dependencies on activities
 * that are not among these bind nothing. A start that has happened, and everything of what is done, is a fact: whatever
 * it should have waited for no longer binds it, nor is bound by it. Undefined where dependencies form a cycle.
 *
 * Source: precedence diagramming method; GAO-16-89G, Schedule Assessment Guide, best practices 2, 6 and 7.
 */
export function criticalPath(activities: readonly Activity[]): Map<string, Timing> | undefined {
  const order = inOrder(activities);
  if (!order) return undefined;
  const early = new Map<string, Span>();
  for (const activity of order) early.set(activity.id, earlySpan(activity, early));
  const end = [...early.values()].reduce((latest, { finish }) => Math.max(latest, finish), -Infinity);

  const successors = successorsOf(activities);
  const late = new Map<string, Span>();
  const timings = new Map<string, Timing>();
  for (const activity of order.toReversed()) {
    const { id } = activity;
    const span = early.get(id) ?? activity;
    const waiting = successors.get(id) ?? [];
    const latest = latestFinish(activity, waiting, late, end);
    late.set(id, { start: latest - activity.duration, finish: latest });
    timings.set(id, {
      ...span,
      totalFloat: latest - span.finish,
      freeFloat: latestFinish(activity, waiting, early, end) - span.finish,
    });
  }
  return timings;
}

function earlySpan(activity: Activity, early: ReadonlyMap<string, Span>): Span {
  const { state, duration } = activity;
  if (state === 'done') return { start: activity.start, finish: activity.finish };
  let { start, finish } = activity;
  for (const { task, type, lag } of activity.dependsOn) {
    const other = early.get(task);
    if (!other) continue;
    const bound = (type[0] === 'F' ? other.finish : other.start) + lag;
    if (type[1] === 'F') finish = Math.max(finish, bound);
    start = Math.max(start, type[1] === 'F' ? bound - duration : bound);
  }
  return state === 'open' ? { start, finish: start + duration } : { start: activity.start, finish };
}

/** The latest finish that leaves those that wait for an activity in the spans given for them. */
function latestFinish(
  { state, duration }: Activity,
  successors: readonly Successor[],
  spans: ReadonlyMap<string, Span>,
  end: number,
): number {
  let latest = end;
  for (const { activity, type, lag } of successors) {
    const span = spans.get(activity.id);
    const binds = activity.state === 'open' || (activity.state === 'started' && type[1] === 'F');
    if (!span || !binds) continue;
    const limit = (type[1] === 'F' ? span.finish : span.start) - lag;
    if (type[0] === 'F') latest = Math.min(latest, limit);
    else if (state === 'open') latest = Math.min(latest, limit + duration);
  }
  return latest;
}

function successorsOf(activities: readonly Activity[]): Map<string, Successor[]> {
  const successors = new Map<string, Successor[]>();
  for (const activity of activities) {
    for (const dependency of activity.dependsOn) {
      const waiting = successors.get(dependency.task) ?? [];
      successors.set(dependency.task, waiting);
      waiting.push({ ...dependency, activity });
    }
  }
  return successors;
}
