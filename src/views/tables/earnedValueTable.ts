import type { EarnedValue } from '../../model/earnedValue/earnedValue.ts';
import { type Figure, known } from '../../model/earnedValue/figure.ts';
import type { Cell, Section } from '../page.ts';
import { list, table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

type Name = keyof Writer['words']['earnedValue']['names'];

interface IndexRow {
  name: Name;
  figure: Figure;
  unit: 'money' | 'index' | 'periods';
  /** The formula, with the numbers that are in it. */
  inputs: string;
}

/** Every index of earned value with what it is made from and what it means, and what in the series cannot be true. */
export function earnedValueTable({ writer }: Place, earned: EarnedValue): Section[] {
  const { words } = writer;
  const text = words.earnedValue;
  return [
    table(writer, 'indices', 'indices', rowsOf(writer, earned), [
      { key: 'figure', cell: ({ name }) => ({ text: text.names[name] }) },
      { key: 'value', cell: (row) => valueCell(writer, earned, row) },
      { key: 'inputs', cell: ({ inputs }) => ({ text: inputs }) },
      { key: 'meaning', cell: ({ name }) => ({ text: text.meanings[name] }) },
    ]),
    ...list(
      writer,
      'contradictions',
      earned.contradictions.map((one) => ({ [writer.locale]: text.contradictions[one] })),
    ),
  ];
}

function rowsOf({ formats }: Writer, { inputs, indices, schedule, currency }: EarnedValue): IndexRow[] {
  const money = (amount: number) => formats.money({ amount, currency }).replaceAll(currency, '').trim();
  const [pv, ev, ac] = [`PV ${money(inputs.pv)}`, `EV ${money(inputs.ev)}`, `AC ${money(inputs.ac)}`];
  const bac = inputs.bac === undefined ? 'BAC' : `BAC ${money(inputs.bac)}`;
  const told = (name: string, { value }: Figure, say: (value: number) => string) =>
    value === undefined ? name : `${name} ${say(value)}`;
  const [cpi, spi] = [told('CPI', indices.cpi, formats.number), told('SPI', indices.spi, formats.number)];
  const es = told('ES', schedule.es, formats.number);
  const pace = told('SPI(t)', schedule.spiT, formats.number);
  const planned = told('PD', schedule.plannedDuration, formats.number);
  const { 'as-planned': asPlanned, 'cost-as-so-far': cost } = indices.estimates;
  const both = indices.estimates['cost-and-schedule-as-so-far'];
  const eac = told('EAC', cost.eac, money);
  const row = (name: Name, unit: IndexRow['unit'], figure: Figure, formula: string): IndexRow => ({
    name,
    unit,
    figure,
    inputs: formula,
  });
  return [
    row('spiT', 'index', schedule.spiT, `${es} / AT ${schedule.at}`),
    row(
      'es',
      'periods',
      schedule.es,
      `${ev}, PV 1…${told('', schedule.plannedDuration, formats.number).trim()}`,
    ),
    row('duration', 'periods', schedule.forecastDuration, `${planned} / ${pace}`),
    row('spi', 'index', indices.spi, `${ev} / ${pv}`),
    row('sv', 'money', known(indices.sv), `${ev} − ${pv}`),
    row('cpi', 'index', indices.cpi, `${ev} / ${ac}`),
    row('cv', 'money', known(indices.cv), `${ev} − ${ac}`),
    row('eacPlanned', 'money', asPlanned.eac, `${ac} + (${bac} − ${ev})`),
    row('eacCost', 'money', cost.eac, `${bac} / ${cpi}`),
    row('eacBoth', 'money', both.eac, `${ac} + (${bac} − ${ev}) / (${cpi} · ${spi})`),
    row('vac', 'money', cost.vac, `${bac} − ${eac}`),
    row('etc', 'money', cost.etc, `${eac} − ${ac}`),
    row('tcpiBac', 'index', indices.tcpiBac, `(${bac} − ${ev}) / (${bac} − ${ac})`),
    row('tcpiEac', 'index', cost.tcpi, `(${bac} − ${ev}) / (${eac} − ${ac})`),
  ];
}

function valueCell(
  writer: Writer,
  { currency, forecastFinish }: EarnedValue,
  { name, figure, unit }: IndexRow,
): Cell {
  const text = writer.words.earnedValue;
  if (figure.why !== undefined) return { text: text.undefined[figure.why] };
  const { value } = figure;
  if (unit === 'money') return writer.money({ amount: value, currency });
  const number = writer.formats.number(value);
  if (unit === 'index') return { text: number, value };
  const isForecast = name === 'duration' && forecastFinish !== undefined;
  return {
    text: isForecast
      ? text.forecastPeriods(number, writer.formats.date(forecastFinish))
      : text.periods(number),
    value,
  };
}
