import type { PortalSettings, Thresholds } from '../../schema/portal.ts';
import type { Client, Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';

/** What health is judged by: a project as one reader sees it, on one day. What is dated later is not known yet. */
export interface Evidence {
  project: Project;
  client: Client;
  settings: PortalSettings;
  thresholds: Thresholds;
  day: CalendarDate;
}

/** The boundaries of a client: those agreed with it in place of the portal’s. */
export function thresholdsFor({ thresholds }: Client, settings: PortalSettings): Thresholds {
  const agreed = Object.entries(thresholds ?? {}).filter(([, value]) => value !== undefined);
  return { ...settings.thresholds, ...Object.fromEntries(agreed) };
}

/** The one of some items with the highest value; the first of several, undefined without any. */
export function highest<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (top, item) => (top === undefined || value(item) > value(top) ? item : top),
    undefined,
  );
}
