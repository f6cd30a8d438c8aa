import { useLayoutEffect, useState } from 'react';

/** The size of a plot with its gutters, and how wide these are, in pixels. */
export interface PlotBox {
  width: number;
  height: number;
  start: number;
  end: number;
}

/** The box of the picture a chart is drawn over, anew whenever it changes. Undefined before it was laid out. */
export function usePlotBox(plot: HTMLElement): PlotBox | undefined {
  const [box, setBox] = useState<PlotBox>();
  useLayoutEffect(() => {
    const measure = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(plot);
      const [start, end] = [Number.parseFloat(paddingInlineStart), Number.parseFloat(paddingInlineEnd)];
      const { width, height } = plot.getBoundingClientRect();
      setBox({ width, height, start, end });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(plot);
    return () => observer.disconnect();
  }, [plot]);
  return box;
}
