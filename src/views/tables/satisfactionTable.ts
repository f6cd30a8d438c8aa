import type { Interval } from '../../model/satisfaction/proportion.ts';
import type { WaveRating } from '../../model/satisfaction/satisfaction.ts';
import type { Score } from '../../model/satisfaction/surveyScore.ts';
import { isRunning, type SurveySeries, surveySeries } from '../../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** How satisfied the people at a client are, a row for each survey: its latest wave and what has changed. */
export function satisfactionTable({ writer, asOf }: Place, { surveys }: ClientSlice): TableSection {
  return table(writer, 'satisfaction', 'satisfaction', surveySeries(surveys), [
    { key: 'survey', cell: ({ latest }) => writer.passage(latest.survey.title) },
    { key: 'score', cell: ({ latest }) => ({ text: resultOf(writer, latest) }) },
    { key: 'answered', cell: ({ latest }) => ({ text: answeredOf(writer, latest) }) },
    { key: 'period', cell: ({ latest }) => ({ text: quarterOf(writer, latest) }) },
    { key: 'trend', cell: (series) => trendOf(writer, series, isRunning(series, asOf)) },
  ]);
}

function resultOf(writer: Writer, { total, survey }: WaveRating): string {
  const { surveys, separator } = writer.words;
  if (total.score) return scoreText(writer, total.score);
  if (total.answers === undefined || total.answers.length === 0) return surveys.tooFew;
  const answers = total.answers.map((answer) => writer.formats.number(answer)).join(separator);
  return surveys.single(surveys.kinds[survey.kind], answers);
}

/** For example “CSAT 82% (67–89%)”; where everybody answered there is no range. */
function scoreText(writer: Writer, { kind, value, interval, mean }: Score): string {
  const { words, formats } = writer;
  const { surveys, separator } = words;
  const [one, range] =
    kind === 'nps'
      ? [formats.points(value), interval && pointRange(writer, interval)]
      : [formats.percent(value), interval && formats.percentRange(interval.low, interval.high)];
  const named = `${surveys.kinds[kind]} ${one}`;
  const score = range === undefined ? surveys.everybody(named) : surveys.result(named, range);
  return kind === 'ces' ? [score, surveys.mean(formats.number(mean))].join(separator) : score;
}

/** Points can be negative, and a dash before a sign cannot be read. */
function pointRange({ words, formats }: Writer, { low, high }: Interval): string {
  return words.range(formats.points(low), formats.points(high));
}

function answeredOf({ words, formats }: Writer, { total, survey, responsePercent }: WaveRating): string {
  return survey.invited === undefined || responsePercent === undefined
    ? words.surveys.unknownInvited(formats.number(total.n))
    : words.surveys.answered(
        formats.number(total.n),
        formats.number(survey.invited),
        formats.percent(responsePercent),
      );
}

function trendOf(writer: Writer, { latest, waves, change }: SurveySeries, running: boolean): Cell {
  const { words, formats } = writer;
  const { surveys } = words;
  if (!running) return { text: surveys.since(quarterOf(writer, latest)) };
  if (!change) return { text: waves.length === 1 ? surveys.first : surveys.notComparable };
  const since = quarterOf(writer, change.since);
  const { difference, interval, detectable } = change.score;
  if (!detectable) return { text: surveys.none(since), value: difference };
  const range = pointRange(writer, interval);
  return { text: surveys.changed(formats.signed(difference), range, since), value: difference };
}

function quarterOf({ words }: Writer, { survey: { period } }: WaveRating): string {
  const [year = '', quarter = ''] = period.split('-q');
  return words.surveys.quarter(year, quarter);
}
