import type { Need } from '../../schema/client.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { linkTo } from '../frame.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { type Place, projectPath } from '../tree.ts';

/** What is still to be met comes first; what was declined stands last. */
const order: readonly Need['status'][] = ['raised', 'agreed', 'in-delivery', 'accepted', 'declined'];

/** What a client needs, what became of each and by which deliverable. `page`: the page the table stands on. */
export function needTable(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer } = place;
  const { words } = writer;
  const needs = client.needs.needs.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return table(writer, 'needs', 'needs', needs, [
    { key: 'need', cell: ({ text }) => writer.passage(text) },
    { key: 'kind', cell: ({ kind }) => ({ text: words.needKinds[kind] }) },
    { key: 'priority', cell: ({ priority }) => ({ text: words.needPriorities[priority] }) },
    {
      key: 'raised',
      cell: ({ raised, raisedBy }) => {
        const said = [raised && writer.formats.date(raised), raisedBy].filter((one) => one !== undefined);
        return writer.cell(said.join(words.betweenParts) || undefined);
      },
    },
    { key: 'became', cell: (need) => becameCell(place, need) },
    { key: 'deliverable', cell: (need) => deliverableCell(place, page, client, need) },
  ]);
}

function becameCell({ writer }: Place, { status, reason }: Need): Cell {
  const { words, passage } = writer;
  const state = words.needStates[status];
  if (reason === undefined) return { text: state };
  const { text, ...language } = passage(reason);
  return { text: words.record.declined(state, text), ...language };
}

/** The deliverable with its acceptance; it is listed on the page of its project. */
function deliverableCell(place: Place, page: string, client: ClientSlice, { deliverable }: Need): Cell {
  const { writer, tree } = place;
  const [projectId, id] = deliverable?.split('/') ?? [];
  const project = client.projects.find((one) => one.id === projectId);
  const found = project?.quality.deliverables.find((one) => one.id === id);
  if (!project || !found) return writer.cell(undefined);
  const { text, ...language } = writer.passage(found.title);
  return {
    text: writer.words.bracketed(text, writer.words.deliverableResults[found.result]),
    ...language,
    href: `${linkTo(place, page, projectPath(tree.reader, client.id, project.id))}#deliverables`,
  };
}
