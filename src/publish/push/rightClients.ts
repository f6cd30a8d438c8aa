import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from '../replaceFile.ts';
import { followedFiles } from './followedContent.ts';

/** What was found of a client whose files are right. */
interface Right {
  /** A digest of everything that its being right follows from. */
  key: string;
  files: number;
}

/**
 * The clients of a folder that follows commits whose files were found right: while neither these nor what stands around
 * the clients nor the rules change, they are right, and a push that leaves them alone need not read them.
 */
export class RightClients {
  readonly #file: string;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #known: ReadonlyMap<string, Right>;

  /**
   * @param folder brought to the state of a commit by `followContent`
   * @param code the version of the code, whose rules they are
   */
  constructor(folder: string, code: string) {
    this.#file = `${folder}.right`;
    this.#keys = keysOf(followedFiles(folder), code);
    this.#known = readKnown(this.#file);
  }

  /** How many files a client has that was found right as it is now; undefined where that is not known. */
  filesOf(id: string): number | undefined {
    const right = this.#known.get(id);
    return right && right.key === this.#keys.get(id) ? right.files : undefined;
  }

  /** @param right the clients that were found right, with how many files each has */
  store(right: ReadonlyMap<string, number>): void {
    const all = [...right].flatMap(([id, files]): [string, Right][] => {
      const key = this.#keys.get(id);
      return key === undefined ? [] : [[id, { key, files }]];
    });
    replaceFile(this.#file, JSON.stringify(all), 0o600);
  }
}

/**
 * A key for each client. The names of all projects are part of each, for files may name them; what else the files of
 * another client say decides nothing about this one.
 */
function keysOf(files: ReadonlyMap<string, string>, code: string): Map<string, string> {
  const around: string[] = [];
  const own = new Map<string, string[]>();
  const projects = new Set<string>();
  for (const [path, object] of files) {
    const [, client, project] = /^clients\/([^/]+)\/(?:projects\/([^/]+)\/)?/.exec(path) ?? [];
    if (client === undefined) around.push(path, object);
    else {
      const entries = own.get(client) ?? [];
      own.set(client, entries);
      entries.push(path, object);
    }
    if (project !== undefined) projects.add(`${client}/${project}`);
  }
  const shared = digestOf([code, around, [...projects], [...own.keys()]]);
  return new Map([...own].map(([client, entries]) => [client, digestOf([shared, entries])]));
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url');
}

function readKnown(file: string): Map<string, Right> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Right][]);
  } catch {
    // everything is read then
    return new Map();
  }
}
