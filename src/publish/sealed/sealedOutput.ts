import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { digestOf, LEDGER, type Ledger, readLedger, sealLedger } from '../../sealing/ledger.ts';
import { keyringPath, pageFolder, sealedPath } from '../../sealing/places.ts';
import { treeOf } from '../../sealing/treeOf.ts';
import { Vault } from '../../sealing/vault.ts';
import type { Renderer } from '../compile.ts';
import type { Output } from '../output.ts';
import { type PageJob, pageFiles } from '../pageFiles.ts';
import type { Findings } from '../plan.ts';
import type { Release } from '../release.ts';
import { type Keyholder, keyholders, keyringsOf } from './keyrings.ts';
import type { Seal } from './seal.ts';
import { SealedPrevious } from './sealedPrevious.ts';
import { Shell } from './shell.ts';

/**
 * Pages that only their readers can open. They are sealed as they come from the renderer: no page and no file is ever
 * on the disk as it is, not even in a working folder.
 */
export class SealedOutput implements Output {
  readonly release: Release;
  readonly previous: SealedPrevious;
  readonly #seal: Seal;
  readonly #vault: Vault;
  readonly #shell: Shell;
  /** The ledger of the release before, and that of this one. */
  readonly #before: Ledger | undefined;
  readonly #ledger: Ledger;
  #holders: Keyholder[] = [];

  private constructor(
    release: Release,
    folder: string,
    renderer: Renderer,
    seal: Seal,
    before: Ledger | undefined,
  ) {
    this.release = release;
    this.#seal = seal;
    this.#vault = new Vault(seal.master, seal.access);
    this.#shell = new Shell(readFileSync(renderer.shell, 'utf8'));
    this.#before = before;
    this.#ledger = { renderer: renderer.version, trees: {}, files: {}, keyrings: {} };
    this.previous = new SealedPrevious(folder, before, this.#vault);
  }

  static async begin(
    release: Release,
    folder: string,
    renderer: Renderer,
    seal: Seal,
  ): Promise<SealedOutput> {
    return new SealedOutput(release, folder, renderer, seal, await readLedger(folder, seal.master));
  }

  async putPage({ route, data }: PageJob, html: string): Promise<void> {
    const name = await this.#put(`${route}${pageFiles.html}`, Buffer.from(html));
    await this.#put(`${route}${pageFiles.data}`, Buffer.from(data));
    const folder = pageFolder(await this.#vault.nameOf(route));
    this.release.put(`${folder}${pageFiles.html}`, this.#shell.at(`/${folder}`, name));
  }

  async keepPage(route: string): Promise<void> {
    await this.#keep(`${route}${pageFiles.html}`);
    await this.#keep(`${route}${pageFiles.data}`);
    const folder = pageFolder(await this.#vault.nameOf(route));
    this.release.keep(this.previous.folder, folder, [pageFiles.html]);
  }

  async putFile(source: string, path: string): Promise<void> {
    await this.#put(`/${path}`, readFileSync(source));
  }

  async keepFile(path: string): Promise<void> {
    if (this.previous.isOfNow(`/${path}`)) return this.#keep(`/${path}`);
    const body = await this.previous.read(`/${path}`);
    if (body) await this.#put(`/${path}`, body);
  }

  /** A sealed release is always made anew, so that what is not put in is gone. */
  removePage(): void {}
  removeFile(): void {}

  /** A sealed portal says nothing before it is opened: the shell alone stands at its front. */
  fronts(): [] {
    return [];
  }

  async prepare(findings: Findings, addresses: ReadonlySet<string>): Promise<void> {
    const trees = new Set([...addresses].map((address) => treeOf(address) ?? ''));
    this.#holders = await keyholders(this.#seal, this.#vault, trees, findings);
  }

  /** The page of every address: to whoever unlocked it, it says that nothing is there. */
  missingPage(_whereIs: unknown, base: string): string {
    return this.#shell.anywhere(base);
  }

  isInPlace(): boolean {
    const before = Object.entries(this.#before?.keyrings ?? {});
    const digests = new Map(before.map(([id, { digest }]) => [id, digest]));
    const same = this.#holders.every(({ reader, digest }) => digests.get(reader.id) === digest);
    return same && before.length === this.#holders.length && this.previous.folder === this.release.target;
  }

  async finish(): Promise<void> {
    await Promise.all(this.#holders.map((holder) => this.#giveKeys(holder)));
    this.release.put(pageFiles.html, this.#shell.at('/'));
    this.release.put(LEDGER, await sealLedger(this.#ledger, this.#seal.master));
  }

  async #giveKeys(holder: Keyholder): Promise<void> {
    const { id } = holder.reader;
    const before = this.#before?.keyrings[id];
    if (before?.digest === holder.digest) {
      for (const locator of before.locators) this.#link(keyringPath(locator));
      this.#ledger.keyrings[id] = before;
    } else {
      const { entry, envelopes } = await keyringsOf(holder, this.#seal);
      for (const [locator, envelope] of envelopes) this.release.put(keyringPath(locator), envelope);
      this.#ledger.keyrings[id] = entry;
    }
  }

  /** Seals a file and answers its opaque name. */
  async #put(path: string, body: Uint8Array): Promise<string> {
    const { name, envelope } = await this.#vault.seal({ path, body });
    this.release.put(sealedPath(name), envelope);
    this.#note(path, digestOf(body));
    return name;
  }

  async #keep(path: string): Promise<void> {
    this.#link(sealedPath(await this.#vault.nameOf(path)));
    this.#note(path, this.previous.digestOf(path) ?? '');
  }

  #link(path: string): void {
    this.release.keep(this.previous.folder, dirname(path), [basename(path)]);
  }

  #note(path: string, digest: string): void {
    const tree = treeOf(path) ?? '';
    this.#ledger.trees[tree] = this.#vault.generationOf(tree);
    this.#ledger.files[path] = digest;
  }
}
