import { closeSync, openSync, readSync, statSync } from 'node:fs';

const CHUNK = 256 * 1024;

/**
 * Whether two files hold the same bytes, read piece by piece so that a large file takes no more memory than a small
 * one. Times are not looked at: a checkout gives every file a new one, and an archive may give all of them the same.
 */
export function sameBytes(some: string, other: string): boolean {
  const [a, b] = [some, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (!a?.isFile() || !b?.isFile() || a.size !== b.size) return false;
  if (a.dev === b.dev && a.ino === b.ino) return true;
  const files = [openSync(some, 'r'), openSync(other, 'r')] as const;
  try {
    return sameContent(...files);
  } finally {
    for (const file of files) closeSync(file);
  }
}

function sameContent(some: number, other: number): boolean {
  const [left, right] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  for (;;) {
    const [read, alsoRead] = [readSync(some, left), readSync(other, right)];
    if (read !== alsoRead || left.compare(right, 0, read, 0, read) !== 0) return false;
    if (read === 0) return true;
  }
}
