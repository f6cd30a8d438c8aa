import type { LineChart } from '../../views/charts/chart.ts';
import { colourClass } from '../colourClass.ts';
import { lineNames, placesOf } from '../linePlot.ts';
import { LONGEST, shortened } from '../textWidth.ts';
import type { PlotBox } from './usePlotBox.ts';

interface Props {
  spec: LineChart;
  box: PlotBox;
  /** The height of the plot, in pixels. */
  height: number;
  label: string;
  isOn: (index: number) => boolean;
  /** Told the indices of the series whose common name was pressed. */
  onSwitch: (lines: readonly number[]) => void;
}

/** The names at the ends of the lines, where they stand in the picture too: each switches its line off and on. */
export function SeriesSwitches({ spec, box, height, label, isOn, onSwitch }: Props) {
  const wide = box.width - box.start - box.end;
  const names = lineNames(spec.series, placesOf(spec, height));
  if (names.length === 0) return null;
  return (
    <fieldset className="series-switches">
      <legend>{label}</legend>
      {names.map(({ series, lines, x, y }) => {
        const index = spec.series.indexOf(series);
        return (
          <button
            key={series.text}
            type="button"
            aria-pressed={isOn(index)}
            lang={series.lang}
            style={{ left: box.start + (x / 100) * wide, top: y }}
            onClick={() => onSwitch(lines.map((line) => spec.series.indexOf(line)))}
          >
            <span className={colourClass(series.colour)}>{isOn(index) ? '● ' : '○ '}</span>
            {shortened(series.text, LONGEST)}
          </button>
        );
      })}
    </fieldset>
  );
}
