import type { Band } from '../../model/satisfaction/distribution.ts';
import { partsOf, type WavePart } from '../../model/satisfaction/partTrend.ts';
import type { Rating, WaveRating } from '../../model/satisfaction/satisfaction.ts';
import type { Score } from '../../model/satisfaction/surveyScore.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { FigureSection, Passage, TableSection } from '../page.ts';
import { quarterOf } from '../scoreWording.ts';
import { partKey, partName } from '../surveyPart.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { numberAxis } from './axis.ts';
import type { Mark, Row, RowChart } from './chart.ts';
import { figure } from './figure.ts';

/** All answers of a wave, or those of a part of it. */
export interface Told extends Rating {
  name: Passage;
  part: string | undefined;
}

/** A wave and its parts, all it may tell of first. */
export function toldOf(writer: Writer, client: ClientSlice, wave: WaveRating): Told[] {
  const named = (part: WavePart): Told => ({
    ...part,
    name: partName(writer, client, part),
    part: partKey(part),
  });
  const everybody = { text: writer.words.satisfaction.everybody };
  return [{ ...wave.total, name: everybody, part: undefined }, ...partsOf(wave).map(named)];
}

/** The shares of the latest answers on both sides of the neutral ones. None where they are too few. */
export function answerSpread({ writer }: Place, client: ClientSlice, wave: WaveRating): FigureSection[] {
  const { words, formats } = writer;
  const { satisfaction } = words;
  const { kind, period } = wave.survey;
  const { score } = wave.total;
  if (!score) return [];
  const rows = toldOf(writer, client, wave).flatMap(({ score: own, name, part }) =>
    own ? [{ name, part, score: own }] : [],
  );
  const chart: RowChart = {
    kind: 'diverging',
    x: numberAxis([], (value) => formats.percent(Math.abs(value)), { whole: [-100, 100] }),
    ends: [satisfaction.ends[kind].low, satisfaction.ends[kind].high],
    rows: rows.map(
      ({ name, part, score: own }): Row => ({
        ...name,
        ...(part !== undefined && { part }),
        note: spreadText(writer, own),
        marks: marksOf(own.distribution),
      }),
    ),
  };
  const table: TableSection = {
    kind: 'table',
    id: 'spread',
    title: words.sections.spread,
    columns: [
      { key: 'part', title: words.columns.part },
      ...score.distribution.map(({ from, to }) => ({
        key: `${from}`,
        title: satisfaction.band(from, to),
        numeric: true as const,
      })),
    ],
    rows: rows.map(({ name, score: own }) => [
      name,
      ...own.distribution.map(({ share }) => writer.percent(100 * share)),
    ]),
    empty: words.surveys.tooFew,
  };
  const subtitle = [
    satisfaction.wave(quarterOf(writer, period), formats.number(score.n)),
    satisfaction.bands[kind],
  ];
  return [
    figure(
      writer,
      table,
      {
        headline: spreadText(writer, score),
        subtitle: subtitle.map(words.sentence).join(words.betweenSentences),
      },
      chart,
    ),
  ];
}

function spreadText({ words, formats }: Writer, { kind, favourable, unfavourable }: Score): string {
  return words.satisfaction.spread[kind](
    formats.percent(100 * favourable),
    formats.percent(100 * unfavourable),
  );
}

/** From the least favourable to the most, with the middle of the neutral ones at 0. */
function marksOf(distribution: readonly Band[]): Mark[] {
  const middle = distribution.findIndex(({ tone }) => tone === 'neutral');
  const before = distribution.slice(0, middle).reduce((sum, { share }) => sum + share, 0);
  let from = -100 * (before + (distribution[middle]?.share ?? 0) / 2);
  return distribution.flatMap(({ tone, share }) => {
    const mark: Mark = { shape: 'bar', from, to: from + 100 * share, colour: tone };
    from += 100 * share;
    return share > 0 ? [mark] : [];
  });
}
