import type { Task } from '../schema/plan.ts';
import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import { earliestOf, latestOf } from './dates.ts';

/** Several tasks seen as one stretch of work. */
export interface TaskGroup {
  /** Undefined for tasks that name neither a group nor a stage. */
  name: Words | undefined;
  tasks: readonly Task[];
  /** The first and the last day of its tasks; undefined where none says. */
  start: CalendarDate | undefined;
  finish: CalendarDate | undefined;
  baselineStart: CalendarDate | undefined;
  baselineFinish: CalendarDate | undefined;
}

/** The tasks of a plan by the group they name, else by their stage, in the order of the plan. */
export function taskGroups(plan: NonNullable<Project['plan']>): TaskGroup[] {
  const stages = new Map(plan.stages.map(({ id, title }) => [id, title]));
  const groups = new Map<string, { name: Words | undefined; tasks: Task[] }>();
  for (const task of plan.tasks) {
    const name = task.group ?? (task.stage === undefined ? undefined : stages.get(task.stage));
    const key = JSON.stringify(name ?? null);
    const group = groups.get(key) ?? { name, tasks: [] };
    groups.set(key, group);
    group.tasks.push(task);
  }
  return [...groups.values()].map(({ name, tasks }) => groupOf(name, tasks));
}

/** A single task as a group of its own. */
export function groupOf(name: Words | undefined, tasks: readonly Task[]): TaskGroup {
  return {
    name,
    tasks,
    start: earliestOf(tasks.map(({ start }) => start)),
    finish: latestOf(tasks.map(({ finish }) => finish)),
    baselineStart: earliestOf(tasks.map(({ baselineStart }) => baselineStart)),
    baselineFinish: latestOf(tasks.map(({ baselineFinish }) => baselineFinish)),
  };
}
