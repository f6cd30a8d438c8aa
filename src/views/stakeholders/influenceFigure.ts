import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Stakeholder } from '../../schema/stakeholders.ts';
import type { MapChart } from '../charts/chart.ts';
import { figure } from '../charts/figure.ts';
import { influenceLayout } from '../charts/influenceLayout.ts';
import type { FigureSection, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { attitudeLegend, markOf, roleLegend } from './mapMarks.ts';

/** Who influences whom, for whoever influences somebody or is influenced; none where nothing of that is known. */
export function influenceFigure({ writer }: Place, client: ClientSlice): FigureSection[] {
  const { influence } = writer.words.stakeholders;
  const all = client.stakeholders.stakeholders;
  const links = linksOf(all);
  const people = all.filter(({ id }) => links.some((link) => link.includes(id)));
  if (people.length === 0) return [];
  const spots = influenceLayout(
    people.map(({ id }) => id),
    links,
  );
  const place = (id: string) => people.findIndex((one) => one.id === id);
  const chart: MapChart = {
    kind: 'map',
    ground: { form: 'open' },
    nodes: people.map((one) => ({
      id: one.id,
      text: one.name,
      ...markOf(one),
      ...(spots.get(one.id) ?? { x: 0.5, y: 0.5 }),
    })),
    edges: links.map(([from, to]) => [place(from), place(to)] as const),
    legends: [roleLegend(writer, people), attitudeLegend(writer, people)],
  };
  const finding = { headline: headlineOf(writer, people, links), subtitle: influence.subtitle };
  return [figure(writer, influenceTable(writer, people, links), finding, chart)];
}

type Link = readonly [from: string, to: string];

/** Every influence once, between two who are both in the list. */
function linksOf(people: readonly Stakeholder[]): Link[] {
  const known = new Set(people.map(({ id }) => id));
  return people.flatMap(({ id, influences = [] }) =>
    [...new Set(influences)].filter((to) => to !== id && known.has(to)).map((to): Link => [id, to]),
  );
}

/** Who influences most others; where several do, how much there is to see. */
function headlineOf({ words }: Writer, people: readonly Stakeholder[], links: readonly Link[]): string {
  const { influence } = words.stakeholders;
  const counts = people.map(({ id, name }) => ({
    name,
    count: links.filter(([from]) => from === id).length,
  }));
  const most = Math.max(...counts.map(({ count }) => count));
  const [first, second] = counts.filter(({ count }) => count === most);
  return first && !second
    ? influence.headline(first.name, first.count)
    : influence.several(links.length, people.length);
}

function influenceTable(
  writer: Writer,
  people: readonly Stakeholder[],
  links: readonly Link[],
): TableSection {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const cell = (ids: readonly string[]) => ({
    text:
      ids.length === 0 ? writer.words.page.none : ids.map((id) => names.get(id)).join(writer.words.separator),
  });
  return table(writer, 'influence', 'influence', people, [
    { key: 'person', cell: ({ name }) => ({ text: name }) },
    {
      key: 'influences',
      cell: ({ id }) => cell(links.filter(([from]) => from === id).map(([, to]) => to)),
    },
    {
      key: 'influencedBy',
      cell: ({ id }) => cell(links.filter(([, to]) => to === id).map(([from]) => from)),
    },
  ]);
}
