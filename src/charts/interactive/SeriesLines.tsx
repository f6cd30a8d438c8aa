import { Area, Line } from 'recharts';
import type { Point, Series } from '../../views/charts/chart.ts';
import { colourClass } from '../colourClass.ts';
import { numberOf } from '../position.ts';
import { type Column, stretchesOf } from './chartTable.ts';

/** The lines of a series, one from each gap to the next. */
export function linesOf({ dashed, colour, ...series }: Series, index: number) {
  return stretchesOf(series.points).map((stretch) => (
    <Line
      key={`${series.text} ${[...stretch][0]?.x}`}
      className={colourClass(colour)}
      dataKey={({ points }: Column) => {
        const point = points[index];
        return point && stretch.has(point) && point.y !== null ? numberOf(point.y) : null;
      }}
      connectNulls
      stroke="var(--mark)"
      strokeWidth={2.5}
      {...(dashed && { strokeDasharray: '6 5' })}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  ));
}

/** The interval around a series, where it has one. */
export function intervalOf({ text, colour, points }: Series, index: number) {
  // one alone has no width, and would be drawn as a dot
  if (points.filter(hasInterval).length < 2) return null;
  return (
    <Area
      key={text}
      className={colourClass(colour)}
      dataKey={({ points: here }: Column) => {
        const point = here[index];
        return point && hasInterval(point) ? [numberOf(point.low), numberOf(point.high)] : null;
      }}
      stroke="none"
      fill="var(--mark)"
      fillOpacity={0.25}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

function hasInterval(point: Point): point is Point & Required<Pick<Point, 'low' | 'high'>> {
  return point.y !== null && point.low !== undefined && point.high !== undefined;
}
