import {
  clearlyApart,
  latestParts,
  type PartTrend,
  partsOf,
  type WavePart,
} from '../../model/satisfaction/partTrend.ts';
import type { Rating, WaveRating } from '../../model/satisfaction/satisfaction.ts';
import { type Score, scoreRange } from '../../model/satisfaction/surveyScore.ts';
import type { SurveySeries } from '../../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { SurveyKind } from '../../schema/survey.ts';
import type { RowGroup, Section, TableSection } from '../page.ts';
import { changeCell, quarterOf, resultOf, scoreValue, shortScoreText } from '../scoreWording.ts';
import { partKey, partName } from '../surveyPart.ts';
import type { Place } from '../tree.ts';
import { numberAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';

/** Every group and project of the latest wave on one scale, each against the wave before; all waves in the table. */
export function partComparison(place: Place, client: ClientSlice, series: SurveySeries): Section[] {
  const { writer } = place;
  const { words } = writer;
  const { latest } = series;
  const { kind, period } = latest.survey;
  const parts = latestParts(series);
  if (parts.length === 0) return [];
  const table = partTable(place, client, series);
  const shown = parts.filter(({ score }) => score);
  if (shown.length === 0 && !latest.survey.attributed) return [emptyOf(table)];
  const { low, high } = scoreRange(kind);
  const everybody: Row = {
    text: words.satisfaction.everybody,
    note: noteOf(place, kind, latest.total),
    marks: latest.total.score ? marksOf(latest.total.score, undefined) : [],
  };
  return [
    figure(
      writer,
      table,
      {
        headline: headlineOf(place, client, parts),
        subtitle: [
          words.satisfaction.measures[kind],
          words.satisfaction.wave(quarterOf(writer, period), writer.number(latest.total.n).text),
          ...(parts.some(({ before }) => before) ? [words.satisfaction.compared] : []),
        ]
          .map(words.sentence)
          .join(words.betweenSentences),
      },
      {
        kind: 'range',
        x: numberAxis([], (value) => scoreValue(writer, kind, value), { whole: [low, high] }),
        rows: [everybody, ...parts.map((part) => rowOf(place, client, latest, part))],
      },
    ),
  ];
}

function headlineOf({ writer }: Place, client: ClientSlice, parts: readonly PartTrend[]): string {
  const { satisfaction } = writer.words;
  if (parts.filter(({ score }) => score).length < 2) return satisfaction.single;
  // groups and projects are two ways to split the same answers, and are not compared with each other
  const apart = (['group', 'project'] as const)
    .map((split) => clearlyApart(parts.filter((part) => part.split === split)))
    .find((found) => found);
  if (!apart) return satisfaction.together;
  const name = (part: WavePart) => partName(writer, client, part).text;
  return satisfaction.apart(name(apart.highest), name(apart.lowest));
}

function rowOf(place: Place, client: ClientSlice, { survey }: WaveRating, part: PartTrend): Row {
  const { writer } = place;
  const { score, before, change } = part;
  const key = partKey(part);
  const note = noteOf(place, survey.kind, part);
  const changed = change && before && changeCell(writer, change, before.wave).text;
  return {
    ...partName(writer, client, part),
    ...(key !== undefined && { part: key }),
    note:
      changed === undefined
        ? note
        : [note, changed].map(writer.words.sentence).join(writer.words.betweenSentences),
    marks: score ? marksOf(score, before?.score) : [],
  };
}

function noteOf({ writer }: Place, kind: SurveyKind, rating: Rating): string {
  const { score } = rating;
  if (!score) return resultOf(writer, kind, rating);
  const answers = writer.words.satisfaction.answers(writer.formats.number(score.n));
  return [shortScoreText(writer, score), answers].join(writer.words.betweenParts);
}

/** Only that there is nothing to show. */
function emptyOf({ groups: _, ...table }: TableSection): TableSection {
  return { ...table, columns: [], rows: [] };
}

function marksOf({ value, interval }: Score, before: Score | undefined): Mark[] {
  return [
    ...(interval
      ? [{ shape: 'line' as const, from: interval.low, to: interval.high, colour: 'soft' as const }]
      : []),
    ...(before ? [{ shape: 'dot' as const, at: before.value, colour: 1 as const, open: true as const }] : []),
    { shape: 'dot', at: value, colour: 1 },
  ];
}

/** Every group and project of every wave, wave by wave, the newest unfolded. */
function partTable({ writer }: Place, client: ClientSlice, { waves }: SurveySeries): TableSection {
  const { words } = writer;
  const told = waves
    .toReversed()
    .map((wave) => ({ wave, parts: partsOf(wave) }))
    .filter(({ parts }) => parts.length > 0);
  const groups = told.map(
    ({ wave, parts }, index): RowGroup => ({
      text: quarterOf(writer, wave.survey.period),
      note: resultOf(writer, wave.survey.kind, wave.total),
      count: parts.length,
      ...(index === 0 && { open: true }),
    }),
  );
  return {
    kind: 'table',
    id: 'parts',
    title: words.sections.parts,
    columns: (['part', 'score', 'answered'] as const).map((key) => ({ key, title: words.columns[key] })),
    rows: told.flatMap(({ wave, parts }) =>
      parts.map((part) => [
        partName(writer, client, part),
        { text: resultOf(writer, wave.survey.kind, part) },
        writer.number(part.n),
      ]),
    ),
    ...(groups.length > 1 && { groups }),
    empty: words.empty.parts,
  };
}
