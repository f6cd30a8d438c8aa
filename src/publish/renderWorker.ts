import { parentPort, workerData } from 'node:worker_threads';
import { importRenderer } from './compile.ts';
import { type PageJob, writePage } from './pageFiles.ts';

// Renders the pages it is sent and writes them; answers each batch with nothing or with what went wrong.
const { entry, folder } = workerData as { entry: string; folder: string };
const renderer = await importRenderer(entry);

parentPort?.on('message', async (batch: PageJob[]) => {
  try {
    for (const job of batch) await writePage(renderer, folder, job);
    parentPort?.postMessage(undefined);
  } catch (error) {
    parentPort?.postMessage(error instanceof Error ? error.message : String(error));
  }
});
