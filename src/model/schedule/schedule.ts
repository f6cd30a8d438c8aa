import type { Task } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { earliestOf } from '../dates.ts';
import { type Activity, criticalPath, type Timing } from './criticalPath.ts';
import { type WorkingCalendar, workingCalendar } from './workingCalendar.ts';

/** When a task takes place by the network, and how far it may be delayed. */
export interface ScheduledTask {
  /** First and last day, both working days; the same for a task of no length. */
  start: CalendarDate;
  finish: CalendarDate;
  /** Working days it may be later without moving the last day of the project. Undefined for what is done. */
  totalFloat: number | undefined;
  /** Working days it may be later without moving any other task. Undefined for what is done. */
  freeFloat: number | undefined;
  /** Whether it is open and has no float: a day lost here is a day lost for the project. */
  critical: boolean;
}

/** The days of the network and of the plan’s figures, as moments: so many working days have ended. */
interface Frame {
  calendar: WorkingCalendar;
  first: number;
  /** What is not done by then takes place after it. */
  status: number;
}

/**
 * The tasks of a plan by the network of their dependencies, by id.
 *
 * - A task is as long as its `duration`, else as the working days from `start` to `finish`; a part of a day counts as the
 *   whole of it. One that says neither is a milestone, as is one of no working day: it is reached at the end of its day.
 * - A task that is done keeps its dates. One that has begun (a `start`, and more than 0 percent) keeps its start, and
 *   finishes on its `finish`, later only where a finish it depends on does.
 * - Any other task starts as early as its dependencies allow, but not before its own start, and not before the first
 *   day of the project. What is not done does not take place before the plan’s status date has passed.
 *
 * Undefined where no task depends on another, no day is known, or dependencies form a cycle, which is an error of the
 * content. Source: see `criticalPath`; on the status date, GAO-16-89G, best practice 9.
 */
export function scheduleOf(
  { plan, charter }: Project,
  holidays: readonly CalendarDate[],
): Map<string, ScheduledTask> | undefined {
  const tasks = plan?.tasks ?? [];
  const days = tasks.flatMap(({ start, finish }) => [start, finish]);
  const first = earliestOf([charter.start, plan?.baseline?.start, ...days]);
  if (first === undefined || tasks.every(({ dependsOn }) => dependsOn.length === 0)) return undefined;
  const calendar = workingCalendar(holidays);
  const frame: Frame = {
    calendar,
    first: calendar.from(first),
    status: plan?.statusDate === undefined ? -Infinity : calendar.after(plan.statusDate),
  };
  const activities = tasks.flatMap((task) => activityOf(task, frame) ?? []);
  const timings = criticalPath(activities);
  if (!timings) return undefined;
  return new Map(
    activities.flatMap(({ id, state }) => {
      const timing = timings.get(id);
      return timing ? [[id, scheduled(timing, state === 'done', frame)] as const] : [];
    }),
  );
}

/** Undefined for what is done on a day that nobody noted: nothing waits for it any more. */
function activityOf(task: Task, frame: Frame): Activity | undefined {
  const { calendar, first, status } = frame;
  const { id, start, finish, percent, dependsOn } = task;
  const duration = durationOf(task, calendar);
  const day = duration === 0 ? (finish ?? start) : finish;
  const last = day === undefined ? undefined : calendar.after(day);
  const begin =
    start !== undefined && duration > 0
      ? calendar.from(start)
      : last === undefined
        ? undefined
        : last - duration;
  const own = { id, duration, dependsOn };
  if (percent === 100) {
    if (begin === undefined) return undefined;
    return { ...own, state: 'done', start: begin, finish: last ?? begin + duration };
  }
  if (percent > 0 && start !== undefined) {
    const from = calendar.from(start);
    return { ...own, state: 'started', start: from, finish: Math.max(last ?? from + duration, status) };
  }
  return { ...own, state: 'open', start: Math.max(begin ?? first, status), finish: -Infinity };
}

function durationOf({ duration, start, finish }: Task, calendar: WorkingCalendar): number {
  if (duration !== undefined) return Math.ceil(duration);
  if (start === undefined || finish === undefined) return 0;
  return Math.max(0, calendar.after(finish) - calendar.from(start));
}

function scheduled(
  { start, finish, totalFloat, freeFloat }: Timing,
  done: boolean,
  frame: Frame,
): ScheduledTask {
  const { calendar, first } = frame;
  const last = calendar.dayAt(finish > start ? finish - 1 : Math.max(first, finish - 1));
  return {
    start: finish > start ? calendar.dayAt(start) : last,
    finish: last,
    totalFloat: done ? undefined : totalFloat,
    freeFloat: done ? undefined : freeFloat,
    critical: !done && totalFloat === 0,
  };
}
