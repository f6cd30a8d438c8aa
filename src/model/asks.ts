import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import { publishedReports } from './reports/publishedReports.ts';

/** Something the reader's side has to do or decide. */
export interface Ask {
  text: Words;
  /** The project that waits for it, where several are looked at together. */
  project?: { client: string; id: string; name: Words };
  from?: string | undefined;
  due?: CalendarDate | undefined;
  costOfWaiting?: Words | undefined;
}

/**
 * What a project waits for: open decisions of its register and the asks of its latest report, soonest first. At an
 * archived client nobody waits any more, so nothing is open; the reports of its time still show what was.
 */
export function openAsks(project: Project, client: Pick<ClientSlice, 'state'>): Ask[] {
  if (client.state === 'archived') return [];
  const decisions = project.register.decisions.filter((decision) => decision.decided === undefined);
  const asks = publishedReports(project).at(-1)?.asks ?? [];
  return [
    ...decisions.map(({ question, from, due, costOfWaiting }) => ({
      text: question,
      from,
      due,
      costOfWaiting,
    })),
    ...asks,
  ].sort(bySoonest);
}

/** What several projects wait for, soonest first, each with its project. */
export function openAsksOf(
  projects: readonly { client: { id: string }; id: string; name: Words; asks: readonly Ask[] }[],
): Ask[] {
  return projects
    .flatMap(({ client, id, name, asks }) =>
      asks.map((ask) => ({ ...ask, project: { client: client.id, id, name } })),
    )
    .sort(bySoonest);
}

function bySoonest(a: Ask, b: Ask): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999');
}
