import { exposureOf, openRisks } from '../../model/risks.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Section } from '../page.ts';
import { riskTable } from '../tables/riskTable.ts';
import type { Place } from '../tree.ts';
import type { GridChart } from './chart.ts';
import { figure } from './figure.ts';

/** From this exposure on a risk is named in the headline: half of the scale’s 25 and more. */
const HIGH = 13;

/** The open risks by probability and impact, with where each stood in the latest report; every one is in the table. */
export function riskMatrix(place: Place, project: Project): Section[] {
  const { words } = place.writer;
  const risks = openRisks(project);
  if (risks.length === 0) return [];
  const scale = [1, 2, 3, 4, 5].map(String);
  const chart: GridChart = {
    kind: 'grid',
    x: { title: words.charts.risks.impact, steps: scale },
    y: { title: words.charts.risks.probability, steps: scale },
    items: risks.map(({ risk, before }, index) => ({
      text: String(index + 1),
      x: risk.impact - 1,
      y: risk.probability - 1,
      ...(typeof before === 'object' && { from: { x: before.impact - 1, y: before.probability - 1 } }),
    })),
  };
  const high = risks.filter(({ risk }) => exposureOf(risk) >= HIGH).length;
  const section = figure(
    place.writer,
    riskTable(place, risks),
    { headline: words.charts.risks.headline(risks.length, high), subtitle: words.charts.risks.subtitle },
    chart,
  );
  return [{ ...section, table: { ...section.table, open: true } }];
}
