import { parentPort, workerData } from 'node:worker_threads';
import { importRenderer } from './compile.ts';
import { type PageJob, renderPage } from './pageFiles.ts';

/** What a worker answers to a batch: its pages in the same order, or why there are none. */
export type Answer = { pages: string[] } | { wrong: string };

// Renders the pages it is sent. It does not write them: two threads that make files hold each other up in the kernel.
const renderer = await importRenderer(workerData as string);

parentPort?.on('message', async (batch: PageJob[]) => {
  const answer = await renderAll(batch).catch(
    (error: unknown): Answer => ({ wrong: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(answer);
});

async function renderAll(batch: readonly PageJob[]): Promise<Answer> {
  const pages: string[] = [];
  for (const job of batch) pages.push(await renderPage(renderer, job));
  return { pages };
}
