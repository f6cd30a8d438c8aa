import { ofDay, type Wording } from './figureWording.ts';

/** The figures of money, in words. */
export const costWording: Wording<'cost-forecast' | 'budgets-kept'> = {
  'cost-forecast': ({ writer }, { currency, forecast, approved, projects, statusDate, before }) => {
    const { words, formats, money } = writer;
    const { figures } = words;
    const over = forecast - approved;
    const moved = before === undefined ? undefined : forecast - before;
    const inCurrency = (amount: number) => formats.money({ amount, currency });
    const changes = [
      // without an approved amount there is no share of it
      ...(approved === 0
        ? []
        : [figures.budgetChange(formats.percent(Math.abs((100 * over) / approved)), over)]),
      ...(moved === undefined ? [] : [figures.reportedChange(inCurrency(Math.abs(moved)), moved)]),
    ];
    const note = ofDay(writer, figures.approved(inCurrency(approved)), statusDate);
    return {
      label: figures.cost,
      value: money({ amount: forecast, currency }),
      note: { text: projects === 1 ? note : [note, figures.severalProjects(projects)].join(words.separator) },
      ...(changes.length > 0 && { change: { text: changes.join(words.separator) } }),
    };
  },

  'budgets-kept': ({ writer }, { kept, projects, statusDate }) => {
    const { figures } = writer.words;
    return {
      label: figures.budgetsKept,
      value: { text: figures.of(kept, projects) },
      note: { text: ofDay(writer, figures.byForecast, statusDate) },
    };
  },
};
