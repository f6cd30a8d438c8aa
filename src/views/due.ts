import { dateOf } from '../model/milestones.ts';
import type { Milestone } from '../schema/plan.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { Cell } from './page.ts';
import type { Place } from './tree.ts';

/** The day something is due, with the word for it when that has passed and it is not done. */
export function dueCell(
  { writer, asOf }: Pick<Place, 'writer' | 'asOf'>,
  due: CalendarDate | undefined,
  done?: CalendarDate,
): Cell {
  const cell = writer.date(due);
  const late = done === undefined && due !== undefined && due < asOf;
  return late ? { ...cell, text: writer.words.overdue(cell.text) } : cell;
}

/** The day a milestone is expected, or was reached. */
export function milestoneDueCell(place: Pick<Place, 'writer' | 'asOf'>, milestone: Milestone): Cell {
  return dueCell(place, dateOf(milestone), milestone.actual);
}
