import { defaultContentFolder } from '../load/contentFolder.ts';
import { readFrame } from '../load/frame.ts';
import type { PageView } from '../views/page.ts';
import { todayIn } from './asOf.ts';
import { frontViews } from './frontViews.ts';
import { noFindings, planPages } from './plan.ts';

/**
 * The view of one page, made from the disk: for `astro dev` alone, so that an edit shows at once. The whole content
 * is read for it, which is fine for a demo. Files that pages link to are not served there: `npm start` serves them.
 */
export function readView(route: string): PageView | undefined {
  const content = defaultContentFolder;
  const frame = readFrame(content);
  const { settings } = frame;
  if (!settings) return undefined;
  const plan = { content, frame, settings, asOf: todayIn(settings.timeZone) };
  const findings = noFindings(frame);
  // the front pages list what the plan has found, so they come after it
  for (const view of planPages(plan, findings)) if (view.route === route) return view;
  for (const view of frontViews(plan, findings)) if (view.route === route) return view;
  return undefined;
}
