import { useMemo, useState } from 'react';
import { Brush, ComposedChart, XAxis, YAxis } from 'recharts';
import { formatsOf } from '../../i18n/formats.ts';
import type { LineChart } from '../../views/charts/chart.ts';
import type { FigureSection } from '../../views/page.ts';
import { axisLabels } from '../axisLabels.ts';
import { BOTTOM, roomAbove } from '../linePlot.ts';
import { columnsOf } from './chartTable.ts';
import { LineCursor } from './LineCursor.tsx';
import { Above, Behind } from './LinePicture.tsx';
import { intervalOf, linesOf } from './SeriesLines.tsx';
import { SeriesSwitches } from './SeriesSwitches.tsx';
import { usePlotBox } from './usePlotBox.ts';
import { LONG, zoomed } from './zoom.ts';

const BRUSH = 24;

interface Props {
  spec: LineChart;
  /** What who does not see the chart is told of it. */
  label: string;
  words: FigureSection['words'];
  /** Whether a long one can be zoomed into. */
  zooms: boolean;
  /** The picture it is drawn over. */
  plot: HTMLElement;
}

/** A line chart over its picture, in the same size and with the same axes. */
export function LineFigure({ spec, label, words, zooms, plot }: Props) {
  const box = usePlotBox(plot);
  const formats = useMemo(() => formatsOf(words.format), [words.format]);
  const columns = useMemo(() => columnsOf(spec), [spec]);
  const [zoom, setZoom] = useState({ startIndex: 0, endIndex: columns.length - 1 });
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [aside, setAside] = useState<HTMLElement | null>(null);
  if (!box) return null;
  const isOn = (index: number) => !off.has(index);
  const brush = zooms && columns.length > LONG ? BRUSH : 0;
  const top = roomAbove(spec);
  const height = box.height - top - BOTTOM - brush;
  const x = zoomed(spec.x, columns, zoom, formats);
  const labels = axisLabels(x);
  const shown = spec.series.filter((_, index) => isOn(index));
  return (
    <>
      <ComposedChart
        width={box.width}
        height={box.height}
        margin={{ top, right: box.end, bottom: 0, left: 0 }}
        data={columns}
        aria-label={label}
        desc={words.keys}
      >
        <YAxis
          width={box.start}
          allowDataOverflow
          domain={[...spec.y.domain]}
          ticks={spec.y.ticks.map(({ at }) => at)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={({ y, index }) => (
            <text className="y-label" x={box.start - 10} y={y} dy="0.32em" textAnchor="end">
              {spec.y.ticks[index]?.text}
            </text>
          )}
        />
        <XAxis
          dataKey="x"
          type="number"
          height={BOTTOM}
          allowDataOverflow
          domain={[...x.domain]}
          ticks={x.ticks.map(({ at }) => at)}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={({ x: across, index }) => {
            const { from, anchor, text } = labels[index] ?? {};
            if (from === undefined) return <g />;
            const base = top + height;
            return (
              <g className="x-label">
                <line className="tick" x1={across} x2={across} y1={base} y2={base + 5} />
                <text className={`from-${from}`} x={across} y={base + 20} textAnchor={anchor}>
                  {text}
                </text>
              </g>
            );
          }}
        />
        <Behind spec={spec} x={x} />
        {shown.map((series) => intervalOf(series, spec.series.indexOf(series)))}
        {shown.map((series) => linesOf(series, spec.series.indexOf(series)))}
        <Above spec={spec} x={x} series={shown} />
        {aside && (
          <LineCursor
            {...{ columns, isOn, formats, aside, none: words.none, series: spec.series, width: box.width }}
          />
        )}
        {brush > 0 && (
          <Brush
            dataKey="x"
            height={brush}
            travellerWidth={12}
            fill="var(--paper-tint)"
            stroke="var(--rule)"
            ariaLabel={words.period}
            tickFormatter={() => ''}
            onChange={setZoom}
          />
        )}
      </ComposedChart>
      <SeriesSwitches
        {...{ spec, box, height, isOn, label: words.lines }}
        onSwitch={(lines) => setOff(toggled(off, lines))}
      />
      <div role="status" ref={setAside} />
    </>
  );
}

/** One set with those of another put in, or taken out where they are in. */
function toggled(set: ReadonlySet<number>, others: readonly number[]): Set<number> {
  return new Set([
    ...[...set].filter((one) => !others.includes(one)),
    ...others.filter((one) => !set.has(one)),
  ]);
}
