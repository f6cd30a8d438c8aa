import { thresholdsFor } from '../model/health/evidence.ts';
import { isRunning, type SurveySeries } from '../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import type { Section, StatItem } from './page.ts';
import { answeredOf, quarterOf, resultOf, scoreRangeText, scoreValue } from './scoreWording.ts';
import { satisfactionTable, trendOf } from './tables/satisfactionTable.ts';
import type { Place } from './tree.ts';
import type { Writer } from './writer.ts';

/** So many surveys stand beside each other as figures. */
const BESIDE = 4;

/** In a sentence how satisfied people are: the result of one survey, or how many reach their target; and what changed. */
export function satisfactionAnswer(
  place: Place,
  client: ClientSlice,
  series: readonly SurveySeries[],
): string {
  const { writer, asOf } = place;
  const { satisfaction, sentence, betweenParts } = writer.words;
  const [only, ...others] = series;
  if (!only) return satisfaction.complaintsOnly;
  if (others.length === 0) {
    const result = resultOf(writer, only.latest.survey.kind, only.latest.total);
    return satisfaction.sentence(result, trendOf(writer, only, isRunning(only, asOf)).text);
  }
  const running = series.filter((one) => isRunning(one, asOf));
  const count = (is: (one: SurveySeries) => boolean) => running.filter(is).length;
  const detected = ({ change }: SurveySeries) => change?.score.detectable === true;
  const rises = ({ change }: SurveySeries) => (change?.score.difference ?? 0) > 0;
  const same = count((one) => one.change !== undefined && !detected(one));
  const changes = [
    [count((one) => detected(one) && rises(one)), satisfaction.rose],
    [count((one) => detected(one) && !rises(one)), satisfaction.fell],
    [same, same === series.length ? () => satisfaction.unchanged : satisfaction.same],
    [count(({ change }) => change === undefined), satisfaction.alone],
    [series.length - running.length, satisfaction.former],
  ] as const;
  const parts = [
    ...reachedText(place, client, running),
    ...changes.flatMap(([surveys, say]) => (surveys === 0 ? [] : [say(surveys)])),
  ];
  return sentence(parts.join(betweenParts));
}

function reachedText(
  { writer, settings }: Place,
  client: ClientSlice,
  running: readonly SurveySeries[],
): string[] {
  const thresholds = thresholdsFor(client, settings);
  const scores = running.flatMap(({ latest }) => latest.total.score ?? []);
  const reached = scores.filter(({ kind, value }) => value >= thresholds[`${kind}Target`]).length;
  return scores.length === 0 ? [] : [writer.words.satisfaction.reached(reached, running.length)];
}

/** The latest wave of each survey that goes on, as figures beside each other, or as rows where they are too many. */
export function satisfactionStats(
  place: Place,
  client: ClientSlice,
  series: readonly SurveySeries[],
): Section[] {
  const { writer, asOf } = place;
  const running = series.filter((one) => isRunning(one, asOf));
  if (running.length === 0) return [];
  if (running.length > BESIDE) return [satisfactionTable(place, client)];
  const title = writer.words.sections.satisfaction;
  return [{ kind: 'stats', id: 'satisfaction', title, items: running.map((one) => statOf(writer, one)) }];
}

function statOf(writer: Writer, series: SurveySeries): StatItem {
  const { words } = writer;
  const { survey, total } = series.latest;
  const { kind, period } = survey;
  const title = writer.passage(survey.title);
  const value = total.score && scoreValue(writer, kind, total.score.value);
  const range = total.score && scoreRangeText(writer, total.score);
  const [answered, quarter] = [answeredOf(writer, series.latest), quarterOf(writer, period)];
  return {
    label: title.text,
    ...(title.lang && { labelLang: title.lang }),
    value: {
      text:
        value === undefined
          ? words.surveys.tooFew
          : words.satisfaction.named(words.surveys.kinds[kind], value),
    },
    note: {
      text:
        range === undefined
          ? words.satisfaction.complete(answered, quarter)
          : words.satisfaction.asked(range, answered, quarter),
    },
    change: { text: trendOf(writer, series, true).text },
  };
}
