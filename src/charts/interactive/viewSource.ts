import type { FigureSection, PageView, TableSection } from '../../views/page.ts';

let view: Promise<PageView> | undefined;
let read = readBeside;

/** Says where else the data of the page is to be had. */
export function readViewBy(otherwise: () => Promise<PageView>): void {
  read = otherwise;
}

/**
 * What a figure of the page was drawn from. It is read from the file beside the page, once, so that the page carries no
 * second copy of its values. Undefined where that file, newer than the page, has no such figure.
 */
export async function figureOf(id: string): Promise<FigureSection | undefined> {
  return (await sections()).find(
    (section): section is FigureSection => section.kind === 'figure' && section.id === id,
  );
}

/** A table of the page, or the one beside a figure, by the id of its section. */
export async function tableOf(id: string): Promise<Omit<TableSection, 'kind' | 'id' | 'empty'> | undefined> {
  const found = (await sections()).find((section) => section.id === id);
  if (found?.kind === 'figure') return found.table;
  return found?.kind === 'table' ? found : undefined;
}

async function sections(): Promise<PageView['sections']> {
  view ??= read();
  return (await view).sections;
}

async function readBeside(): Promise<PageView> {
  const response = await fetch('data.json');
  if (!response.ok) throw new Error(`data.json: ${response.status}`);
  return response.json();
}
