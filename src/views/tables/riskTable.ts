import { exposureOf, type RiskNow } from '../../model/risks.ts';
import { dueCell } from '../due.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The risks in their order on the matrix and numbered as there, with how they have moved. */
export function riskTable({ writer, asOf }: Place, risks: readonly RiskNow[]): TableSection {
  const { words } = writer;
  return table(writer, 'risks', 'risks', risks, [
    {
      key: 'risk',
      cell: (one) => {
        const { text, ...language } = writer.passage(one.risk.event);
        const said = capitalised(words.risk(writer.passage(one.risk.cause).text, text));
        return { text: words.numbered(String(risks.indexOf(one) + 1), said), ...language };
      },
    },
    {
      key: 'effect',
      cell: ({ risk }) => {
        const { text, ...language } = writer.passage(risk.effect);
        return { text: capitalised(text), ...language };
      },
    },
    {
      key: 'exposure',
      numeric: true,
      cell: ({ risk }) => ({
        text: words.product(risk.probability, risk.impact),
        value: exposureOf(risk),
      }),
    },
    { key: 'moved', cell: (one) => movementOf(one) },
    { key: 'response', cell: ({ risk }) => writer.cell(risk.plan ?? words.responses[risk.response]) },
    { key: 'owner', cell: ({ risk }) => writer.cell(risk.owner) },
    { key: 'due', cell: ({ risk }) => dueCell({ writer, asOf }, risk.due) },
  ]);

  function movementOf({ risk, before }: RiskNow): Cell {
    if (before === undefined) return writer.cell(undefined);
    if (before === 'new') return { text: words.charts.risks.new };
    const was = words.product(before.probability, before.impact);
    const moved = before.probability !== risk.probability || before.impact !== risk.impact;
    return moved ? { text: words.charts.risks.was(was) } : writer.cell(undefined);
  }
}

/** The parts of a risk are written to follow each other in a sentence; a cell begins one. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
