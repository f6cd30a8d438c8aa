import { dataDateOf } from '../../model/dataDate.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import { percentComplete } from '../../model/percentComplete.ts';
import { type ScheduledTask, scheduleOf } from '../../model/schedule/schedule.ts';
import { groupOf, type TaskGroup, taskGroups } from '../../model/taskGroups.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { Section } from '../page.ts';
import { criticalOf, groupName, SINGLE, taskTable } from '../tables/taskTable.ts';
import type { Place } from '../tree.ts';
import { timeAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';
import { dataRule } from './rules.ts';

/** Rows of a timeline: beyond, it would be scrolled past and not read. */
const MOST = 40;

/** A stretch of work with what is done and what is critical in it. */
interface Stretch extends TaskGroup {
  /** How much is done, 0 to 100. */
  percent: number;
  critical: TaskGroup | undefined;
}

/**
 * The tasks on a timeline, each or by group, against their approved days, with what is critical among them; a table
 * where no day is known.
 */
export function taskFigure(place: Place, project: Project): Section[] {
  const { writer } = place;
  const { plan, charter } = project;
  const schedule = scheduleOf(project, place.settings.holidays);
  const [table] = taskTable(place, project, schedule);
  if (!plan || !table) return [];
  const all = stretchesOf(plan, schedule, place.settings.holidays);
  const stretches = fewOf(all);
  const dataDate = dataDateOf(project);
  const days = stretches.flatMap(({ start, finish, baselineStart, baselineFinish }) => [
    start,
    finish,
    baselineStart,
    baselineFinish,
  ]);
  const x = timeAxis(
    writer.formats,
    [...days, dataDate].filter((day) => day !== undefined),
  );
  if (x === undefined || days.every((day) => day === undefined)) return [table];
  const told = charter.method !== 'extreme';
  const rows = stretches.map((stretch) => rowOf(place, stretch, told));
  const words = writer.words.charts.tasks;
  const done = doneIn(plan.tasks);
  const headline = told ? words.headline(done, plan.tasks.length) : words.count(plan.tasks.length);
  const critical = criticalOf(plan.tasks, schedule).length;
  const subtitle = [
    told ? words.subtitle : words.days,
    critical > 0 && words.criticalWork,
    stretches.length < all.length &&
      words[stretches.some(isOpen) ? 'nextToEnd' : 'lastToEnd'](stretches.length, all.length),
  ].filter((sentence) => sentence !== false);
  return [
    figure(
      writer,
      table,
      {
        headline: critical === 0 ? headline : words.withCritical(headline, critical),
        subtitle: subtitle.join(writer.words.betweenSentences),
      },
      { kind: 'timeline', x, rows, ...dataRule(writer, dataDate) },
    ),
  ];
}

function stretchesOf(
  plan: NonNullable<Project['plan']>,
  schedule: ReadonlyMap<string, ScheduledTask> | undefined,
  holidays: readonly CalendarDate[],
): Stretch[] {
  const groups = plan.tasks.length <= SINGLE ? [] : taskGroups(plan);
  const stretches = groups.length > 1 ? groups : plan.tasks.map((task) => groupOf(task.title, [task]));
  return stretches.map((stretch) => {
    const critical = criticalOf(stretch.tasks, schedule);
    return {
      ...stretch,
      percent: doneShare(stretch.tasks, holidays),
      critical: critical.length === 0 ? undefined : groupOf(stretch.name, critical),
    };
  });
}

/** Of too many, those not done that end first, or else those that ended last, in the order of the plan. */
function fewOf(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length <= MOST) return stretches;
  const byFinish = stretches
    .filter(({ finish }) => finish !== undefined)
    .sort(({ finish: a = '' }, { finish: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));
  const open = byFinish.filter(isOpen);
  const shown = new Set(open.length > 0 ? open.slice(0, MOST) : byFinish.slice(-MOST));
  return stretches.filter((stretch) => shown.has(stretch));
}

function isOpen({ percent }: Stretch): boolean {
  return percent < 100;
}

/** Of one task what it says itself, on however short a time. */
function doneShare([first, ...others]: TaskGroup['tasks'], holidays: readonly CalendarDate[]): number {
  if (!first) return 0;
  return others.length === 0 ? first.percent : (percentComplete([first, ...others], holidays) ?? 0);
}

function doneIn(tasks: TaskGroup['tasks']): number {
  return tasks.filter(({ percent }) => percent === 100).length;
}

function rowOf(place: Place, stretch: Stretch, told: boolean): Row {
  const { words, formats } = place.writer;
  const { tasks, start, finish, critical } = stretch;
  const say = words.charts.tasks;
  const title = groupName(place, stretch);
  const warning = critical && (tasks.length > 1 ? say.criticalIn(critical.tasks.length) : say.critical);
  const note = (...parts: (string | undefined)[]) =>
    [...parts, warning].filter((part) => part !== undefined).join(words.betweenParts);
  if (start === undefined || finish === undefined || finish < start)
    return { ...title, note: note(say.undated), marks: [] };
  const progress =
    tasks.length > 1
      ? say.headline(doneIn(tasks), tasks.length)
      : say.percent(formats.percent(stretch.percent));
  const span = words.range(formats.date(start), formats.date(finish));
  return {
    ...title,
    note: note(span, told ? progress : undefined),
    marks: marksOf(stretch, start, finish, told),
  };
}

/** The approved stretch behind; the planned one as an outline where it is not filled as done; ticks around what is critical. */
function marksOf(stretch: Stretch, from: string, to: string, told: boolean): Mark[] {
  const { baselineStart, baselineFinish, percent, critical } = stretch;
  const marks: Mark[] = [];
  if (baselineStart !== undefined && baselineFinish !== undefined && baselineStart <= baselineFinish)
    marks.push({ shape: 'band', from: baselineStart, to: baselineFinish, colour: 'soft' });
  const filled = told ? Math.round((daysBetween(from, to) * percent) / 100) : 0;
  if (filled < daysBetween(from, to) || filled === 0)
    marks.push({ shape: 'bar', from, to, colour: 1, open: true });
  if (filled > 0) marks.push({ shape: 'bar', from, to: addDays(from, filled), colour: 1 });
  const ends = [critical?.start, critical?.finish].filter((day) => day !== undefined);
  return [...marks, ...ends.map((at): Mark => ({ shape: 'tick', at, colour: 1 }))];
}
