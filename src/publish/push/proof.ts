import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrame } from '../../load/frame.ts';
import { Refusal } from '../../load/refusal.ts';
import type { PageView } from '../../views/page.ts';
import { todayIn } from '../asOf.ts';
import { compile, importRenderer } from '../compile.ts';
import { frontViews } from '../frontViews.ts';
import { dataOf, renderPage } from '../pageFiles.ts';
import { noFindings, planPages } from '../plan.ts';
import { REFUSED } from './contentJudgement.ts';

/**
 * Compiles this code, and renders of the content a page of each kind in each language, which is written nowhere. Refuses
 * code with which that fails. Code that was proved once stays so: its folder is never changed.
 */
export async function proveCode(root: string, content: string, say: (line: string) => void): Promise<void> {
  const mark = join(root, '.sightline', 'proved');
  if (existsSync(mark)) return;
  try {
    const renderer = await importRenderer((await compile(root, say)).entry);
    for (const view of samplesOf(content)) {
      const job = { route: view.route, data: dataOf(view) };
      await renderPage(renderer, job).catch((error: unknown) => {
        throw new Error(`The page ${view.route} (${view.kind}) cannot be rendered: ${wordOf(error)}`);
      });
    }
  } catch (error) {
    // whoever pushed knows the files by their paths in the repository
    throw new Refusal(`${wordOf(error).replaceAll(join(root, '/'), '')}\n${REFUSED}`);
  }
  writeFileSync(mark, '');
}

function* samplesOf(content: string): Generator<PageView> {
  const frame = readFrame(content);
  const { settings } = frame;
  if (!settings) return;
  const plan = { content, frame, settings, asOf: todayIn(settings.timeZone) };
  const findings = noFindings(frame);
  const seen = new Set<string>();
  const isNew = ({ kind, locale }: PageView) => seen.size < seen.add(`${kind} ${locale}`).size;
  for (const view of planPages(plan, findings)) if (isNew(view)) yield view;
  // the gallery among these shows every kind of chart
  for (const view of frontViews(plan, findings)) if (isNew(view)) yield view;
}

function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
