import { createElement, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ChartSpec } from '../../views/charts/chart.ts';
import type { FigureSection } from '../../views/page.ts';
import { LineFigure } from './LineFigure.tsx';
import { openedStyles } from './openedStyles.ts';
import { RowFigure } from './RowFigure.tsx';
import { figureOf } from './viewSource.ts';

let styles: Promise<void> | undefined;

/** What made a reader open a figure. */
export type Opening = 'hover' | 'tap' | 'button';

/**
 * Draws a figure again over its picture, from the same values, and moves the focus into it if it was opened by its
 * button. The picture keeps its place and comes back on Escape; after that, a pointer must leave before it opens again.
 */
export async function openFigure(figure: HTMLElement, by: Opening): Promise<void> {
  const { state } = figure.dataset;
  if (state === 'loading' || state === 'open' || (state === 'dismissed' && by === 'hover')) return;
  figure.dataset['state'] = 'loading';
  try {
    styles ??= openedStyles();
    const [section] = await Promise.all([figureOf(figure.dataset['figure'] ?? ''), styles]);
    if (!section) throw new Error('The figure is not in the data of its page.');
    const roots = mount(figure, section);
    figure.dataset['state'] = 'open';
    closeOnEscape(figure, roots);
    if (by === 'button') await focusChart(figure);
  } catch (error) {
    delete figure.dataset['state'];
    throw error;
  }
}

function mount(figure: HTMLElement, section: FigureSection): Root[] {
  const { chart, words } = section;
  if (chart.kind === 'line' || chart.kind === 'multiples') {
    const plots = [...figure.querySelectorAll<HTMLElement>('.plot')];
    return linesOf(chart, section.summary).flatMap(({ spec, label }, index) => {
      const plot = plots[index];
      return plot
        ? [draw(plot, createElement(LineFigure, { spec, label, words, plot, zooms: chart.kind === 'line' }))]
        : [];
    });
  }
  const picture = figure.querySelector<HTMLElement>('.chart');
  if (!picture || chart.kind === 'grid' || chart.kind === 'map') return [];
  const label = section.summary;
  return [draw(picture, createElement(RowFigure, { spec: chart, label, words, picture }))];
}

function linesOf(chart: Extract<ChartSpec, { kind: 'line' | 'multiples' }>, summary: string) {
  if (chart.kind === 'line') return [{ spec: chart, label: summary }];
  return chart.charts.map(({ chart: spec, text }) => ({ spec, label: text }));
}

function draw(over: HTMLElement, chart: ReactElement): Root {
  const layer = document.createElement('div');
  layer.className = 'interactive';
  over.append(layer);
  const root = createRoot(layer);
  root.render(chart);
  return root;
}

function closeOnEscape(figure: HTMLElement, roots: readonly Root[]): void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    document.removeEventListener('keydown', onKey);
    const focused = figure.contains(document.activeElement);
    for (const root of roots) root.unmount();
    for (const layer of figure.querySelectorAll('.interactive')) layer.remove();
    figure.dataset['state'] = 'dismissed';
    if (focused) figure.querySelector<HTMLElement>('.explore')?.focus();
    if (figure.matches(':hover'))
      figure.addEventListener('pointerleave', () => reopen(figure), { once: true });
    else reopen(figure);
  };
  document.addEventListener('keydown', onKey);
}

function reopen(figure: HTMLElement): void {
  if (figure.dataset['state'] === 'dismissed') delete figure.dataset['state'];
}

/** The chart has its size, and so its parts, only after it was laid out. A reader who went on meanwhile is left alone. */
async function focusChart(figure: HTMLElement): Promise<void> {
  const button = figure.querySelector('.explore');
  for (let frames = 0; frames < 60 && document.activeElement === button; frames++) {
    const chart = figure.querySelector<SVGElement>('.interactive svg[tabindex]');
    if (chart) return chart.focus();
    await new Promise(requestAnimationFrame);
  }
}
