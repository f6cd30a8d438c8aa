import { overallScore } from '../../model/satisfaction/overallScore.ts';
import type { WaveRating } from '../../model/satisfaction/satisfaction.ts';
import { changeBetween } from '../../model/satisfaction/surveyScore.ts';
import { quartersWithout } from '../../model/satisfaction/surveySeries.ts';
import type { Cell, TableSection } from '../page.ts';
import { answeredOf, changeCell, overallText, quarterOf, resultOf } from '../scoreWording.ts';
import type { Writer } from '../writer.ts';

interface Row {
  period: string;
  cells: Cell[];
}

/** The waves of a survey, newest first, each compared with the one before; quarters without one stand among them. */
export function waveTable(writer: Writer, waves: readonly WaveRating[]): TableSection {
  const { words } = writer;
  const gap = { text: words.page.none };
  const rows: Row[] = [
    ...waves.map((wave, index) => ({
      period: wave.survey.period,
      cells: [
        { text: resultOf(writer, wave.survey.kind, wave.total) },
        { text: answeredOf(writer, wave) },
        changeOf(writer, waves.slice(0, index), wave),
      ],
    })),
    ...quartersWithout(waves).map((period) => ({
      period,
      cells: [{ text: words.satisfaction.noSurvey }, gap, gap],
    })),
  ];
  const all = overallScore(waves);
  return {
    kind: 'table',
    id: 'waves',
    title: words.sections.waves,
    columns: (['period', 'score', 'answered', 'trend'] as const).map((key) => ({
      key,
      title: words.columns[key],
    })),
    rows: [
      ...rows
        .sort((a, b) => b.period.localeCompare(a.period, 'en'))
        .map(({ period, cells }) => [{ text: quarterOf(writer, period) }, ...cells]),
      ...(all
        ? [
            [
              { text: words.satisfaction.allWaves },
              { text: overallText(writer, all.score) },
              writer.number(all.score.n),
              gap,
            ],
          ]
        : []),
    ],
    empty: words.surveys.tooFew,
  };
}

function changeOf(writer: Writer, before: readonly WaveRating[], wave: WaveRating): Cell {
  const since = before.findLast(({ total }) => total.score);
  if (!since?.total.score || !wave.total.score) return { text: writer.words.page.none };
  const change = changeBetween(since.total.score, wave.total.score);
  return change ? changeCell(writer, change, since) : { text: writer.words.page.none };
}
