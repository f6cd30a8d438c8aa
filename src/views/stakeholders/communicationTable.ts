import { type Adherence, adherenceOf } from '../../model/stakeholders/adherence.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { dueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import { groupName } from '../groupName.ts';
import type { Cell, TableSection } from '../page.ts';
import { type ColumnOf, table } from '../sections.ts';
import { type Place, stakeholdersPath } from '../tree.ts';

/** How many planned contacts other pages show of those on the page of the stakeholders. */
const SOONEST = 5;

/** The communication plans of all projects, each entry with what was held of it. */
export function communicationTable(place: Place, client: ClientSlice): TableSection[] {
  const plan = adherenceOf(client, place.asOf);
  if (plan.length === 0) return [];
  const { writer } = place;
  const { words, formats } = writer;
  const several = new Set(plan.map(({ project }) => project)).size > 1;
  const { group, content, informed, lastContact, nextContact } = columnsFor(place, client);
  return [
    table(writer, 'communicationPlan', 'communicationPlan', plan, [
      group,
      ...(several
        ? [
            {
              key: 'project',
              cell: ({ project }: Adherence) => writer.passage(project.charter.name),
            } as const,
          ]
        : []),
      content,
      informed,
      {
        key: 'contacts',
        cell: ({ held, planned }) => ({
          text: words.stakeholders.heldOf(formats.number(held), formats.number(planned)),
        }),
      },
      {
        key: 'silence',
        cell: ({ longestSilence }) => ({ text: words.page.days(longestSilence), value: longestSilence }),
      },
      lastContact,
      nextContact,
    ]),
  ];
}

/** The planned contacts that are due soonest, and where everybody is shown; none where there is no such page. */
export function soonestContacts(
  place: Place,
  client: ClientSlice,
  from: string,
  project?: string,
): TableSection[] {
  if (!hasStakeholders(client)) return [];
  const { writer, tree } = place;
  const plan = adherenceOf(client, place.asOf).filter(
    (one) => project === undefined || one.project.id === project,
  );
  const { group, content, informed, lastContact, nextContact } = columnsFor(place, client);
  return [
    {
      ...table(writer, 'communicationPlan', 'communicationPlan', plan.slice(0, SOONEST), [
        group,
        content,
        informed,
        lastContact,
        nextContact,
      ]),
      more: {
        text: writer.words.stakeholders.link,
        href: linkTo(place, from, stakeholdersPath(tree.reader, client.id)),
      },
    },
  ];
}

/** Whether a reader has a page about the people around the work. */
export function hasStakeholders({ stakeholders, projects }: ClientSlice): boolean {
  return (
    stakeholders.stakeholders.length > 0 ||
    projects.some(({ communicationPlan }) => communicationPlan.contacts.length > 0)
  );
}

function columnsFor(place: Place, client: ClientSlice) {
  const { writer } = place;
  const { stakeholders } = writer.words;
  const column = (
    key: ColumnOf<Adherence>['key'],
    cell: (entry: Adherence) => Cell,
  ): ColumnOf<Adherence> => ({
    key,
    cell,
  });
  return {
    group: column('group', ({ contact }) => groupName(writer, client, contact.group)),
    content: column('content', ({ contact }) => writer.passage(contact.content)),
    informed: column('informed', ({ contact: { channel, everyDays, sender } }) => ({
      text: stakeholders.by(stakeholders.every(writer.words.channels[channel], everyDays), sender),
    })),
    lastContact: column('lastContact', ({ last }) => writer.date(last)),
    nextContact: column('nextContact', ({ nextDue }) => dueCell(place, nextDue)),
  };
}
