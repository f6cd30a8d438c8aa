import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { formatContentError } from '../load/contentError.ts';
import { Refusal } from '../load/refusal.ts';
import { type BuildOptions, build } from './build.ts';
import { describeOutcome, terminalProgress } from './progress.ts';

/** Saving one file makes several events; they are waited for together. */
const SETTLED = 60;

/**
 * Builds, and builds again whenever a file of the content changes, until the signal is given. A change during a
 * build is taken up right after it.
 * @param built told after every build, with its errors as printed
 */
export async function buildAndWatch(
  options: BuildOptions,
  built: (errors: string[]) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  if (!existsSync(options.content))
    throw new Refusal(`There is no folder ${options.content}. Name one with --content.`);
  let dirty = true;
  const watcher = watch(options.content, { recursive: true, ...(signal && { signal }) });
  watcher.on('change', () => {
    dirty = true;
  });
  while (!signal?.aborted) {
    if (!dirty) await Promise.race([once(watcher, 'change'), once(watcher, 'close')]);
    await setTimeout(SETTLED);
    dirty = false;
    if (!signal?.aborted) await built(await buildOnce(options));
  }
}

async function buildOnce(options: BuildOptions): Promise<string[]> {
  const started = performance.now();
  try {
    const outcome = await build(options, terminalProgress());
    describeOutcome(outcome, options.content, options.out, performance.now() - started);
    return outcome.errors.map((error) => formatContentError(error, options.content));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return [message];
  }
}
