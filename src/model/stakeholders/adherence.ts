import type { PlannedContact } from '../../schema/delivery.ts';
import type { Client, ClientSlice, Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import { addDays, daysBetween, latestOf } from '../dates.ts';

/** How many days back contacts are counted: half a year, so that a quarterly one was due twice. */
export const PERIOD = 182;

/** A planned contact with what was held of it. */
export interface Adherence {
  contact: PlannedContact;
  project: Project;
  /** The first day counted: that of the period, or of the project where that is later. */
  from: CalendarDate;
  /** Contacts the plan asked for by the day it is judged on, whole intervals only, and those held. */
  planned: number;
  held: number;
  /** The longest time without a contact, in days, from the first day counted to the day it is judged on. */
  longestSilence: number;
  /** The latest contact there ever was; undefined when there was none. */
  last: CalendarDate | undefined;
  /** An interval after the latest contact, or after the first day counted when there was none. */
  nextDue: CalendarDate;
}

/**
 * The communication plans of all projects that go on, against the communication log, the soonest due first. A contact
 * counts for a plan when it was held with the plan’s group and concerns its project or the whole client, by whatever
 * channel. Nothing is due from a project that has not begun or is closed, nor at an archived client.
 */
export function adherenceOf(client: ClientSlice, asOf: CalendarDate): Adherence[] {
  if (client.state === 'archived') return [];
  return client.projects
    .filter(({ charter }) => charter.state !== 'closed' && charter.state !== 'proposed')
    .flatMap((project) =>
      project.communicationPlan.contacts.map((contact) =>
        judged(contact, project, client.communications, asOf),
      ),
    )
    .sort((a, b) => a.nextDue.localeCompare(b.nextDue));
}

function judged(
  contact: PlannedContact,
  project: Project,
  communications: Client['communications'],
  asOf: CalendarDate,
): Adherence {
  const start = addDays(asOf, -PERIOD);
  const begun = project.charter.start !== undefined && project.charter.start <= asOf;
  const from = begun ? (latestOf([start, project.charter.start]) ?? start) : start;
  const days = communications
    .filter(({ group, projects }) => group === contact.group && (projects?.includes(project.id) ?? true))
    .map(({ date }) => date)
    .filter((date) => date <= asOf)
    .sort();
  const held = days.filter((day) => day >= from);
  const turns = [from, ...held, asOf];
  const last = days.at(-1);
  return {
    contact,
    project,
    from,
    planned: Math.floor(daysBetween(from, asOf) / contact.everyDays),
    held: held.length,
    longestSilence: Math.max(...turns.slice(1).map((day, index) => daysBetween(turns[index] ?? day, day))),
    last,
    nextDue: addDays(last ?? from, contact.everyDays),
  };
}

/** The latest day somebody was spoken with, by name or with their group; undefined when that never was. */
export function lastContactWith(
  { name, group }: { name: string; group?: string | undefined },
  communications: Client['communications'],
  asOf: CalendarDate,
): CalendarDate | undefined {
  return latestOf(
    communications
      .filter((one) => one.people.includes(name) || (group !== undefined && one.group === group))
      .map(({ date }) => date)
      .filter((date) => date <= asOf),
  );
}
