import { MOST_ASSET_BYTES } from '../../load/layout.ts';
import { Refusal } from '../../load/refusal.ts';
import { visible, wordedSize } from '../../load/wordedValue.ts';
import type { Repository, TreeFile } from './repository.ts';

/**
 * The content of a commit, by path. Refuses what must not get onto the disk even to be looked at: links, submodules,
 * files that no content may have the size of, and names that lead elsewhere. Names that begin with a dot belong to tools and stay out.
 * @param folder the folder of the content in the repository; empty for all of it
 */
export function pushedContent(repository: Repository, commit: string, folder: string): Map<string, TreeFile> {
  const files = repository.filesOf(commit, folder);
  if (!files) throw new Refusal(`The commit has no folder ${folder}/, where the content is to be.`);
  const shown = files.filter(({ path }) => !path.split('/').some(isDotName));
  return fitForDisk(shown, folder === '' ? '' : `${folder}/`);
}

/** Files by path. Refuses those that must not get onto the disk. @param prefix what stands before each path */
export function fitForDisk(files: readonly TreeFile[], prefix: string): Map<string, TreeFile> {
  const fit = new Map(files.map((file) => [file.path, file]));
  const refused = files.flatMap((file) => refusalOf(file) ?? []);
  if (fit.size < files.length) refused.push('two files of the same name');
  if (refused.length === 0) return fit;
  throw new Refusal(
    [
      'This cannot be taken in. Remove it from the commit, or put the file itself in its place:',
      ...refused.map((line) => `  ${visible(prefix + line)}`),
    ].join('\n'),
  );
}

/** `..` and `.` do not get past git as a rule, but a pusher may write trees by hand. */
function isDotName(name: string): boolean {
  return name.startsWith('.') && name !== '.' && name !== '..';
}

function refusalOf({ path, mode, bytes }: TreeFile): string | undefined {
  if (mode === '120000') return `${path}  is a symbolic link`;
  if (mode === '160000') return `${path}  is a submodule`;
  if (!mode.startsWith('100')) return `${path}  is no file`;
  if (path.split('/').some((name) => ['', '.', '..'].includes(name))) return `${path}  leads elsewhere`;
  if (path.includes('\ufffd')) return `${path}  has a name that is not UTF-8`;
  if (bytes > MOST_ASSET_BYTES)
    return `${path}  has ${wordedSize(bytes)}, and at most ${wordedSize(MOST_ASSET_BYTES)} are allowed`;
  return undefined;
}
