import { type ContentError, type Path, wordMismatch } from './contentError.ts';
import { errorAt } from './reference.ts';
import { hasId } from './scope.ts';
import { fieldOf, type Source } from './source.ts';

interface Dependency {
  task: string;
  path: Path;
}

const MOST_NAMED = 12;

/** An error for each dependency of a plan that closes a cycle, naming the tasks on it. */
export function checkDependencyCycles(plan: Source): ContentError[] {
  const dependencies = dependenciesIn(plan.data);
  const errors: ContentError[] = [];
  const entered = new Set<string>();
  // the tasks from where the search began to where it is, each with what is still to be followed;
  // a plan may be too long a chain for recursion
  const way: { task: string; left: Dependency[] }[] = [];
  const on = new Set<string>();

  function enter(task: string): void {
    entered.add(task);
    on.add(task);
    way.push({ task, left: [...(dependencies.get(task) ?? [])] });
  }

  for (const start of dependencies.keys()) {
    if (!entered.has(start)) enter(start);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const next = here.left.shift();
      if (!next) {
        way.pop();
        on.delete(here.task);
      } else if (on.has(next.task)) {
        const cycle = way.slice(way.findIndex(({ task }) => task === next.task));
        errors.push(errorAt(plan, next.path, wordCycle(cycle.map(({ task }) => task))));
      } else if (!entered.has(next.task)) {
        enter(next.task);
      }
    }
  }
  return errors;
}

function dependenciesIn(data: unknown): Map<string, Dependency[]> {
  const dependencies = new Map<string, Dependency[]>();
  for (const [index, task] of listIn(data, 'tasks').entries()) {
    if (!hasId(task)) continue;
    const on = listIn(task, 'dependsOn').flatMap((entry, at): Dependency[] => {
      const other = fieldOf(entry, 'task');
      if (typeof other !== 'string') return [];
      return [{ task: other, path: ['tasks', index, 'dependsOn', at, 'task'] }];
    });
    dependencies.set(task.id, on);
  }
  return dependencies;
}

function listIn(data: unknown, key: string): unknown[] {
  const list = fieldOf(data, key);
  return Array.isArray(list) ? list : [];
}

function wordCycle(tasks: readonly string[]): string {
  const named = tasks.length > MOST_NAMED ? [...tasks.slice(0, MOST_NAMED - 1), '…'] : tasks;
  const cycle = [...named, tasks[0] ?? ''].join(' → ');
  return wordMismatch('tasks that do not wait for themselves', cycle, 'Remove one of these dependencies.');
}
