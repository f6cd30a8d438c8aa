import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How long a process takes on this machine, in milliseconds, from where it says that it has begun. */
export async function timeOf(child: ChildProcess): Promise<number> {
  await once(child, 'message');
  const begun = performance.now();
  await once(child, 'exit');
  return performance.now() - begun;
}
