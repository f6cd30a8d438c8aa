import type { ShownDimension } from '../../model/health/shownHealth.ts';
import type { Finding } from '../../schema/finding.ts';
import type { Dimension } from '../../schema/project.ts';
import { findingText } from '../findingWording.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/**
 * The level of each dimension as it is declared and as it is computed, why it is declared so, and the rule that fired.
 * @param findings what decided the levels by the figures, of the dimensions of which it is known
 */
export function healthTable(
  { writer }: Place,
  dimensions: readonly ShownDimension[],
  findings: Partial<Record<Dimension, Finding>>,
): TableSection {
  return table(writer, 'health', 'health', dimensions, [
    { key: 'dimension', cell: ({ dimension }) => ({ text: writer.words.dimensions[dimension] }) },
    { key: 'declared', cell: ({ declared }) => (declared ? writer.level(declared) : writer.cell(undefined)) },
    { key: 'computed', cell: ({ computed }) => (computed ? writer.level(computed) : writer.cell(undefined)) },
    { key: 'reason', cell: ({ reason }) => writer.cell(reason) },
    {
      key: 'rule',
      cell: ({ dimension }) => {
        const finding = findings[dimension];
        return finding
          ? { text: writer.words.sentence(findingText(writer, finding)) }
          : writer.cell(undefined);
      },
    },
  ]);
}
