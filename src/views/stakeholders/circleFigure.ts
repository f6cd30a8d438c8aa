import { ringOf, rings } from '../../model/stakeholders/closeness.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Stakeholder } from '../../schema/stakeholders.ts';
import type { Ground, MapChart } from '../charts/chart.ts';
import { figure } from '../charts/figure.ts';
import { ringLayout } from '../charts/ringLayout.ts';
import type { FigureSection, Passage } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { circleTable } from './circleTable.ts';
import { roleLegend, roleMark } from './mapMarks.ts';

/** More sectors than this would be too thin to be told apart; the smaller organisations share one. */
const SECTORS = 6;

/** Everybody around the work, in rings by closeness and sectors by organisation, each once. */
export function circleFigure(place: Place, client: ClientSlice): FigureSection[] {
  const { writer } = place;
  const { circle } = writer.words.stakeholders;
  const people = client.stakeholders.stakeholders.toSorted(
    (a, b) => rings.indexOf(ringOf(a)) - rings.indexOf(ringOf(b)),
  );
  if (people.length === 0) return [];
  const { ground, chart } = mapOf(writer, people);
  return [
    figure(
      writer,
      circleTable(place, client, people),
      {
        headline: circle.headline(people.length, organisationsOf(writer, people).length),
        subtitle: ground.sectors.length > 1 ? circle.sectors : circle.subtitle,
      },
      chart,
    ),
  ];
}

/** The organisations of some people, the one most of them belong to first. */
export function organisationsOf(writer: Writer, people: readonly Stakeholder[]): Passage[] {
  const named = people.flatMap(({ organisation }) => (organisation ? [writer.passage(organisation)] : []));
  return [...Map.groupBy(named, ({ text }) => text).values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([first]) => first ?? []);
}

function mapOf(writer: Writer, people: readonly Stakeholder[]) {
  const { stakeholders } = writer.words;
  const present = rings.filter((ring) => people.some((one) => ringOf(one) === ring));
  const nameOf = ({ organisation }: Stakeholder) => organisation && writer.passage(organisation).text;
  const large = organisationsOf(writer, people)
    .filter(({ text }) => people.filter((one) => nameOf(one) === text).length > 1)
    .slice(0, SECTORS);
  const smaller = people.some((one) => !large.some(({ text }) => text === nameOf(one)));
  const sectors = [...large, ...(smaller ? [{ text: stakeholders.otherOrganisations }] : [])];
  const cells = people.map((one) => {
    const own = large.findIndex(({ text }) => text === nameOf(one));
    return { ring: present.indexOf(ringOf(one)), sector: own === -1 ? large.length : own };
  });
  const layout = ringLayout(cells, present.length, sectors.length);
  const ground: Extract<Ground, { form: 'rings' }> = {
    form: 'rings',
    rings: present.map((ring, at) => ({ text: stakeholders.rings[ring], to: layout.rings[at] ?? 1 })),
    sectors: sectors.map((sector, at) => ({ ...sector, to: layout.sectors[at] ?? 1 })),
  };
  const chart: MapChart = {
    kind: 'map',
    ground,
    nodes: people.map((one, at) => ({
      id: one.id,
      text: one.name,
      ...roleMark(one),
      ...(layout.spots[at] ?? { x: 0.5, y: 0.5 }),
      cell: [cells[at]?.ring ?? 0, cells[at]?.sector ?? 0],
    })),
    edges: [],
    legends: [roleLegend(writer, people)],
  };
  return { ground, chart };
}
