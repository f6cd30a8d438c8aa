import { createApp } from 'astro/app/entrypoint';
import type { PageView } from '../../views/page.ts';
import { withView } from './heldView.ts';

// with streaming, a component that throws half-way would still answer 200
const app = createApp({ streaming: false });

/** The page of a view as HTML. Throws when a component does. */
export function render(view: PageView): Promise<string> {
  // the host is never looked at; a view’s links are relative
  return withView(view, () => renderAt(view.route));
}

/** The page that opens sealed ones. */
export function renderShell(): Promise<string> {
  return renderAt('/unlock/');
}

async function renderAt(route: string): Promise<string> {
  const response = await app.render(new Request(`http://portal.invalid${route}`));
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${route} could not be rendered: status ${response.status}.`);
  return html;
}
