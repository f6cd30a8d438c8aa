import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { addDays, latestOf } from '../dates.ts';

/** A contact of a communication plan that has not been held for too long. */
export interface MissedContact {
  project: Words;
  content: Words;
  everyDays: number;
  /** The last one held with that group about the project; undefined when there was none. */
  last: CalendarDate | undefined;
}

/**
 * The planned contacts of which `intervals` have passed without one, those longest ago first, and how many are planned in
 * all. A contact counts when it was held with the group the plan names and concerns the project or the whole client.
 * Without any, the time counts from the first day of the project; nothing is planned by a project that has not begun.
 */
export function missedContacts(
  client: ClientSlice,
  intervals: number,
  day: CalendarDate,
): { missed: MissedContact[]; planned: number } {
  const plans = client.projects.filter(
    ({ charter }) => charter.state !== 'closed' && charter.state !== 'proposed' && charter.state !== 'paused',
  );
  const planned = plans.flatMap((project) =>
    project.communicationPlan.contacts.flatMap((contact) => {
      const last = lastHeld(client, project, contact.group, day);
      const since = last ?? project.charter.start;
      if (since === undefined || since > day) return [];
      const { content, everyDays } = contact;
      const limit = addDays(since, intervals * everyDays);
      return [{ limit, missed: { project: project.charter.name, content, everyDays, last } }];
    }),
  );
  const late = planned.filter(({ limit }) => limit < day).sort((a, b) => a.limit.localeCompare(b.limit));
  return { missed: late.map(({ missed }) => missed), planned: planned.length };
}

function lastHeld(
  { communications }: ClientSlice,
  { id }: Project,
  group: string,
  day: CalendarDate,
): CalendarDate | undefined {
  return latestOf(
    communications
      .filter((one) => one.group === group && one.date <= day && (one.projects?.includes(id) ?? true))
      .map(({ date }) => date),
  );
}
