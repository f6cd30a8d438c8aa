import type { Section, TableSection } from '../views/page.ts';

/** The kinds of file that a table can be saved as. */
export type SaveKind = 'csv' | 'ics';

/** From so many rows on a table is offered as a file; fewer are copied as quickly. */
const WORTH_SAVING = 10;

/** What a table is offered as: any long one for a spreadsheet, and days of milestones for a calendar. */
export function savesOf({ columns, rows }: Pick<TableSection, 'columns' | 'rows'>): SaveKind[] {
  const keys = columns.map(({ key }) => key);
  const hasDays = keys.includes('milestone') && keys.includes('forecast');
  return [
    ...(rows.length >= WORTH_SAVING ? (['csv'] as const) : []),
    ...(hasDays && rows.length > 0 ? (['ics'] as const) : []),
  ];
}

/** What the table of a section is offered as, if it has one. */
export function sectionSaves(section: Section): SaveKind[] {
  if (section.kind === 'figure') return savesOf(section.table);
  return section.kind === 'table' ? savesOf(section) : [];
}
