import { defaultContentFolder } from '../load/contentFolder.ts';
import { readFrame } from '../load/frame.ts';
import type { PageView } from '../views/page.ts';
import { todayIn } from './asOf.ts';
import { frontView } from './frontView.ts';
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
  const found = planPages(plan, findings).find((view) => view.route === route);
  return found ?? (route === '/' ? frontView(plan, findings) : undefined);
}
