import type { ComputedHealth } from '../../model/health/computedHealth.ts';
import type { ShownDimension } from '../../model/health/shownHealth.ts';
import { findingText } from '../findingWording.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/**
 * The level of each dimension as it is declared and as it is computed, why it is declared so, and the rule that fired.
 * @param found what the figures say; undefined where only their levels were kept
 */
export function healthTable(
  { writer }: Place,
  dimensions: readonly ShownDimension[],
  found: ComputedHealth | undefined,
): TableSection {
  const rule = ({ dimension }: ShownDimension) => found?.[dimension].decisive;
  return table(writer, 'health', 'health', dimensions, [
    { key: 'dimension', cell: ({ dimension }) => ({ text: writer.words.dimensions[dimension] }) },
    { key: 'declared', cell: ({ declared }) => (declared ? writer.level(declared) : writer.cell(undefined)) },
    { key: 'computed', cell: ({ computed }) => (computed ? writer.level(computed) : writer.cell(undefined)) },
    { key: 'reason', cell: ({ reason }) => writer.cell(reason) },
    {
      key: 'rule',
      cell: (one) => {
        const finding = rule(one);
        return finding
          ? { text: writer.words.sentence(findingText(writer, finding)) }
          : writer.cell(undefined);
      },
    },
  ]);
}
