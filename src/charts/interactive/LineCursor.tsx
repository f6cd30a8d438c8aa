import { createPortal } from 'react-dom';
import { useActiveTooltipLabel, useIsTooltipActive, ZIndexLayer } from 'recharts';
import type { Formats } from '../../i18n/formats.ts';
import type { Point, Series } from '../../views/charts/chart.ts';
import { colourClass } from '../colourClass.ts';
import { LONGEST, shortened } from '../textWidth.ts';
import type { Column } from './chartTable.ts';
import { usePlaces } from './LinePicture.tsx';
import { Readout } from './Readout.tsx';
import { coordinateText, placeText } from './zoom.ts';

/** Over everything else in a chart. */
const TOPMOST = 1100;

interface Props {
  columns: readonly Column[];
  series: readonly Series[];
  /** Whether the series of an index is switched on. */
  isOn: (index: number) => boolean;
  formats: Formats;
  /** What stands for a missing value. */
  none: string;
  width: number;
  /** Where the values are told. */
  aside: HTMLElement;
}

/** The place a reader points at or has stepped to: marked in the chart, and told beside it. */
export function LineCursor({ columns, series, isOn, formats, none, width, aside }: Props) {
  const label = useActiveTooltipLabel();
  const active = useIsTooltipActive();
  const places = usePlaces();
  const here = columns.filter((column) => column.x === Number(label));
  const [first] = here;
  if (!active || !places || !first) return null;
  const { x, y, left, top, height } = places;
  const told = series.flatMap((one, index) =>
    here.flatMap(({ points }, place) => {
      const point = isOn(index) ? points[index] : undefined;
      return point ? [{ key: `${index} ${place}`, one, point }] : [];
    }),
  );
  const across = left + (x(first.x) / 100) * places.width;
  return (
    <>
      <ZIndexLayer zIndex={TOPMOST}>
        <line className="cursor" x1={across} x2={across} y1={top} y2={top + height} />
        {told.map(({ key, one, point }) =>
          point.y === null ? null : (
            <circle
              key={key}
              className={`here ${colourClass(one.colour)}`}
              cx={across}
              cy={y(point.y)}
              r={5}
            />
          ),
        )}
      </ZIndexLayer>
      {createPortal(
        <Readout x={across} y={top + 4} width={width}>
          <p>{placeText(first, formats)}</p>
          {told.map(({ key, one, point }) => (
            <p key={key} lang={one.lang}>
              {series.length > 1 && <span className={colourClass(one.colour)}>● </span>}
              {series.length > 1 && `${shortened(one.text, LONGEST)} `}
              <strong>{valueText(point, formats, none)}</strong>
            </p>
          ))}
        </Readout>,
        aside,
      )}
    </>
  );
}

/** The value of a point in words, exactly, with the ends of its interval. */
function valueText({ text, y, low, high }: Point, formats: Formats, none: string): string {
  const value = text ?? (y === null ? none : coordinateText(y, formats));
  return low === undefined || high === undefined
    ? value
    : `${value} (${coordinateText(low, formats)}–${coordinateText(high, formats)})`;
}
