import type { PageView } from '../views/page.ts';
import type { RenderModule } from './compile.ts';

/** A page to be rendered: its address and its view as the text that lies beside it as `data.json`. */
export interface PageJob {
  route: string;
  data: string;
}

/** The files in the folder of a page. */
export const pageFiles = { html: 'index.html', data: 'data.json' } as const;

/** A view as it is published beside its page. */
export function dataOf(view: PageView): string {
  return `${JSON.stringify(view)}\n`;
}

/** Renders a page from the very text that is published as its data. */
export async function renderPage(renderer: RenderModule, { route, data }: PageJob): Promise<string> {
  return withRelativeAssets(await renderer.render(JSON.parse(data) as PageView), route);
}

/** Astro writes addresses of styles and scripts from the root; a portal may stand anywhere below one. */
export function withRelativeAssets(html: string, route: string): string {
  const end = html.indexOf('</head>');
  const toRoot = '../'.repeat(route.split('/').length - 2) || './';
  return html.slice(0, end).replaceAll('="/', `="${toRoot}`) + html.slice(end);
}
