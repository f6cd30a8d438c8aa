import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePathOf } from '../hosts/gate.ts';
import { headersFile } from '../hosts/headersFile.ts';
import { Refusal } from '../load/refusal.ts';
import type { PortalSettings } from '../schema/portal.ts';
import { hostFolderOf, serverFiles, writeHostFolder } from './hostFolder.ts';
import { manifestFiles, readSigningKey } from './manifestFiles.ts';
import type { Output } from './output.ts';

/** What a release gives to the host that serves it, in it and beside it. */
export class Hosting {
  /** The path below the host at which the portal stands. */
  readonly #base: string;
  readonly #access: 'open' | 'sealed';
  readonly #key: string | undefined;

  /**
   * Refuses an address that rules cannot be written for, and a signing key that is none.
   * @param signingKey the file of the key that manifests are signed with; undefined where nothing is signed
   */
  constructor({ address }: PortalSettings, access: 'open' | 'sealed', signingKey: string | undefined) {
    const base = basePathOf(address);
    if (base === undefined)
      throw new Refusal(
        `portal.json: the address ${address} has a path that rules of hosts cannot be written for. ` +
          'Use letters, digits, ".", "_", "~" and "-" between its slashes. Nothing was written.',
      );
    this.#base = base;
    this.#access = access;
    this.#key = readSigningKey(signingKey);
  }

  /** Puts in what speaks to the host alone, once the pages are there: none of it names anybody. */
  putInto(output: Output): void {
    const { release } = output;
    for (const [path, text] of Object.entries(this.#files(output, release.folder))) release.put(path, text);
  }

  /** Whether the release before has the same files that would be put in. */
  isInPrevious(output: Output): boolean {
    const { folder } = output.previous;
    try {
      return Object.entries(this.#files(output, folder)).every(
        ([path, text]) => readFileSync(join(folder, path), 'utf8') === text,
      );
    } catch {
      return false;
    }
  }

  /**
   * Writes what is for whoever runs the host beside a release that is in place.
   * @param routes the addresses of all pages
   */
  writeBeside(release: string, routes: Iterable<string>): void {
    const rules = serverFiles(this.#base, routes, this.#access);
    writeHostFolder(hostFolderOf(release), { ...rules, ...manifestFiles(release, this.#key) });
  }

  #files(output: Output, folder: string): Record<string, string> {
    return {
      // hosts that publish a branch must not leave out what begins with an underscore
      '.nojekyll': '',
      '404.html': output.missingPage(folder, this.#base),
      _headers: headersFile(),
    };
  }
}
