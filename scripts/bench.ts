// Measures what readers and managers wait for: npm run bench -- [--json FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchFigures } from '../tests/bench/figures.ts';
import { benchForecast } from '../tests/bench/forecast.ts';
import { benchInteractiveWeight } from '../tests/bench/interactiveWeight.ts';
import { benchMaps } from '../tests/bench/maps.ts';
import { benchPageWeight } from '../tests/bench/pageWeight.ts';
import { benchRelease } from '../tests/bench/release.ts';
import { benchSchedule } from '../tests/bench/schedule.ts';
import { benchSealing } from '../tests/bench/sealing.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const rows = [
  ...benchFigures(),
  ...benchMaps(),
  ...benchSchedule(),
  ...benchForecast(),
  ...(await benchPageWeight()),
  ...(await benchInteractiveWeight()),
  ...(await benchSealing()),
  ...(await benchRelease()),
];
console.table(
  rows.map(({ name, value, unit, goal, note = '' }) => ({
    what: name,
    measured: `${value.toPrecision(3)} ${unit}`,
    goal,
    note,
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
