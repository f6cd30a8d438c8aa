import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { importRenderer, type Renderer } from './compile.ts';
import { type PageJob, renderPage } from './pageFiles.ts';
import type { Answer } from './renderWorker.ts';

/** Up to this many pages are rendered right here: starting workers would take longer. */
const FEW = 96;
const BATCH = 32;
/** Batches a worker may have waiting; more would only fill the memory. */
const AHEAD = 3;

/** Enough for a page of ten thousand rows; without a limit a worker lets waste pile up for as long as there is room. */
const MOST_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** A worker thread and the batches it still has, in the order it answers them. */
interface Hand {
  worker: Worker;
  batches: PageJob[][];
}

/** Puts a rendered page where it belongs. */
export type PutPage = (job: PageJob, html: string) => void | Promise<void>;

/** Renders pages, on worker threads once there are many. */
export class RenderPool {
  readonly #renderer: Renderer;
  readonly #put: PutPage;
  readonly #waiting: PageJob[] = [];
  #hands: Hand[] = [];
  #failure: Error | undefined;
  /** Called when a worker answers or fails. */
  #wake: () => void = () => {};

  constructor(renderer: Renderer, put: PutPage) {
    this.#renderer = renderer;
    this.#put = put;
  }

  /** Takes a page; waits while every worker has enough to do. */
  async add(job: PageJob): Promise<void> {
    this.#waiting.push(job);
    if (this.#hands.length === 0) {
      if (this.#waiting.length <= FEW) return;
      this.#hands = Array.from({ length: availableParallelism() }, () => this.#start());
    }
    while (this.#waiting.length >= BATCH) await this.#handOver();
  }

  /** Resolves when every page is written; rejects with the first that could not be. */
  async finish(): Promise<void> {
    if (this.#hands.length > 0) {
      while (this.#waiting.length > 0) await this.#handOver();
      while (this.#hands.some(({ batches }) => batches.length > 0)) await this.#answer();
    } else if (this.#waiting.length > 0) {
      const renderer = await importRenderer(this.#renderer.entry);
      for (const job of this.#waiting) await this.#put(job, await renderPage(renderer, job));
    }
  }

  /** Ends the workers, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  /** Gives a batch to a worker with room for it, or waits for an answer when none has. */
  async #handOver(): Promise<void> {
    const free = this.#hands.find(({ batches }) => batches.length < AHEAD);
    if (!free) return this.#answer();
    const batch = this.#waiting.splice(0, BATCH);
    free.batches.push(batch);
    free.worker.postMessage(batch);
  }

  /** Waits until a worker answers; rejects once one has failed. */
  async #answer(): Promise<void> {
    if (!this.#failure) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure) throw this.#failure;
  }

  #start(): Hand {
    const worker = new Worker(new URL('./renderWorker.ts', import.meta.url), {
      workerData: this.#renderer.entry,
      resourceLimits: MOST_MEMORY,
    });
    const hand: Hand = { worker, batches: [] };
    let taken = Promise.resolve();
    worker.on('message', (answer: Answer) => {
      taken = taken.then(() => this.#take(hand, answer));
    });
    worker.on('error', (error: unknown) => {
      this.#fail(error);
      this.#wake();
    });
    worker.on('exit', (code) => {
      // nobody else would answer for the pages it still had
      if (hand.batches.length > 0) this.#fail(new Error(`A render worker ended with code ${code}.`));
      this.#wake();
    });
    return hand;
  }

  /** Puts the pages of a hand’s first batch; it has room for another one only then. */
  async #take(hand: Hand, answer: Answer): Promise<void> {
    try {
      if ('wrong' in answer) throw new Error(answer.wrong);
      const [batch = []] = hand.batches;
      for (const [index, job] of batch.entries()) await this.#put(job, answer.pages[index] ?? '');
    } catch (error) {
      // a full disk, for instance
      this.#fail(error);
    }
    hand.batches.shift();
    this.#wake();
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error));
  }
}
