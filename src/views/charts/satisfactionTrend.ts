import { thresholdsFor } from '../../model/health/evidence.ts';
import { overallScore } from '../../model/satisfaction/overallScore.ts';
import type { WaveRating } from '../../model/satisfaction/satisfaction.ts';
import { scoreRange } from '../../model/satisfaction/surveyScore.ts';
import { quartersWithout, type SurveySeries } from '../../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { SurveyKind } from '../../schema/survey.ts';
import type { FigureSection } from '../page.ts';
import { overallText, quarterOf, resultOf, scoreText, scoreValue } from '../scoreWording.ts';
import { waveTable } from '../tables/waveTable.ts';
import type { Place } from '../tree.ts';
import { numberAxis } from './axis.ts';
import type { LineChart, Point } from './chart.ts';
import { figure } from './figure.ts';
import { middleOfQuarter, quarterAxis } from './quarterAxis.ts';

/** The score of each wave of a survey on its whole scale, with its interval and its gaps. None for a single wave. */
export function satisfactionTrend(place: Place, client: ClientSlice, series: SurveySeries): FigureSection[] {
  const { writer, settings } = place;
  const { waves, latest } = series;
  const { kind } = latest.survey;
  if (waves.length < 2) return [];
  const target = thresholdsFor(client, settings)[`${kind}Target`];
  const quarters = quartersOf(waves);
  const { low, high } = scoreRange(kind);
  const chart: LineChart = {
    kind: 'line',
    x: quarterAxis(writer, quarters),
    y: numberAxis([], (value) => scoreValue(writer, kind, value), { whole: [low, high] }),
    series: [{ text: writer.words.surveys.kinds[kind], colour: 1, points: pointsOf(place, quarters, waves) }],
    across: [{ at: target, text: writer.words.satisfaction.target(scoreValue(writer, kind, target)) }],
  };
  const headline = headlineOf(place, series);
  const details = waves.map((wave) =>
    writer.words.whatWhen(quarterOf(writer, wave.survey.period), resultOf(writer, kind, wave.total)),
  );
  const subtitle = subtitleOf(place, waves, kind);
  return [figure(writer, waveTable(writer, waves), { headline, subtitle, details }, chart)];
}

/** What the latest wave has to do with the one before, in ten words or fewer. */
export function headlineOf({ writer }: Place, { change, waves, latest }: SurveySeries): string {
  const { surveys, satisfaction } = writer.words;
  if (!latest.total.score) return surveys.tooFew;
  if (!change) return waves.length === 1 ? surveys.first : surveys.notComparable;
  const quarter = quarterOf(writer, change.since.survey.period);
  const { difference, detectable } = change.score;
  if (!detectable) return surveys.none(quarter);
  const points = writer.formats.points(Math.abs(difference));
  return difference > 0 ? satisfaction.up(points, quarter) : satisfaction.down(points, quarter);
}

/** Every quarter from the first wave to the last, as `2026-q3`. */
function quartersOf(waves: readonly WaveRating[]): string[] {
  return [...waves.map(({ survey }) => survey.period), ...quartersWithout(waves)].sort();
}

function pointsOf({ writer }: Place, quarters: readonly string[], waves: readonly WaveRating[]): Point[] {
  return quarters.map((period) => {
    const wave = waves.find(({ survey }) => survey.period === period);
    const x = middleOfQuarter(period);
    const { score } = wave?.total ?? {};
    if (!score) {
      const text = wave
        ? writer.words.surveys.tooFew
        : writer.words.satisfaction.gap(quarterOf(writer, period));
      return { x, y: null, text };
    }
    // where everybody answered there is nothing to be unsure of
    const { low, high } = score.interval ?? { low: score.value, high: score.value };
    return { x, y: score.value, low, high, text: scoreText(writer, score) };
  });
}

/** What is measured, when and of how many; what is missing, in words; and what all waves come to together. */
function subtitleOf({ writer }: Place, waves: readonly WaveRating[], kind: SurveyKind): string {
  const { satisfaction, sentence, betweenSentences } = writer.words;
  const { number } = writer.formats;
  const periods = (some: readonly string[]) =>
    some.map((period) => quarterOf(writer, period)).join(satisfaction.quarters);
  const [first, last] = [waves[0], waves.at(-1)];
  const few = waves.filter(({ total }) => !total.score).map(({ survey }) => survey.period);
  const without = quartersWithout(waves);
  const all = overallScore(waves);
  const answers = all?.score.n ?? waves.reduce((sum, { total }) => sum + (total.n ?? 0), 0);
  return [
    satisfaction.measures[kind],
    ...(first && last
      ? [
          satisfaction.waves(
            quarterOf(writer, first.survey.period),
            quarterOf(writer, last.survey.period),
            number(answers),
          ),
        ]
      : []),
    ...(without.length > 0 ? [satisfaction.gap(periods(without))] : []),
    ...(few.length > 0 ? [satisfaction.tooFewIn(periods(few))] : []),
    ...(all ? [satisfaction.overall(number(all.waves), overallText(writer, all.score))] : []),
  ]
    .map(sentence)
    .join(betweenSentences);
}
