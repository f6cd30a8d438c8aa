import { dataDateOf } from '../../model/dataDate.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import { groupOf, type TaskGroup, taskGroups } from '../../model/taskGroups.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { taskTable } from '../tables/planTables.ts';
import type { Place } from '../tree.ts';
import { timeAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';
import { dataRule } from './rules.ts';

/** More tasks than this are shown by their groups; the table beside the chart has every one. */
const SINGLE = 14;

/** The tasks on a timeline, each or by group, against their approved days; a table where no day is known. */
export function taskFigure(place: Place, project: Project): Section[] {
  const { writer } = place;
  const { plan, charter } = project;
  const [table] = taskTable(place, project);
  if (!plan || !table) return [];
  const groups = plan.tasks.length <= SINGLE ? [] : taskGroups(plan);
  const stretches = groups.length > 1 ? groups : plan.tasks.map((task) => groupOf(task.title, [task]));
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
  const done = plan.tasks.filter(({ percent }) => percent === 100).length;
  return [
    figure(
      writer,
      table,
      {
        headline: told ? words.headline(done, plan.tasks.length) : words.count(plan.tasks.length),
        subtitle: told ? words.subtitle : words.days,
      },
      { kind: 'timeline', x, rows, ...dataRule(writer, dataDate) },
    ),
  ];
}

function rowOf({ writer }: Place, group: TaskGroup, told: boolean): Row {
  const { words, formats } = writer;
  const { name, tasks, start, finish } = group;
  const say = words.charts.tasks;
  const title = name === undefined ? { text: say.others } : writer.passage(name);
  if (start === undefined || finish === undefined || finish < start)
    return { ...title, note: say.undated, marks: [] };
  const done = tasks.filter(({ percent }) => percent === 100).length;
  const progress =
    tasks.length > 1 ? say.headline(done, tasks.length) : say.percent(formats.percent(group.percent));
  const span = words.range(formats.date(start), formats.date(finish));
  return {
    ...title,
    note: told ? `${span}${words.betweenParts}${progress}` : span,
    marks: marksOf(group, start, finish, told),
  };
}

/** The approved stretch behind; the planned one as an outline, filled as far as it is done. */
function marksOf(group: TaskGroup, from: string, to: string, told: boolean): Mark[] {
  const { baselineStart, baselineFinish, percent } = group;
  const marks: Mark[] = [];
  if (baselineStart !== undefined && baselineFinish !== undefined && baselineStart <= baselineFinish)
    marks.push({ shape: 'band', from: baselineStart, to: baselineFinish, colour: 'soft' });
  marks.push({ shape: 'bar', from, to, colour: 1, open: true });
  const filled = told ? Math.round((daysBetween(from, to) * percent) / 100) : 0;
  if (filled > 0) marks.push({ shape: 'bar', from, to: addDays(from, filled), colour: 1 });
  return marks;
}
