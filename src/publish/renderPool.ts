import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { importRenderer, type Renderer } from './compile.ts';
import { type PageJob, writePage } from './pageFiles.ts';

/** Up to this many pages are rendered right here: starting workers would take longer. */
const FEW = 96;
const BATCH = 32;
/** Batches a worker may have waiting; more would only fill the memory. */
const AHEAD = 3;

/** Renders pages into a folder, on worker threads once there are many. */
export class RenderPool {
  readonly #renderer: Renderer;
  readonly #folder: string;
  readonly #waiting: PageJob[] = [];
  readonly #hands: Hand[] = [];

  constructor(renderer: Renderer, folder: string) {
    this.#renderer = renderer;
    this.#folder = folder;
  }

  /** Takes a page; waits while every worker has enough to do. */
  async add(job: PageJob): Promise<void> {
    this.#waiting.push(job);
    if (this.#hands.length === 0) {
      if (this.#waiting.length <= FEW) return;
      const { entry } = this.#renderer;
      for (let i = 0; i < availableParallelism(); i++) this.#hands.push(new Hand(entry, this.#folder));
    }
    while (this.#waiting.length >= BATCH) await this.#handOver();
  }

  /** Resolves when every page is written; rejects with the first that could not be. */
  async finish(): Promise<void> {
    if (this.#hands.length === 0) {
      if (this.#waiting.length === 0) return;
      const renderer = await importRenderer(this.#renderer.entry);
      for (const job of this.#waiting) await writePage(renderer, this.#folder, job);
      return;
    }
    while (this.#waiting.length > 0) await this.#handOver();
    await Promise.all(this.#hands.map((hand) => hand.rest()));
  }

  /** Ends the workers, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.end()));
  }

  async #handOver(): Promise<void> {
    const free = () => this.#hands.find((hand) => hand.busy < AHEAD);
    while (!free()) await Promise.race(this.#hands.map((hand) => hand.next()));
    free()?.take(this.#waiting.splice(0, BATCH));
  }
}

/** One worker thread, and how many batches it still has. */
class Hand {
  busy = 0;
  readonly #worker: Worker;
  #failure: Error | undefined;

  constructor(entry: string, folder: string) {
    this.#worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
      workerData: { entry, folder },
    });
    this.#worker.on('message', (wrong: string | undefined) => {
      this.busy -= 1;
      if (wrong !== undefined) this.#failure ??= new Error(wrong);
    });
    this.#worker.on('error', (error) => {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
    });
  }

  take(batch: PageJob[]): void {
    this.busy += 1;
    this.#worker.postMessage(batch);
  }

  /** Waits for one batch to be done. */
  async next(): Promise<void> {
    if (this.#failure) throw this.#failure;
    await once(this.#worker, 'message');
    if (this.#failure) throw this.#failure;
  }

  async rest(): Promise<void> {
    while (this.busy > 0) await this.next();
    if (this.#failure) throw this.#failure;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
