import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { mapChart } from '../../src/charts/mapChart.ts';
import { mapsOf, randomPeople } from '../charts/randomPeople.ts';

const styles = join(import.meta.dirname, '../../src/styles');
const css = ['tokens', 'reset', 'base', 'figure', 'chart-colours', 'map-chart']
  .map((name) => readFileSync(join(styles, `${name}.css`), 'utf8'))
  .join('\n');
const widths = [280, 640, 1120];
/** Sets of people on one page: a page for each would take far longer. */
const BATCH = 20;

/** What a browser saw of some maps. */
export interface Seen {
  maps: number;
  labels: number;
  /** Each label that lies on another label or on a mark, or that reaches out of its map, in words. */
  wrong: string[];
}

/** Draws the maps of random people, at every width, and measures every label and every mark in the browser. */
export async function measureMaps(page: Page, from: number, to: number): Promise<Seen> {
  const seen: Seen = { maps: 0, labels: 0, wrong: [] };
  await page.setViewportSize({ width: 1200, height: 800 });
  for (let first = from; first <= to; first += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, to - first + 1) }, (_, index) => first + index);
    const charts = seeds.flatMap((seed) =>
      Object.entries(mapsOf(randomPeople(seed))).flatMap(([name, chart]) => {
        const markup = mapChart(chart, '');
        return widths.map(
          (width) => `<div class="frame" data-name="${name} of seed ${seed}, ${width} px">${markup}</div>`,
        );
      }),
    );
    const frames = widths.map((width) => `.frame[data-name$=" ${width} px"] { width: ${width}px }`).join('');
    // a frame is to its map what the chart of a figure is
    const frame = '.frame { container: chart / inline-size; font-size: var(--text-small) }';
    await page.setContent(
      `<!doctype html><html lang="en"><meta charset="utf-8"><style>${css}\n${frame}\n${frames}</style>` +
        `<body><div class="chart">${charts.join('')}</div></body></html>`,
    );
    const found = await page.evaluate(look);
    seen.maps += found.maps;
    seen.labels += found.labels;
    seen.wrong.push(...found.wrong);
  }
  return seen;
}

/** Runs in the browser. */
function look(): Seen {
  const seen: Seen = { maps: 0, labels: 0, wrong: [] };
  for (const frame of document.querySelectorAll<HTMLElement>('.frame')) {
    const shown = [...frame.querySelectorAll('.map > svg')].filter((svg) => svg.getClientRects().length > 0);
    const [svg] = shown;
    if (!svg || shown.length > 1) {
      seen.wrong.push(`${frame.dataset['name']}: ${shown.length} drawings are shown`);
      continue;
    }
    const edge = svg.getBoundingClientRect();
    const outer = frame.getBoundingClientRect();
    const parts = [...svg.querySelectorAll('text, .map-mark')].map((part) => ({
      part,
      box: part.getBoundingClientRect(),
    }));
    seen.maps += 1;
    if (edge.right > outer.right + 0.5) seen.wrong.push(`${frame.dataset['name']}: wider than its frame`);
    parts.forEach(({ part, box }, index) => {
      const said = `${frame.dataset['name']}: "${part.textContent}"`;
      if (part.matches('text')) seen.labels += 1;
      if (
        box.left < edge.left - 0.5 ||
        box.right > edge.right + 0.5 ||
        box.top < edge.top - 0.5 ||
        box.bottom > edge.bottom + 0.5
      )
        seen.wrong.push(`${said} reaches out of the map`);
      for (const { part: other, box: its } of parts.slice(index + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 0 && down > 0) seen.wrong.push(`${said} on "${other.textContent}"`);
      }
    });
  }
  return seen;
}
