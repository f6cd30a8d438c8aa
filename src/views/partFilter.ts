import { partsOf, type Split, type WavePart } from '../model/satisfaction/partTrend.ts';
import type { WaveRating } from '../model/satisfaction/satisfaction.ts';
import type { SurveySeries } from '../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import type { PartFilter } from './page.ts';
import { partKey, partName } from './surveyPart.ts';
import type { Writer } from './writer.ts';

/** The groups and projects a wave’s figures tell of, as rows and figures name them. */
export function partsIn(wave: WaveRating): string[] {
  return toldParts(wave).flatMap((part) => partKey(part) ?? []);
}

/** What readers may pick from; undefined where there is not more than one thing to pick. */
export function partFilter(
  writer: Writer,
  client: ClientSlice,
  series: readonly SurveySeries[],
): PartFilter | undefined {
  const { label, everything, groups, projects } = writer.words.satisfaction.filter;
  const parts = series.flatMap(({ latest }) => toldParts(latest));
  const named = (split: Split, title: string) => {
    const byKey = new Map(
      parts.filter((part) => part.split === split).map((part) => [partKey(part), part] as const),
    );
    const options = [...byKey].flatMap(([key, part]) =>
      key === undefined ? [] : [{ ...partName(writer, client, part), part: key }],
    );
    options.sort((a, b) => a.text.localeCompare(b.text, writer.tag));
    return options.length === 0 ? [] : [{ label: title, options }];
  };
  const offered = [...named('group', groups), ...named('project', projects)];
  const count = offered.reduce((sum, { options }) => sum + options.length, 0);
  return count < 2 ? undefined : { label, everything, groups: offered };
}

function toldParts(wave: WaveRating): WavePart[] {
  return partsOf(wave).filter(({ score, answers }) => score ?? answers);
}
