import { createElement, type ReactElement } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { Axis, Coordinate, LineChart, Series } from '../../views/charts/chart.ts';
import { dots, gridLines } from '../lineParts.ts';
import type { Places } from '../linePlot.ts';
import { ruleLabels, ruleLines } from '../lineRules.ts';
import { numberOf } from '../position.ts';
import { draw } from './draw.ts';

/** Above the lines, as they are drawn on paper too. */
const ABOVE = 700;

/** What is behind the lines of a chart, as its picture has it: the lines of its axis, and the rules. */
export function Behind({ spec, x }: { spec: LineChart; x: Axis }) {
  const shown = { ...spec, x, down: spec.down?.filter(({ at }) => isOn(x, at)) ?? [] };
  return usePicture((places) => [...gridLines(draw, shown, places), ...ruleLines(draw, shown, places)]);
}

/** What is over them: points, and the words of the rules, which lines may lead through. */
export function Above({ spec, x, series }: { spec: LineChart; x: Axis; series: readonly Series[] }) {
  const shown = { ...spec, x };
  const picture = usePicture((places) => [
    ...series.flatMap((one) => dots(draw, one, places, (point) => isOn(x, point.x))),
    ...ruleLabels(draw, shown, places),
  ]);
  return <ZIndexLayer zIndex={ABOVE}>{picture}</ZIndexLayer>;
}

/** Parts of a picture where Recharts has its plot; nothing before that is laid out. */
function usePicture(parts: (places: Places) => ReactElement[]) {
  const here = usePlaces();
  if (!here) return null;
  const { left, width, top, height } = here;
  const frame = { x: left, width, height: top + height, overflow: 'visible' };
  return createElement('svg', frame, ...parts(here));
}

/** Where Recharts puts what is drawn, and where its plot begins and how wide it is, in pixels of the chart. */
export function usePlaces(): (Places & { left: number; width: number }) | undefined {
  const [plot, xScale, yScale] = [usePlotArea(), useXAxisScale(), useYAxisScale()];
  if (!plot) return undefined;
  const { x: left, y: top, width, height } = plot;
  return {
    x: (at: Coordinate) => (((xScale?.(numberOf(at)) ?? 0) - left) / width) * 100,
    y: (at: Coordinate) => yScale?.(numberOf(at)) ?? 0,
    top,
    height,
    left,
    width,
  };
}

function isOn({ domain: [from, to] }: Axis, at: Coordinate): boolean {
  return from <= numberOf(at) && numberOf(at) <= to;
}
