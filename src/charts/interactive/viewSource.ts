import type { FigureSection, PageView } from '../../views/page.ts';

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
  return (await pageView()).sections.find(
    (section): section is FigureSection => section.kind === 'figure' && section.id === id,
  );
}

/** The data of the page. */
export function pageView(): Promise<PageView> {
  view ??= read();
  return view;
}

async function readBeside(): Promise<PageView> {
  const response = await fetch('data.json');
  if (!response.ok) throw new Error(`data.json: ${response.status}`);
  return response.json();
}
