import type { Cell, LinkedFile, PageView, Section } from './page.ts';

/** A file that has to be published with a page, at its address below the release. */
export interface PublishedFile extends LinkedFile {
  /** Such as `clients/acme/documents/handbook/handbook.pdf`. */
  path: string;
}

/** The files a page links to. Whatever a view names is published with it, and nothing else is. */
export function linkedFiles({ route, sections }: Pick<PageView, 'route' | 'sections'>): PublishedFile[] {
  return sections.flatMap(cellsOf).flatMap(({ href, file }) => {
    if (!file || href === undefined) return [];
    const folder = new URL('.', new URL(href, `http://portal.invalid${route}`));
    // the name is taken as it is: decoding the address could make another path of it
    return [{ ...file, path: `${folder.pathname.slice(1)}${file.name}` }];
  });
}

function cellsOf(section: Section): Cell[] {
  if (section.kind === 'table') return section.rows.flat();
  return section.kind === 'figure' ? section.table.rows.flat() : [];
}
