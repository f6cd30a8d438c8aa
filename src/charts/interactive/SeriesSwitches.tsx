import type { LineChart } from '../../views/charts/chart.ts';
import { colourClass } from '../colourClass.ts';
import { placesOf, seriesEnds } from '../linePlot.ts';
import { LONGEST, shortened } from '../textWidth.ts';
import type { PlotBox } from './usePlotBox.ts';

interface Props {
  spec: LineChart;
  box: PlotBox;
  /** The height of the plot, in pixels. */
  height: number;
  label: string;
  isOn: (index: number) => boolean;
  onSwitch: (index: number) => void;
}

/** The names at the ends of the lines, where they stand in the picture too: each switches its line off and on. */
export function SeriesSwitches({ spec, box, height, label, isOn, onSwitch }: Props) {
  const wide = box.width - box.start - box.end;
  const ends = seriesEnds(spec.series, placesOf(spec, height), height);
  if (ends.length === 0) return null;
  return (
    <fieldset className="series-switches">
      <legend>{label}</legend>
      {ends.map(({ series, x, y }) => {
        const index = spec.series.indexOf(series);
        return (
          <button
            key={series.text}
            type="button"
            aria-pressed={isOn(index)}
            lang={series.lang}
            style={{ left: box.start + (x / 100) * wide, top: y }}
            onClick={() => onSwitch(index)}
          >
            <span className={colourClass(series.colour)}>{isOn(index) ? '● ' : '○ '}</span>
            {shortened(series.text, LONGEST)}
          </button>
        );
      })}
    </fieldset>
  );
}
