import ical from 'ical-generator';
import type { Cell, PageView, TableSection } from '../views/page.ts';

type Table = Pick<TableSection, 'columns' | 'rows'>;

/**
 * The milestones of a table that are still ahead, as a calendar: each on the day it is expected, the whole day, in no zone
 * of time. One that is taken in again moves and is not doubled. Source: RFC 5545, iCalendar.
 * @param page what the calendar and its entries are known by, and the day its figures are of
 */
export function calendarFile(table: Table, page: Pick<PageView, 'title' | 'route' | 'dataDate'>): string {
  const stamp = page.dataDate.value ?? '1970-01-01';
  const calendar = ical({ name: page.title, prodId: { company: 'Sightline', product: 'portal' } });
  for (const row of table.rows) {
    const cell = (key: string): Cell | undefined => row[table.columns.findIndex((one) => one.key === key)];
    const day = dayOf(cell('forecast')) ?? dayOf(cell('baseline'));
    const milestone = cell('milestone')?.text ?? '';
    const project = cell('project')?.text;
    if (day === undefined || dayOf(cell('actual')) !== undefined) continue;
    calendar.createEvent({
      id: `${page.route} ${project ?? ''} ${milestone}`,
      start: new Date(day),
      end: new Date(Date.parse(day) + 24 * 3600 * 1000),
      allDay: true,
      stamp: new Date(stamp),
      summary: project === undefined ? milestone : `${project}: ${milestone}`,
    });
  }
  return calendar.toString();
}

function dayOf(cell: Cell | undefined): string | undefined {
  return typeof cell?.value === 'string' ? cell.value : undefined;
}
