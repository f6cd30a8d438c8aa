import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFrame } from '../../src/load/frame.ts';
import { compile, importRenderer } from '../../src/publish/compile.ts';
import { dataOf, pageFiles, renderPage } from '../../src/publish/pageFiles.ts';
import { noFindings, planPages } from '../../src/publish/plan.ts';
import type { PageView } from '../../src/views/page.ts';
import { type Files, writeFiles } from './samplePortal.ts';

const root = resolve(import.meta.dirname, '../..');

/** The views of a portal’s pages that sum up over clients: those of its sponsors and of its managers. */
export function overviewsOf(folder: string, files: Files, asOf = '2026-11-21'): PageView[] {
  const content = writeFiles(join(folder, 'content'), files);
  const frame = readFrame(content);
  if (!frame.settings) throw new Error(`The portal cannot be read: ${frame.errors[0]?.message}`);
  const findings = noFindings(frame);
  const plan = { content, frame, settings: frame.settings, asOf };
  const views = [...planPages(plan, findings)].filter(({ kind }) =>
    /^sponsor-home|^manager-(home|lessons)/.test(kind),
  );
  if (findings.errors.length > 0) throw new Error(findings.errors.map(({ message }) => message).join('\n'));
  return views;
}

/** Renders some pages into a folder, with the styles and scripts they load. Answers their HTML by address. */
export async function renderInto(folder: string, views: readonly PageView[]): Promise<Map<string, string>> {
  const renderer = await compile(root);
  const module = await importRenderer(renderer.entry);
  const pages = new Map<string, string>();
  for (const view of views) {
    const job = { route: view.route, data: dataOf(view) };
    const html = await renderPage(module, job);
    const place = join(folder, job.route);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, pageFiles.html), html);
    writeFileSync(join(place, pageFiles.data), job.data);
    pages.set(view.route, html);
  }
  cpSync(renderer.assets, folder, { recursive: true });
  return pages;
}
