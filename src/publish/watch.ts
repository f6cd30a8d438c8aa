import { watch } from 'node:fs';
import { formatContentError } from '../load/contentError.ts';
import { type BuildOptions, type BuildOutcome, build } from './build.ts';
import { describeOutcome, terminalProgress } from './progress.ts';

/** Saving one file makes several events; they are waited for together. */
const SETTLED = 60;

/**
 * Builds, and builds again whenever a file of the content changes. Never resolves; changes during a build are
 * taken up right after it.
 * @param built told after every build, with its errors as printed
 */
export async function buildAndWatch(
  options: BuildOptions,
  built: (errors: string[]) => void,
): Promise<never> {
  let changed: (() => void) | undefined;
  let dirty = false;
  watch(options.content, { recursive: true }, () => {
    dirty = true;
    changed?.();
  });
  for (;;) {
    dirty = false;
    await built(await once(options));
    if (!dirty) await new Promise<void>((resolve) => (changed = resolve));
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
  }
}

async function once(options: BuildOptions): Promise<string[]> {
  const started = performance.now();
  try {
    const outcome: BuildOutcome = await build(options, terminalProgress());
    describeOutcome(outcome, options.content, options.out, performance.now() - started);
    return outcome.errors.map((error) => formatContentError(error, options.content));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return [message];
  }
}
