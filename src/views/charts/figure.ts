import type { FigureSection, TableSection } from '../page.ts';
import type { Writer } from '../writer.ts';
import type { ChartSpec } from './chart.ts';

interface Finding {
  headline: string;
  subtitle: string;
  /** What a line chart says, point by point, for readers who do not see it; rows say it themselves. */
  details?: readonly string[];
}

/** A chart with its words, its summary and its table. It stands in the place of the table and keeps its name. */
export function figure(
  writer: Writer,
  { id, title, columns, rows, groups, empty }: TableSection,
  { headline, subtitle, details = [] }: Finding,
  chart: ChartSpec,
): FigureSection {
  const { words } = writer;
  return {
    kind: 'figure',
    id,
    title,
    headline: { text: headline },
    subtitle: { text: subtitle },
    summary: [headline, ...details].map(words.sentence).join(words.betweenSentences),
    chart,
    table: { title: words.charts.table(title), columns, rows, ...(groups && { groups }) },
    words: openedWords(writer),
    empty,
  };
}

/** What a chart says once a reader has opened it. */
export function openedWords({ words, tag }: Writer): FigureSection['words'] {
  return { ...words.charts.opened, none: words.page.none, format: tag };
}
