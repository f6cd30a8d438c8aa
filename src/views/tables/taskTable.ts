import type { ScheduledTask } from '../../model/schedule/schedule.ts';
import { type TaskGroup, taskGroups } from '../../model/taskGroups.ts';
import type { Task } from '../../schema/plan.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Passage, RowGroup, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** Up to so many tasks can be taken in one by one; more are shown by their groups. */
export const SINGLE = 14;

type Schedule = ReadonlyMap<string, ScheduledTask> | undefined;

/** Every task, by group where there are several; without a network nothing is said of floats. */
export function taskTable(place: Place, { plan, charter }: Project, schedule: Schedule): TableSection[] {
  const { writer } = place;
  if (!plan || plan.tasks.length === 0) return [];
  const groups = taskGroups(plan);
  const grouped = groups.length > 1;
  // an extreme project makes no claim about how much of the unknown is done
  const told = charter.method !== 'extreme';
  const section = table(
    writer,
    'tasks',
    'tasks',
    groups.flatMap(({ tasks }) => tasks),
    [
      { key: 'task', cell: ({ title }) => writer.passage(title) },
      ...(grouped
        ? []
        : [{ key: 'group', cell: ({ group }) => writer.cell(group) } satisfies ColumnOf<Task>]),
      { key: 'start', cell: ({ start }) => writer.date(start) },
      { key: 'finish', cell: ({ finish }) => writer.date(finish) },
      ...(told
        ? [
            {
              key: 'percent',
              numeric: true,
              cell: ({ percent }) => writer.percent(percent),
            } satisfies ColumnOf<Task>,
          ]
        : []),
      { key: 'float', numeric: true, cell: ({ id }) => writer.number(schedule?.get(id)?.totalFloat) },
      { key: 'critical', cell: (task) => ({ text: criticalText(place, task, schedule) }) },
      { key: 'owner', cell: ({ owner }) => writer.cell(owner) },
    ],
  );
  if (!grouped) return [section];
  const open = plan.tasks.length <= SINGLE ? { open: true as const } : {};
  return [
    { ...section, groups: groups.map((group) => ({ ...rowGroup(place, group, schedule, told), ...open })) },
  ];
}

/** The name of a group of tasks, and of those that name none. */
export function groupName({ writer }: Place, { name }: TaskGroup): Passage {
  return name === undefined ? { text: writer.words.charts.tasks.others } : writer.passage(name);
}

/** The critical tasks among some. */
export function criticalOf(tasks: readonly Task[], schedule: Schedule): Task[] {
  return tasks.filter(({ id }) => schedule?.get(id)?.critical);
}

function rowGroup(place: Place, group: TaskGroup, schedule: Schedule, told: boolean): RowGroup {
  const { words } = place.writer;
  const { tasks } = group;
  const critical = criticalOf(tasks, schedule).length;
  const done = tasks.filter(({ percent }) => percent === 100).length;
  const note = [
    told ? words.charts.tasks.headline(done, tasks.length) : words.charts.tasks.count(tasks.length),
    ...(critical > 0 ? [words.charts.tasks.criticalIn(critical)] : []),
  ];
  return {
    ...groupName(place, group),
    note: note.join(words.betweenParts),
    count: tasks.length,
  };
}

function criticalText({ writer }: Place, { id }: Task, schedule: Schedule): string {
  const { words } = writer;
  const scheduled = schedule?.get(id);
  if (scheduled?.totalFloat === undefined) return words.page.none;
  return scheduled.critical ? words.charts.tasks.isCritical : words.charts.tasks.hasFloat;
}
