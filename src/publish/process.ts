import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process is still there: what it was making is not to be cleared away. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // one that was killed stays in the list until its parent has heard of it
    return statusOf(pid)[0] !== 'Z';
  } catch (error) {
    // a process of another user answers so
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When a process began, in ticks since the machine started: with its number it tells a process from a later one that
 * was given the same number. Undefined where the system does not say.
 */
export function beginningOf(pid: number): string | undefined {
  return statusOf(pid)[19];
}

/** Tells this start of the machine from every other; undefined where the system does not say. */
export function bootOf(): string | undefined {
  return orUndefined(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

/** Containers number their processes each for itself: within what the numbers hold. Undefined as above. */
export function processSpace(): string | undefined {
  return orUndefined(() => readlinkSync('/proc/self/ns/pid'));
}

/** The fields of Linux’s proc_pid_stat(5) from `state` on; none where there is no such file. */
function statusOf(pid: number): string[] {
  const text = orUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  // the name of the program stands before them, in brackets, and may hold anything
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function orUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
