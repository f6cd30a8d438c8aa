import { createElement, useState } from 'react';
import { createPortal } from 'react-dom';
import {
  ComposedChart,
  useActiveTooltipLabel,
  useIsTooltipActive,
  usePlotArea,
  useXAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import type { Coordinate, RowChart } from '../../views/charts/chart.ts';
import type { FigureSection } from '../../views/page.ts';
import { markIn } from '../mark.ts';
import { numberOf } from '../position.ts';
import { liftOf, linesBehind } from '../rowChart.ts';
import { LONGEST, shortened } from '../textWidth.ts';
import { draw } from './draw.ts';
import { Readout } from './Readout.tsx';
import { type Strip, useStrips } from './useStrips.ts';

interface Props {
  spec: RowChart;
  /** What who does not see the chart is told of it. */
  label: string;
  words: FigureSection['words'];
  /** The picture whose strips it is drawn over. */
  picture: HTMLElement;
}

/** A chart of rows over the strips of its picture; the words of the rows stay as they are. */
export function RowFigure({ spec, label, words, picture }: Props) {
  const strips = useStrips(picture);
  const [aside, setAside] = useState<HTMLElement | null>(null);
  if (!strips) return null;
  const { left, width, height, rows } = strips;
  return (
    <div className="strips" style={{ left, width, height }} ref={turnKeys}>
      <ComposedChart
        layout="vertical"
        width={width}
        height={height}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        data={rows.filter(isSeen)}
        aria-label={label}
        desc={words.keys}
      >
        <XAxis
          type="number"
          hide
          allowDataOverflow
          domain={[...spec.x.domain]}
          ticks={spec.x.ticks.map(({ at }) => at)}
        />
        <YAxis type="number" hide dataKey="place" domain={[0, height]} allowDataOverflow />
        <Rows spec={spec} strips={rows} />
        {aside && <RowCursor spec={spec} strips={rows} aside={aside} />}
      </ComposedChart>
      <div role="status" ref={setAside} />
    </div>
  );
}

/** What Recharts is told where rows are stepped through: it knows no up and down, and takes them from the last to the first. */
const turned: Record<string, string> = {
  ArrowDown: 'ArrowLeft',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowRight',
  ArrowLeft: 'ArrowRight',
};

function turnKeys(strips: HTMLElement | null): void {
  const turn = (event: KeyboardEvent) => {
    const key = turned[event.key];
    if (key === undefined || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    event.target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  strips?.addEventListener('keydown', turn, { capture: true });
}

/** Rows a reader has not picked have no height. */
function isSeen({ height }: Strip): boolean {
  return height > 0;
}

function Rows({ spec, strips }: { spec: RowChart; strips: readonly Strip[] }) {
  const [plot, scale] = [usePlotArea(), useXAxisScale()];
  if (!plot || !scale) return null;
  const x = (at: Coordinate) => (((scale(numberOf(at)) ?? 0) - plot.x) / plot.width) * 100;
  return spec.rows.flatMap(({ marks }, index) => {
    const strip = strips[index];
    if (!strip || !isSeen(strip)) return [];
    const { top, height, place } = strip;
    const frame = { key: place, className: 'row', x: plot.x, y: top, width: plot.width, height };
    const drawn = marks.map((mark) => markIn(draw, mark, x, liftOf(marks)));
    return [createElement('svg', frame, ...linesBehind(draw, spec, x), ...drawn)];
  });
}

/** The row a reader points at or has stepped to, framed and told. */
function RowCursor({
  spec,
  strips,
  aside,
}: {
  spec: RowChart;
  strips: readonly Strip[];
  aside: HTMLElement;
}) {
  const [label, active, plot] = [useActiveTooltipLabel(), useIsTooltipActive(), usePlotArea()];
  const index = strips.findIndex(({ place }) => place === Number(label));
  const [row, strip] = [spec.rows[index], strips[index]];
  if (!active || !plot || !row || !strip) return null;
  return (
    <>
      <rect className="cursor" x={plot.x} y={strip.top} width={plot.width} height={strip.height} />
      {createPortal(
        <Readout x={plot.x} y={strip.top + strip.height} width={plot.width}>
          <p lang={row.lang}>{shortened(row.text, LONGEST)}</p>
          <p>
            <strong>{row.note}</strong>
          </p>
        </Readout>,
        aside,
      )}
    </>
  );
}
