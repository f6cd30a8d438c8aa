import { createApp } from 'astro/app/entrypoint';
import type { PageView } from '../../views/page.ts';
import { withView } from './heldView.ts';

// with streaming, a component that throws half-way would still answer 200
const app = createApp({ streaming: false });

/** The page of a view as HTML. Throws when a component does. */
export async function render(view: PageView): Promise<string> {
  // the host is never looked at; a view’s links are relative
  const response = await withView(view, () => app.render(new Request(`http://portal.invalid${view.route}`)));
  const html = await response.text();
  if (response.status !== 200)
    throw new Error(`${view.route} could not be rendered: status ${response.status}.`);
  return html;
}
