// Lets a reader save a table as a file. It is made from the data of the page, which is sealed where the page is.
import { pageView } from '../charts/interactive/viewSource.ts';
import type { PageView } from '../views/page.ts';
import { onEachPage } from './eachPage.ts';
import type { SaveKind } from './saves.ts';

const types: Record<SaveKind, string> = { csv: 'text/csv;charset=utf-8', ics: 'text/calendar;charset=utf-8' };

async function save(id: string, kind: SaveKind): Promise<void> {
  const text = await fileOf(await pageView(), id, kind);
  if (text === undefined) return;
  const address = URL.createObjectURL(new Blob([text], { type: types[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${id}.${kind}`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Undefined where the data, newer than the page, has no such table. */
async function fileOf(view: PageView, id: string, kind: SaveKind): Promise<string | undefined> {
  const found = view.sections.find((section) => section.id === id);
  const table = found?.kind === 'figure' ? found.table : found?.kind === 'table' ? found : undefined;
  if (!table) return undefined;
  if (kind === 'csv') return (await import('./tableFile.ts')).tableFile(table, table.title);
  return (await import('./calendarFile.ts')).calendarFile(table, view);
}

onEachPage(() => {
  const template = document.querySelector<HTMLTemplateElement>('#save-table');
  for (const place of document.querySelectorAll<HTMLElement>('.save-table')) {
    const { table = '', kinds = '' } = place.dataset;
    for (const kind of kinds.split(' ') as SaveKind[]) {
      const button = template?.content.querySelector(`[data-kind="${kind}"]`)?.cloneNode(true);
      button?.addEventListener('click', () => void save(table, kind));
      if (button) place.append(button);
    }
    place.hidden = false;
  }
});
