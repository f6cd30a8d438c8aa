// Started on every page with a figure. It costs a reader nothing more until a figure is pointed at, tapped or asked for.

import type { Opening } from '../charts/interactive/openFigure.ts';
import { onEachPage } from './eachPage.ts';

/** The figure of an event, and the element in it that stands for opening it. */
function figureAt({ target }: Event, part: string): HTMLElement | null {
  if (!(target instanceof Element) || !target.closest(part)) return null;
  return target.closest<HTMLElement>('.figure[data-figure]');
}

async function open(figure: HTMLElement, by: Opening): Promise<void> {
  try {
    const { openFigure } = await import('../charts/interactive/openFigure.ts');
    await openFigure(figure, by);
  } catch {
    // the picture that is there says everything already
    for (const button of figure.querySelectorAll<HTMLElement>('.explore')) button.hidden = true;
  }
}

document.addEventListener('pointerover', (event) => {
  const figure = figureAt(event, '.chart');
  // a finger that only scrolls passes over figures too; one that taps also clicks
  if (figure && event.pointerType !== 'touch') void open(figure, 'hover');
});

document.addEventListener('click', (event) => {
  const asked = figureAt(event, '.explore');
  const tapped = asked ?? figureAt(event, '.chart');
  if (tapped) void open(tapped, asked ? 'button' : 'tap');
});

document.addEventListener('focusin', (event) => {
  // loaded while the reader still decides
  if (figureAt(event, '.explore')) import('../charts/interactive/openFigure.ts').catch(() => {});
});

onEachPage(() => {
  for (const button of document.querySelectorAll<HTMLElement>('.explore')) button.hidden = false;
});
