import { execFileSync } from 'node:child_process';

/** A file of a commit. */
export interface TreeFile {
  /** From the folder that was listed. */
  path: string;
  /** `100644` and the like for a file; `120000` is a symbolic link, `160000` a submodule. */
  mode: string;
  /** The id of its bytes. */
  object: string;
  bytes: number;
}

/** How many bytes of files are asked of git at once. */
const AT_ONCE = 32 * 1024 * 1024;
const ROOM = 1024 * 1024 * 1024;

/**
 * A git repository, read by commands that know nothing of attributes, filters or hooks: whatever was pushed into it, none
 * of it takes part in reading it.
 */
export class Repository {
  /** The folder that git keeps it in. */
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The commit a branch is at; undefined where there is no such branch. */
  tipOf(branch: string): string | undefined {
    const found = this.#git(['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`])
      .toString()
      .trim();
    return found === '' ? undefined : found;
  }

  shortNameOf(commit: string): string {
    return this.#git(['rev-parse', '--short', commit]).toString().trim();
  }

  isAncestor(older: string, newer: string): boolean {
    return this.#git(['rev-list', '--max-count=1', older, `^${newer}`]).length === 0;
  }

  /** Every file below a folder of a commit; undefined where it has no such folder. @param folder empty for all */
  filesOf(commit: string, folder: string): TreeFile[] | undefined {
    const tree = this.#treeOf(commit, folder);
    if (tree === undefined) return undefined;
    return entriesIn(this.#git(['ls-tree', '-r', '-z', '-l', tree])).map((entry) => {
      const [, mode = '', object = '', size = '', path = ''] =
        /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(entry) ?? [];
      return { path, mode, object, bytes: size === '-' ? 0 : Number(size) };
    });
  }

  /** The paths that differ between two commits. */
  changedBetween(older: string, newer: string): string[] {
    return entriesIn(this.#git(['diff-tree', '-r', '-z', '--no-renames', '--name-only', older, newer]));
  }

  /** The bytes of files, some at a time. */
  *read(files: readonly TreeFile[]): Generator<[TreeFile, Buffer]> {
    for (let done = 0; done < files.length; ) {
      const begun = done;
      for (let sum = 0; done < files.length && (done === begun || sum < AT_ONCE); done++)
        sum += files[done]?.bytes ?? 0;
      yield* this.#readAtOnce(files.slice(begun, done));
    }
  }

  *#readAtOnce(files: readonly TreeFile[]): Generator<[TreeFile, Buffer]> {
    const answer = this.#git(['cat-file', '--batch'], files.map(({ object }) => `${object}\n`).join(''));
    let at = 0;
    for (const file of files) {
      // `<object> blob <bytes>`, a line end, the bytes, a line end
      const start = answer.indexOf('\n', at) + 1;
      const head = answer.toString('utf8', at, start - 1);
      if (head !== `${file.object} blob ${file.bytes}`)
        throw new Error(`git has no file ${file.path}: ${head}`);
      at = start + file.bytes + 1;
      yield [file, answer.subarray(start, at - 1)];
    }
  }

  #treeOf(commit: string, folder: string): string | undefined {
    const name = `${commit}^{tree}`;
    if (folder === '') return name;
    const [entry = ''] = entriesIn(this.#git(['ls-tree', '-z', name, folder]));
    return /^040000 tree ([0-9a-f]+)\t/.exec(entry)?.[1];
  }

  #git(args: readonly string[], input = ''): Buffer {
    return execFileSync(
      'git',
      ['--git-dir', this.folder, '--no-replace-objects', '--literal-pathspecs', ...args],
      {
        input,
        maxBuffer: ROOM,
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
  }
}

function entriesIn(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
