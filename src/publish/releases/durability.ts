import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * From here on one request for the whole file system is faster than one for each path. Of 16,000 files in 8,000 folders
 * on ext4: 2.7 s path by path, 0.4 s at once. Of 20 pages: 10 ms path by path, at once whatever else waits to be written.
 */
const MANY = 256;
const AT_ONCE = 16;

/** Returns once files and folders would survive a loss of power. @param below a folder of the same file system */
export async function makeDurable(paths: readonly string[], below: string): Promise<void> {
  if (paths.length > MANY && syncFileSystem(below)) return;
  const waiting = paths.values();
  const worker = async () => {
    for (const path of waiting) {
      const file = await open(path, 'r');
      await file.sync().finally(() => file.close());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Makes the names in a folder durable: after a rename, that of what was renamed. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Whether the system could do it: not every one knows how. */
function syncFileSystem(folder: string): boolean {
  try {
    execFileSync('sync', ['-f', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
