import { type ChangeEffect, changeEffects } from '../../model/changeEffect.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** What the change requests do to the original plan: none of them, those approved, and those still open as well. */
export function changeEffectTable({ writer, settings }: Place, project: Project): TableSection[] {
  const { words, formats } = writer;
  const { approved, withPending } = changeEffects(project, settings.holidays);
  if (withPending.count === 0) return [];
  const { plan, charter } = project;
  const rows: { name: string; effect?: ChangeEffect }[] = [
    { name: words.changeEffects.original },
    ...(approved.count > 0 ? [{ name: words.changeEffects.approved(approved.count), effect: approved }] : []),
    ...(withPending.count > approved.count
      ? [{ name: words.changeEffects.pending(withPending.count - approved.count), effect: withPending }]
      : []),
  ];
  return [
    table(writer, 'changeEffects', 'changes', rows, [
      { key: 'what', cell: ({ name }) => ({ text: name }) },
      { key: 'finish', cell: ({ effect }) => writer.date(effect ? effect.finish : plan?.baseline?.finish) },
      {
        key: 'days',
        numeric: true,
        cell: ({ effect }) =>
          effect ? { text: formats.signed(effect.days), value: effect.days } : writer.cell(undefined),
      },
      { key: 'cost', numeric: true, cell: ({ effect }) => costOf(effect) },
      {
        key: 'scopeGrowth',
        numeric: true,
        cell: ({ effect }) =>
          effect
            ? { text: formats.signedPercent(effect.scopePercent), value: effect.scopePercent }
            : writer.cell(undefined),
      },
    ]),
  ];

  /** The whole cost where the reader may see the budget and one currency is all there is; else what is added to it. */
  function costOf(effect: ChangeEffect | undefined): Cell {
    const { baseline, currency } = charter.budget ?? {};
    const added = effect?.cost ?? [];
    const known = baseline !== undefined && currency !== undefined;
    if (known && added.every((cost) => cost.currency === currency))
      return writer.money({
        amount: baseline + added.reduce((sum, { amount }) => sum + amount, 0),
        currency,
      });
    if (added.length === 0) return writer.cell(undefined);
    return { text: added.map((cost) => formats.signedMoney(cost)).join(words.separator) };
  }
}
