import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sliceClient } from '../access/slice.ts';
import type { Portal } from '../schema/portfolio.ts';
import { readerOf } from './portalValues.ts';

/**
 * Which files of `assets/` a tree may hold. They are known by their bytes, so that one is found under another name too.
 * Two files with the same bytes are the same file to whoever reads them.
 */
export class Documents {
  readonly #portal: Portal;
  /** The files that have some bytes, as `clients/acme/assets/handbook.pdf`. */
  readonly #assets = new Map<string, string[]>();

  constructor(portal: Portal, content: string) {
    this.#portal = portal;
    for (const path of globSync('clients/*/assets/**', { cwd: content, withFileTypes: true })) {
      if (!path.isFile()) continue;
      const file = join(path.parentPath, path.name);
      const digest = digestOf(readFileSync(file));
      this.#assets.set(digest, [
        ...(this.#assets.get(digest) ?? []),
        file.slice(content.length).replace(/^\/+/, ''),
      ]);
    }
  }

  /** The asset whose bytes a file of a release has, where the readers of its tree may not have it. */
  misplaced(tree: string | undefined, bytes: Buffer): string | undefined {
    const assets = bytes.length === 0 ? undefined : this.#assets.get(digestOf(bytes));
    return assets?.some((asset) => this.#maySee(tree, asset)) === false ? assets[0] : undefined;
  }

  #maySee(tree: string | undefined, asset: string): boolean {
    const reader = tree === undefined ? undefined : readerOf(tree, this.#portal);
    const client = this.#portal.clients.find(({ id }) => asset.startsWith(`clients/${id}/`));
    const documents = reader && client && sliceClient(client, reader)?.documents.documents;
    return documents?.some(({ file }) => `clients/${client?.id}/${file}` === asset) === true;
  }
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64');
}
