import { copyFileSync, linkSync } from 'node:fs';

/** Lets a second path lead to a file, or to a copy of it where the disk allows no link. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
