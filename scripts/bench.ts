// Measures what readers and managers wait for: npm run bench -- [--json FILE] [--only publishing] [--many]
// With --many also at 10,000 clients, which takes minutes.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/load/refusal.ts';
import { benchFigures } from '../tests/bench/figures.ts';
import { benchForecast } from '../tests/bench/forecast.ts';
import { benchInteractiveWeight } from '../tests/bench/interactiveWeight.ts';
import { benchMaps } from '../tests/bench/maps.ts';
import { benchOpening } from '../tests/bench/opening.ts';
import { benchPageWeight } from '../tests/bench/pageWeight.ts';
import { benchPublishing } from '../tests/bench/publishing.ts';
import type { BenchRow } from '../tests/bench/row.ts';
import { benchSchedule } from '../tests/bench/schedule.ts';
import { benchSealing } from '../tests/bench/sealing.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    many: { type: 'boolean', default: false },
  },
});

const groups: Record<string, () => BenchRow[] | Promise<BenchRow[]>> = {
  publishing: () => benchPublishing(values.many),
  figures: benchFigures,
  maps: benchMaps,
  schedule: benchSchedule,
  forecast: benchForecast,
  pages: benchPageWeight,
  charts: benchInteractiveWeight,
  sealing: benchSealing,
  opening: benchOpening,
};
const { only } = values;
if (only !== undefined && !(only in groups))
  throw new Refusal(`--only ${only}: write ${Object.keys(groups).join(', ')}.`);

const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(groups))
  if (only === undefined || only === name) rows.push(...(await bench()));
console.table(
  rows.map(({ name, value, unit, goal, note = '' }) => ({
    what: name,
    measured: `${value.toPrecision(3)} ${unit}`,
    goal,
    note,
  })),
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
