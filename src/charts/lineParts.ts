import type { LineChart, Point, Series } from '../views/charts/chart.ts';
import { colourClass } from './colourClass.ts';
import type { Places } from './linePlot.ts';
import { type Draw, percent } from './markup.ts';

/** The lines of the axis that leads up. */
export function gridLines<T>(draw: Draw<T>, { y: axis }: LineChart, { y }: Places): T[] {
  return axis.ticks.map(({ at }) => {
    const place = y(at);
    return draw('line', { class: at === 0 ? 'zero' : 'grid', x2: '100%', y1: place, y2: place });
  });
}

/** The points of a series that are drawn as such, of those that are shown. */
export function dots<T>(
  draw: Draw<T>,
  series: Series,
  { x, y }: Places,
  isShown: (point: Point) => boolean = () => true,
): T[] {
  const colour = colourClass(series.colour);
  return dotsOf(series)
    .filter(({ point }) => isShown(point))
    .flatMap(({ point, y: value, radius, alone }) => {
      const at = percent(x(point.x));
      const dot = draw('circle', { class: colour, cx: at, cy: y(value), r: radius });
      if (!alone || point.low === undefined || point.high === undefined) return [dot];
      // the band of an interval has no width where no line leads on
      const ends = { x1: at, x2: at, y1: y(point.low), y2: y(point.high) };
      return [draw('line', { class: `whisker ${colour}`, ...ends }), dot];
    });
}

/** Every point where there are few; always the last one, and those that no line reaches. The radius is in pixels. */
function dotsOf({
  points,
}: Series): { point: Point; y: NonNullable<Point['y']>; radius: number; alone: boolean }[] {
  const few = points.length <= 16;
  const last = points.findLastIndex((point) => point.y !== null);
  return points.flatMap((point, index) => {
    if (point.y === null) return [];
    const alone = (points[index - 1]?.y ?? null) === null && (points[index + 1]?.y ?? null) === null;
    if (!few && !alone && index !== last) return [];
    return [{ point, y: point.y, radius: index === last ? 4 : 3, alone }];
  });
}
