import { isAbsolute } from 'node:path';
import { Refusal } from '../../load/refusal.ts';

/** An error of the disk that holds a folder in words that say what to do; any other error as it is. */
export function wordedDiskFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const why = remedies[String(error.code)];
  // what a link says stands where other failures have a path
  const places = ['path' in error ? error.path : '', 'dest' in error ? error.dest : '']
    .map(String)
    .filter((place) => isAbsolute(place));
  const isThere = places.length === 0 || places.some((place) => `${place}/`.startsWith(`${folder}/`));
  if (why === undefined || !isThere) return error;
  const detail = [String(error.code), ...places].join(' ');
  return new Refusal(`${why(folder)} What was served is served on. (${detail})`);
}

const full = (folder: string) =>
  `The disk that holds ${folder} is full. Free some space there, or keep fewer releases with --keep, and publish again.`;
const denied = (folder: string) =>
  `This user may not do in ${folder} what publishing needs. Publish as the user it belongs to, or let this one write there.`;
const readOnly = (folder: string) =>
  `The disk that holds ${folder} can only be read. Name another folder with --to.`;

const remedies: Record<string, ((folder: string) => string) | undefined> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: readOnly,
};
