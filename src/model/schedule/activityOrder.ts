import type { Activity } from './criticalPath.ts';

/**
 * The activities so that each stands behind all it depends on. Undefined where that cannot be, because some wait for
 * each other. Source: Kahn 1962, Topological sorting of large networks.
 */
export function inOrder(activities: readonly Activity[]): Activity[] | undefined {
  const ids = new Set(activities.map(({ id }) => id));
  const waiting = new Map<string, Activity[]>();
  const open = new Map<Activity, number>();
  for (const activity of activities) {
    const others = activity.dependsOn.filter(({ task }) => ids.has(task));
    open.set(activity, others.length);
    for (const { task } of others) {
      const list = waiting.get(task) ?? [];
      waiting.set(task, list);
      list.push(activity);
    }
  }
  const order = activities.filter((activity) => open.get(activity) === 0);
  // the list grows while it is walked
  for (const { id } of order) {
    for (const next of waiting.get(id) ?? []) {
      const left = (open.get(next) ?? 0) - 1;
      open.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  return order.length === activities.length ? order : undefined;
}
