import { type DateForecast, forecastOf, HORIZON } from '../../model/forecast.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { Writer } from '../writer.ts';
import type { Rule } from './chart.ts';

/** What is said of the end of the work, and the days to mark; nothing where there is nothing to forecast. */
export interface ForecastWording {
  sentence: string | undefined;
  days: Rule[];
}

export function forecastWording(writer: Writer, project: Project): ForecastWording {
  const words = writer.words.charts.forecast;
  const forecast = forecastOf(project);
  if (!forecast) return { sentence: undefined, days: [] };
  if ('periodsMissing' in forecast) return { sentence: words.missing(forecast.periodsMissing), days: [] };
  return { sentence: sentenceOf(writer, forecast, project.charter.finish), days: daysOf(writer, forecast) };
}

function sentenceOf(
  { words, formats }: Writer,
  { p50, p85, periods }: DateForecast,
  target: CalendarDate | undefined,
): string {
  const say = words.charts.forecast;
  const goal = target === undefined ? '' : say.target(formats.date(target));
  if (p50 === undefined) return say.never(periods, HORIZON, goal);
  const half = formats.date(p50);
  return p85 === undefined
    ? say.hardly(periods, half, HORIZON, goal)
    : say.range(periods, half, formats.date(p85), goal);
}

function daysOf({ words, formats }: Writer, { p50, p85 }: DateForecast): Rule[] {
  const say = words.charts.forecast;
  if (p50 === undefined) return [];
  const half = formats.date(p50);
  if (p50 === p85) return [{ at: p50, text: say.both(half) }];
  const most = p85 === undefined ? [] : [{ at: p85, text: say.most(formats.date(p85)) }];
  return [{ at: p50, text: say.half(half) }, ...most];
}
