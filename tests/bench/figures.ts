import { chartMarkup } from '../../src/charts/chart.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import { cases, kinds } from '../../src/views/charts/galleryFigures.ts';
import type { FigureSection } from '../../src/views/page.ts';
import { galleryPage } from '../../src/views/pages/gallery.ts';
import { galleryTree, ownPlaceOf } from '../../src/views/tree.ts';
import type { BenchRow } from './row.ts';

const ROUNDS = 200;

/** How long one figure takes, for each kind of chart over all its edges: the median of many rounds. */
export function benchFigures(): BenchRow[] {
  const settings = PortalSettingsSchema.parse({
    agency: { name: 'Agency', contact: { name: 'Ann' } },
    locales: ['en', 'zh-CN'],
    timeZone: 'UTC',
    currency: 'EUR',
  });
  const { sections } = galleryPage(ownPlaceOf(galleryTree(settings), settings, '2026-11-21'));
  const figures = sections.filter((section): section is FigureSection => section.kind === 'figure');
  return Object.keys(kinds).map((kind) => {
    const of = figures.filter(({ id }) => id.startsWith(`${kind}-`));
    const rounds = Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      for (const { chart, summary } of of) chartMarkup(chart, summary);
      return (performance.now() - started) / of.length;
    });
    const many = of.find(({ id }) => id === `${kind}-many`);
    const bytes = many ? chartMarkup(many.chart, many.summary).length : 0;
    return {
      name: `figure: ${kind}, mean of ${cases.length} edges, median of ${ROUNDS} rounds`,
      value: rounds.sort((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN,
      unit: 'ms',
      // a map is laid out for five widths
      goal: many?.chart.kind === 'map' ? '< 20 ms' : '< 1 ms',
      note: `${(bytes / 1024).toFixed(1)} KB with many values`,
    };
  });
}
