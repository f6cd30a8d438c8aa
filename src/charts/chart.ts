import type { ChartSpec, LineChart } from '../views/charts/chart.ts';
import { gridChart } from './gridChart.ts';
import { lineChart } from './lineChart.ts';
import { mapChart } from './mapChart.ts';
import { multiples } from './multiples.ts';
import { rowChart } from './rowChart.ts';

/**
 * A chart as markup that is complete without script and without inline style.
 * @param summary what a reader who does not see a line chart is told; rows say in words what they draw
 */
export function chartMarkup(chart: ChartSpec, summary: string): string {
  if (chart.kind === 'line') return lineChart(chart, summary);
  if (chart.kind === 'multiples') return multiples(chart);
  if (chart.kind === 'grid') return gridChart(chart, summary);
  if (chart.kind === 'map') return mapChart(chart, summary);
  return rowChart(chart);
}

/** Whether a reader can open it for exact values: what stands on a grid or a map has none that these do not say. */
export function canBeOpened(chart: ChartSpec): boolean {
  return isDrawn(chart) && chart.kind !== 'grid' && chart.kind !== 'map';
}

/** Whether there is anything to draw. */
export function isDrawn(chart: ChartSpec): boolean {
  if (chart.kind === 'line') return hasPoints(chart);
  if (chart.kind === 'multiples') return chart.charts.some((one) => hasPoints(one.chart));
  if (chart.kind === 'grid') return chart.items.length > 0;
  if (chart.kind === 'map') return chart.nodes.length > 0;
  return chart.rows.some(({ marks }) => marks.length > 0);
}

function hasPoints({ series }: LineChart): boolean {
  return series.some(({ points }) => points.some(({ y }) => y !== null));
}
