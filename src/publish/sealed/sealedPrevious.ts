import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type Ledger } from '../../sealing/ledger.ts';
import { sealedPath } from '../../sealing/places.ts';
import { treeOf } from '../../sealing/treeOf.ts';
import type { Vault } from '../../sealing/vault.ts';
import { pageFiles } from '../pageFiles.ts';
import { inEveryLanguage, type Previous } from '../previous.ts';

/** The sealed release before this one, known by its ledger and opened where something of it is needed. */
export class SealedPrevious implements Previous {
  readonly folder: string;
  readonly #ledger: Ledger | undefined;
  readonly #vault: Vault;

  constructor(folder: string, ledger: Ledger | undefined, vault: Vault) {
    this.folder = folder;
    this.#ledger = ledger;
    this.#vault = vault;
  }

  has(route: string, data: string, renderer: string): boolean {
    return this.#ledger?.renderer === renderer && this.#says(`${route}${pageFiles.data}`, data);
  }

  async dataOf(route: string): Promise<string | undefined> {
    const body = await this.read(`${route}${pageFiles.data}`);
    return body && new TextDecoder().decode(body);
  }

  routes(): string[] {
    return Object.keys(this.#ledger?.files ?? {}).flatMap((path) =>
      path.endsWith(`/${pageFiles.data}`) ? [path.slice(0, -pageFiles.data.length)] : [],
    );
  }

  routesIn(root: string, folder: string): string[] {
    const bases = inEveryLanguage(root, folder);
    return this.routes().filter((route) => bases.some((base) => route.startsWith(base)));
  }

  hasFile(path: string): boolean {
    return this.#ledger?.files[`/${path}`] !== undefined;
  }

  hasSame(path: string, source: string): boolean {
    return this.#says(`/${path}`, readFileSync(source));
  }

  /** What a file said, with the digest of it that the next ledger takes over. */
  digestOf(path: string): string | undefined {
    return this.#ledger?.files[path];
  }

  /** Whether a tree’s keys are still those it was sealed with. */
  isOfNow(path: string): boolean {
    const tree = treeOf(path);
    return tree !== undefined && this.#ledger?.trees[tree] === this.#vault.generationOf(tree);
  }

  /** A file, opened; undefined when there was none. Throws where it is there and is not what was sealed. */
  async read(path: string): Promise<Uint8Array | undefined> {
    const generation = this.#ledger?.trees[treeOf(path) ?? ''];
    if (generation === undefined || this.digestOf(path) === undefined) return undefined;
    const envelope = readFileSync(join(this.folder, sealedPath(await this.#vault.nameOf(path))), 'utf8');
    return this.#vault.open(envelope, path, generation);
  }

  #says(path: string, body: string | Uint8Array): boolean {
    return this.isOfNow(path) && this.digestOf(path) === digestOf(body);
  }
}
