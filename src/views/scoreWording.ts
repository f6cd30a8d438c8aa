import type { Interval } from '../model/satisfaction/proportion.ts';
import type { Rating, WaveRating } from '../model/satisfaction/satisfaction.ts';
import type { Score, ScoreChange } from '../model/satisfaction/surveyScore.ts';
import type { SurveyKind } from '../schema/survey.ts';
import type { Cell } from './page.ts';
import type { Writer } from './writer.ts';

/** A value of a score’s kind: points of NPS, percent of the others. */
export function scoreValue({ formats }: Writer, kind: SurveyKind, value: number): string {
  return kind === 'nps' ? formats.points(value) : formats.percent(value);
}

/** For example “67–89%”; undefined where everybody answered, for then there is no range. */
export function scoreRangeText(writer: Writer, { kind, interval }: Score): string | undefined {
  if (!interval) return undefined;
  return kind === 'nps'
    ? pointRange(writer, interval)
    : writer.formats.percentRange(interval.low, interval.high);
}

/** For example “CSAT 82% (67–89%)”. */
export function scoreText(writer: Writer, score: Score): string {
  const { surveys } = writer.words;
  return rangedText(
    writer,
    score,
    `${surveys.kinds[score.kind]} ${scoreValue(writer, score.kind, score.value)}`,
  );
}

/** The same of very many answers: points with a decimal, which then means something. */
export function overallText(writer: Writer, score: Score): string {
  const { words, formats } = writer;
  const { kind, value, interval } = score;
  if (kind !== 'nps' || !interval) return scoreText(writer, score);
  const precise = (points: number) => formats.number(Math.round(points * 10) / 10);
  const named = `${words.surveys.kinds[kind]} ${precise(value)}`;
  return words.surveys.result(named, words.range(precise(interval.low), precise(interval.high)));
}

/** The same without the name of the question’s kind, where that is known. */
export function shortScoreText(writer: Writer, score: Score): string {
  return rangedText(writer, score, scoreValue(writer, score.kind, score.value));
}

/** Whatever may be told of some answers: their score, or single answers, or that they are too few. */
export function resultOf(writer: Writer, kind: SurveyKind, { score, answers }: Rating): string {
  const { surveys, separator } = writer.words;
  if (score) return scoreText(writer, score);
  if (answers === undefined || answers.length === 0) return surveys.tooFew;
  const single = answers.map((answer) => writer.formats.number(answer)).join(separator);
  return surveys.single(surveys.kinds[kind], single);
}

/** How many answered, of how many; of few only that they are few. */
export function answeredOf(
  { words, formats }: Writer,
  { total, survey, responsePercent }: WaveRating,
): string {
  const { surveys } = words;
  const invited = survey.invited === undefined ? undefined : formats.number(survey.invited);
  if (total.n === undefined)
    return invited === undefined ? surveys.fewAnswered : surveys.fewAnsweredOf(invited);
  const answered = formats.number(total.n);
  return invited === undefined || responsePercent === undefined
    ? surveys.unknownInvited(answered)
    : surveys.answered(answered, invited, formats.percent(responsePercent));
}

/** How a score has changed since a wave; only a change that is more than noise is told as one. */
export function changeCell(writer: Writer, change: ScoreChange, since: WaveRating): Cell {
  const { surveys } = writer.words;
  const quarter = quarterOf(writer, since.survey.period);
  const { difference, interval, detectable } = change;
  if (!detectable) return { text: surveys.none(quarter) };
  const text = surveys.changed(writer.formats.signed(difference), pointRange(writer, interval), quarter);
  return { text, value: difference };
}

export function quarterOf({ words }: Writer, period: string): string {
  const [year = '', quarter = ''] = period.split('-q');
  return words.surveys.quarter(year, quarter);
}

function rangedText(writer: Writer, score: Score, named: string): string {
  const { surveys, separator } = writer.words;
  const range = scoreRangeText(writer, score);
  const text = range === undefined ? surveys.everybody(named) : surveys.result(named, range);
  return score.kind === 'ces'
    ? [text, surveys.mean(writer.formats.number(score.mean))].join(separator)
    : text;
}

/** Points can be negative, and a dash before a sign cannot be read. */
function pointRange({ words, formats }: Writer, { low, high }: Interval): string {
  return words.range(formats.points(low), formats.points(high));
}
