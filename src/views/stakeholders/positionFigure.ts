import { isElsewhere } from '../../model/stakeholders/engagement.ts';
import { HIGHEST, type Positioned, positioned, quadrantOf } from '../../model/stakeholders/position.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { MapChart } from '../charts/chart.ts';
import { figure } from '../charts/figure.ts';
import type { FigureSection, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { attitudeLegend, markOf, roleLegend } from './mapMarks.ts';

/** Everybody whose position the reader may see, on the grid of power and interest; none where that is nobody. */
export function positionFigure({ writer }: Place, client: ClientSlice): FigureSection[] {
  const { words } = writer;
  const { grid } = words.stakeholders;
  const people = positioned(client.stakeholders.stakeholders);
  if (people.length === 0) return [];
  const moves = people.some(({ wantedPosition }) => wantedPosition !== undefined);
  const finding = {
    headline: headlineOf(writer, people),
    subtitle: moves ? [grid.subtitle, grid.moves].join(words.betweenSentences) : grid.subtitle,
  };
  return [figure(writer, positionTable(writer, people), finding, mapOf(writer, people))];
}

/** How many key players are not where they are wanted; where nothing of that is known, how many there are. */
export function headlineOf({ words }: Writer, people: readonly Positioned[]): string {
  const { grid } = words.stakeholders;
  const players = people.filter((one) => quadrantOf(one) === 'keyPlayers');
  const judged = players.some((one) => one.engagement !== undefined || one.wantedPosition !== undefined);
  return judged
    ? grid.elsewhere(players.filter(isElsewhere).length, players.length)
    : grid.keyPlayers(players.length, people.length);
}

function mapOf(writer: Writer, people: readonly Positioned[]): MapChart {
  const { grid, quadrants } = writer.words.stakeholders;
  const spot = ({ power, interest }: { power: number; interest: number }) => ({
    x: interest / HIGHEST,
    y: 1 - power / HIGHEST,
  });
  return {
    kind: 'map',
    ground: {
      form: 'quadrants',
      x: { text: grid.interest },
      y: { text: grid.power },
      corners: {
        topLeft: { text: quadrants.keepSatisfied },
        topRight: { text: quadrants.keyPlayers },
        bottomLeft: { text: quadrants.minimalEffort },
        bottomRight: { text: quadrants.keepInformed },
      },
    },
    nodes: people.map((one) => ({
      id: one.id,
      text: one.name,
      ...markOf(one),
      ...spot(one),
      ...(one.wantedPosition && { wanted: spot(one.wantedPosition) }),
    })),
    edges: [],
    legends: [roleLegend(writer, people), attitudeLegend(writer, people)],
  };
}

function positionTable(writer: Writer, people: readonly Positioned[]): TableSection {
  const { words, formats } = writer;
  const { quadrants, attitudes } = words.stakeholders;
  return table(writer, 'positions', 'positions', people, [
    { key: 'person', cell: ({ name }) => ({ text: name }) },
    { key: 'power', numeric: true, cell: ({ power }) => writer.number(power) },
    { key: 'interest', numeric: true, cell: ({ interest }) => writer.number(interest) },
    { key: 'quadrant', cell: (one) => ({ text: quadrants[quadrantOf(one)] }) },
    {
      key: 'attitude',
      cell: ({ attitude }) => ({ text: attitude === undefined ? words.page.none : attitudes[attitude] }),
    },
    {
      key: 'wantedPosition',
      cell: ({ wantedPosition: wanted }) => ({
        text:
          wanted === undefined
            ? words.page.none
            : [wanted.power, wanted.interest].map(formats.number).join(words.betweenParts),
      }),
    },
    { key: 'strategy', cell: ({ strategy }) => writer.cell(strategy) },
  ]);
}
