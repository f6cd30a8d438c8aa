import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePathOf } from '../hosts/gate.ts';
import { headersFile } from '../hosts/headersFile.ts';
import { signatureOf } from '../hosts/manifest.ts';
import { Refusal } from '../load/refusal.ts';
import type { PortalSettings } from '../schema/portal.ts';
import { hostFolderOf, serverFiles, writeHostFolder } from './hostFolder.ts';
import { type ChangedFiles, digestOf, MANIFEST, manifestOf, readSigningKey } from './manifestFiles.ts';
import type { Output } from './output.ts';
import type { Release } from './release.ts';

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
    const files = this.#files(output, (path) => release.whereIs(path));
    for (const [path, text] of Object.entries(files)) release.put(path, text);
  }

  /** Whether the release before has the same files that would be put in. */
  isInPrevious(output: Output): boolean {
    const { folder } = output.previous;
    try {
      const files = this.#files(output, (path) => join(folder, path));
      return Object.entries(files).every(([path, text]) => readFileSync(join(folder, path), 'utf8') === text);
    } catch {
      return false;
    }
  }

  /**
   * Writes what is for whoever runs the host beside a release that is in place. Answers the digest of the manifest.
   * @param addresses at least one page of each tree that has pages
   * @param changed what differs from the release before; undefined where nothing is known of that
   */
  writeBeside(
    { target, fingerprints }: Release,
    addresses: Iterable<string>,
    changed: ChangedFiles | undefined,
  ): string {
    const folder = hostFolderOf(target);
    const text = manifestOf(target, join(folder, MANIFEST), changed, fingerprints);
    const signature = this.#key === undefined ? undefined : `${signatureOf(text, this.#key)}\n`;
    const rules = serverFiles(this.#base, addresses, this.#access);
    writeHostFolder(folder, { ...rules, [MANIFEST]: text, [`${MANIFEST}.sig`]: signature });
    return digestOf(text);
  }

  #files(output: Output, whereIs: (path: string) => string): Record<string, string> {
    return {
      // hosts that publish a branch must not leave out what begins with an underscore
      '.nojekyll': '',
      '404.html': output.missingPage(whereIs, this.#base),
      _headers: headersFile(),
    };
  }
}
