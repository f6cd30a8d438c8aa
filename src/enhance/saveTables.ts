// Lets a reader save a table for a spreadsheet. It is made from the data of the page, which is sealed where the page is.
import { tableOf } from '../charts/interactive/viewSource.ts';
import { onEachPage } from './eachPage.ts';
import { worthSaving } from './worthSaving.ts';

async function save(id: string): Promise<void> {
  const [table, { tableFile }] = await Promise.all([tableOf(id), import('./tableFile.ts')]);
  if (!table) return;
  const address = URL.createObjectURL(
    new Blob([tableFile(table, table.title)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `${id}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}

function offer(after: Element, id: string): void {
  const template = document.querySelector<HTMLTemplateElement>('#save-table');
  if (!template || after.querySelectorAll('tbody tr').length < worthSaving) return;
  const offered = template.content.cloneNode(true) as DocumentFragment;
  offered.querySelector('button')?.addEventListener('click', () => void save(id));
  after.after(offered);
}

onEachPage(() => {
  for (const table of document.querySelectorAll('.data-table, .grouped-table')) {
    const isPart = table.matches('.grouped-table .data-table');
    const label = (table.querySelector('.data-table') ?? table).getAttribute('aria-labelledby') ?? '';
    // a figure’s table is named by its headline, and a group’s by its own name
    if (!isPart) offer(table, label.replace(/-headline$|(-headline)?-group-\d+$/, ''));
  }
});
