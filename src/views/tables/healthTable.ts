import { DimensionSchema } from '../../schema/project.ts';
import type { Report } from '../../schema/report.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The level a report declares for each dimension, and why. */
export function healthTable({ writer }: Place, { declared }: Report): TableSection {
  const rows = DimensionSchema.options.flatMap((dimension) => {
    const found = declared[dimension];
    return found ? [{ dimension, ...found }] : [];
  });
  return table(writer, 'health', 'health', rows, [
    { key: 'dimension', cell: ({ dimension }) => ({ text: writer.words.dimensions[dimension] }) },
    { key: 'status', cell: ({ level }) => writer.level(level) },
    { key: 'reason', cell: ({ reason }) => writer.cell(reason) },
  ]);
}
