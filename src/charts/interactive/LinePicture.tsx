import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { Axis, Coordinate, LineChart, Rule, Series } from '../../views/charts/chart.ts';
import { colourClass } from '../colourClass.ts';
import { dotsOf } from '../linePlot.ts';
import { numberOf } from '../position.ts';

/** Above the lines, as they are drawn on paper too. */
const ABOVE = 700;

/** The lines behind a chart: those of its axis, and the rules. */
export function Behind({ spec, x: axis }: { spec: LineChart; x: Axis }) {
  const { plot, x, y } = usePlaces();
  if (!plot) return null;
  const across = { x1: plot.x, x2: plot.x + plot.width };
  return (
    <>
      {spec.y.ticks.map(({ at }) => (
        <line key={at} className={at === 0 ? 'zero' : 'grid'} {...across} y1={y(at)} y2={y(at)} />
      ))}
      {shownRules(spec.down, axis).map(({ at }) => (
        <line key={at} className="rule" x1={x(at)} x2={x(at)} y1={plot.y - 6} y2={plot.y + plot.height} />
      ))}
      {spec.across?.map(({ at }) => (
        <line key={at} className="rule" {...across} y1={y(at)} y2={y(at)} />
      ))}
    </>
  );
}

/** The words of the rules, which lines may lead through. */
export function RuleWords({ spec, x: axis }: { spec: LineChart; x: Axis }) {
  const { plot, x, y } = usePlaces();
  if (!plot) return null;
  return (
    <ZIndexLayer zIndex={ABOVE}>
      {shownRules(spec.down, axis).map(({ at, text, lang }) => {
        const anchor = x(at) > plot.x + plot.width / 2 ? 'end' : 'start';
        return (
          <text key={at} className="rule-label" x={x(at)} y={plot.y - 10} textAnchor={anchor} lang={lang}>
            {text}
          </text>
        );
      })}
      {spec.across?.map(({ at, text, lang }) => (
        <text key={at} className="rule-label" x={plot.x} y={y(at) - 5} lang={lang}>
          {text}
        </text>
      ))}
    </ZIndexLayer>
  );
}

/** The points of a series that are drawn as such. */
export function Dots({ series, x: axis }: { series: Series; x: Axis }) {
  const { x, y } = usePlaces();
  return (
    <ZIndexLayer zIndex={ABOVE}>
      {dotsOf(series)
        .filter(({ point }) => isOn(axis, point.x))
        .map(({ point, y: value, radius }) => (
          <circle
            key={`${point.x} ${value}`}
            className={colourClass(series.colour)}
            cx={x(point.x)}
            cy={y(value)}
            r={radius}
          />
        ))}
    </ZIndexLayer>
  );
}

/** Where Recharts puts a coordinate, in pixels of the chart. */
export function usePlaces() {
  const [plot, xScale, yScale] = [usePlotArea(), useXAxisScale(), useYAxisScale()];
  return {
    plot,
    x: (at: Coordinate) => xScale?.(numberOf(at)) ?? 0,
    y: (at: Coordinate) => yScale?.(numberOf(at)) ?? 0,
  };
}

function shownRules(rules: readonly Rule[] = [], axis: Axis): readonly Rule[] {
  return rules.filter(({ at }) => isOn(axis, at));
}

function isOn({ domain: [from, to] }: Axis, at: Coordinate): boolean {
  return from <= numberOf(at) && numberOf(at) <= to;
}
