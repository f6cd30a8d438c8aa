import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { importRenderer, type Renderer } from './compile.ts';
import { type PageJob, writePage } from './pageFiles.ts';

/** Up to this many pages are rendered right here: starting workers would take longer. */
const FEW = 96;
const BATCH = 32;
/** Batches a worker may have waiting; more would only fill the memory. */
const AHEAD = 3;

/** A worker thread and how many batches it still has. */
interface Hand {
  worker: Worker;
  busy: number;
}

/** Renders pages into a folder, on worker threads once there are many. */
export class RenderPool {
  readonly #renderer: Renderer;
  readonly #folder: string;
  readonly #waiting: PageJob[] = [];
  #hands: Hand[] = [];
  #failure: Error | undefined;
  /** Called when a worker answers or fails. */
  #wake: () => void = () => {};

  constructor(renderer: Renderer, folder: string) {
    this.#renderer = renderer;
    this.#folder = folder;
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
      while (this.#hands.some(({ busy }) => busy > 0)) await this.#answer();
    } else if (this.#waiting.length > 0) {
      const renderer = await importRenderer(this.#renderer.entry);
      for (const job of this.#waiting) await writePage(renderer, this.#folder, job);
    }
  }

  /** Ends the workers, whatever they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  /** Gives a batch to a worker with room for it, or waits for an answer when none has. */
  async #handOver(): Promise<void> {
    const free = this.#hands.find(({ busy }) => busy < AHEAD);
    if (!free) return this.#answer();
    free.busy += 1;
    free.worker.postMessage(this.#waiting.splice(0, BATCH));
  }

  /** Waits until a worker answers; rejects once one has failed. */
  async #answer(): Promise<void> {
    if (!this.#failure) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure) throw this.#failure;
  }

  #start(): Hand {
    const workerData = { entry: this.#renderer.entry, folder: this.#folder };
    const hand: Hand = {
      busy: 0,
      worker: new Worker(new URL('./renderWorker.ts', import.meta.url), { workerData }),
    };
    hand.worker.on('message', (wrong: string | undefined) => {
      hand.busy -= 1;
      if (wrong !== undefined) this.#failure ??= new Error(wrong);
      this.#wake();
    });
    hand.worker.on('error', (error: unknown) => {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      this.#wake();
    });
    return hand;
  }
}
