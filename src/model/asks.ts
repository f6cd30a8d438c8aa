import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import { publishedReports } from './health.ts';

/** Something the reader's side has to do or decide. */
export interface Ask {
  text: Words;
  from: string | undefined;
  due: CalendarDate | undefined;
  costOfWaiting: Words | undefined;
}

/** What a project waits for: open decisions of its register and the asks of its latest report, soonest first. */
export function openAsks(project: Project): Ask[] {
  const decisions = project.register.decisions.filter((decision) => decision.decided === undefined);
  const asks = publishedReports(project).at(-1)?.asks ?? [];
  return [
    ...decisions.map(({ question, from, due, costOfWaiting }) => ({
      text: question,
      from,
      due,
      costOfWaiting,
    })),
    ...asks.map(({ text, from, due, costOfWaiting }) => ({ text, from, due, costOfWaiting })),
  ].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
