import { type Adherence, adherenceOf, lastContactWith } from '../../model/stakeholders/adherence.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Stakeholder } from '../../schema/stakeholders.ts';
import { groupName } from '../groupName.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** Who everybody is, how they are kept informed, and when somebody last spoke with them. */
export function circleTable(
  { writer, asOf }: Place,
  client: ClientSlice,
  people: readonly Stakeholder[],
): TableSection {
  const { words } = writer;
  const plan = adherenceOf(client, asOf);
  return table(writer, 'circle', 'circle', people, [
    { key: 'person', cell: ({ name }) => ({ text: name }) },
    { key: 'role', cell: ({ role }) => ({ text: words.stakeholders.roles[role] }) },
    { key: 'organisation', cell: ({ organisation }) => writer.cell(organisation) },
    {
      key: 'group',
      cell: ({ group }) => (group === undefined ? writer.cell(undefined) : groupName(writer, client, group)),
    },
    { key: 'informed', cell: ({ group }) => informedCell(writer, plan, group) },
    { key: 'lastContact', cell: (one) => writer.date(lastContactWith(one, client.communications, asOf)) },
  ]);
}

function informedCell(writer: Writer, plan: readonly Adherence[], group: string | undefined): Cell {
  const { stakeholders, separator } = writer.words;
  const ways = plan
    .filter(({ contact }) => contact.group === group)
    .map(({ contact: { channel, everyDays } }) =>
      stakeholders.every(writer.words.channels[channel], everyDays),
    );
  return ways.length === 0 ? writer.cell(undefined) : { text: [...new Set(ways)].join(separator) };
}
