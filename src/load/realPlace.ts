import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a file or folder is or would be, whatever links lead to it. */
export function realPlaceOf(path: string): string {
  const place = resolve(path);
  if (lstatSync(place, { throwIfNoEntry: false })) return realpathSync(place);
  const parent = dirname(place);
  return parent === place ? place : join(realPlaceOf(parent), basename(place));
}
