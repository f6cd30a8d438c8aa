import {
  type Engaged,
  engaged,
  engagementGap,
  engagementLevels,
} from '../../model/stakeholders/engagement.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { EngagementLevel } from '../../schema/stakeholders.ts';
import type { Mark, RowChart } from '../charts/chart.ts';
import { figure } from '../charts/figure.ts';
import type { Cell, FigureSection, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** Everybody’s engagement, now and wanted, the largest gap first; its table is the assessment matrix. */
export function engagementFigure({ writer }: Place, client: ClientSlice): FigureSection[] {
  const { engagement } = writer.words.stakeholders;
  const people = engaged(client.stakeholders.stakeholders).sort(
    (a, b) => engagementGap(b) - engagementGap(a),
  );
  if (people.length === 0) return [];
  const below = people.filter((one) => engagementGap(one) > 0).length;
  return [
    figure(
      writer,
      matrix(writer, people),
      {
        headline: engagement.headline(below, people.length),
        subtitle: [engagement.subtitle, engagement.legend].join(writer.words.betweenSentences),
      },
      rowsOf(writer, people),
    ),
  ];
}

function rowsOf(writer: Writer, people: readonly Engaged[]): RowChart {
  const { levels } = writer.words.stakeholders;
  const at = (level: EngagementLevel) => engagementLevels.indexOf(level);
  return {
    kind: 'range',
    x: {
      domain: [-0.3, engagementLevels.length - 0.7],
      ticks: engagementLevels.map((level, place) => ({ at: place, text: levels[level] })),
    },
    rows: people.map((one): RowChart['rows'][number] => {
      const { now, wanted } = one.engagement;
      const moved: Mark[] =
        now === wanted
          ? []
          : [
              { shape: 'line', from: at(now), to: at(wanted), colour: 'soft' },
              { shape: 'dot', at: at(wanted), colour: 1, open: true },
            ];
      return {
        text: one.name,
        note: noteOf(writer, one),
        marks: [...moved, { shape: 'dot', at: at(now), colour: 1 }],
      };
    }),
  };
}

/** How somebody stands, and what is done about it where that is not enough. */
function noteOf(writer: Writer, one: Engaged): string {
  const { levels, engagement } = writer.words.stakeholders;
  const { now, wanted } = one.engagement;
  return engagementGap(one) === 0
    ? engagement.asWanted(levels[now])
    : engagement.gap(levels[now], levels[wanted], actionOf(writer, one).text);
}

function actionOf(writer: Writer, { nextAction }: Engaged): Cell {
  return nextAction
    ? writer.passage(nextAction.what)
    : { text: writer.words.stakeholders.engagement.noAction };
}

/** A column for each level, with C for the current one and D for the one desired. */
function matrix(writer: Writer, people: readonly Engaged[]): TableSection {
  const { levels, engagement } = writer.words.stakeholders;
  const base = table(writer, 'engagement', 'engagement', people, [
    { key: 'person', cell: ({ name }) => ({ text: name }) },
    {
      key: 'action',
      cell: (one) => (engagementGap(one) === 0 ? writer.cell(undefined) : actionOf(writer, one)),
    },
  ]);
  const cellOf = ({ engagement: { now, wanted } }: Engaged, level: EngagementLevel): Cell => {
    if (level !== now && level !== wanted) return { text: '' };
    return { text: now === wanted ? engagement.both : level === now ? engagement.now : engagement.wanted };
  };
  const [person, ...others] = base.columns;
  return {
    ...base,
    columns: [
      ...(person ? [person] : []),
      ...engagementLevels.map((level) => ({ key: level, title: levels[level] })),
      ...others,
    ],
    rows: base.rows.map(([name, ...rest], index) => {
      const one = people[index];
      return [
        ...(name ? [name] : []),
        ...engagementLevels.map((level) => (one ? cellOf(one, level) : { text: '' })),
        ...rest,
      ];
    }),
  };
}
