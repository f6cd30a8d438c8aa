import type { Multiples } from '../views/charts/chart.ts';
import { lineChart } from './lineChart.ts';
import { element, passage } from './markup.ts';

const PLOT = 110;

/** Small charts beside each other, each under its name; as many in a line as there is room for. */
export function multiples({ charts }: Multiples): string {
  const items = charts.map(({ chart, note, ...name }) => {
    const words = `${passage('span', name, { class: 'row-name' })} ${passage('span', { text: note }, { class: 'row-note' })}`;
    return element('li', {}, `${element('p', {}, words)}${lineChart(chart, note, PLOT)}`);
  });
  return element('ul', { class: 'multiples', role: 'list' }, items.join(''));
}
