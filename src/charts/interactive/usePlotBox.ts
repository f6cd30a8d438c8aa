import { useMeasured } from './useMeasured.ts';

/** The size of a plot with its gutters, and how wide these are, in pixels. */
export interface PlotBox {
  width: number;
  height: number;
  start: number;
  end: number;
}

/** The box of the picture a chart is drawn over, anew whenever it changes. Undefined before it was laid out. */
export function usePlotBox(plot: HTMLElement): PlotBox | undefined {
  return useMeasured(plot, boxOf);
}

function boxOf(plot: HTMLElement): PlotBox {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(plot);
  const [start, end] = [Number.parseFloat(paddingInlineStart), Number.parseFloat(paddingInlineEnd)];
  const { width, height } = plot.getBoundingClientRect();
  return { width, height, start, end };
}
