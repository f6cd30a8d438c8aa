import { type OpenedFile, openFile } from '../sealing/open.ts';
import { pageFolder, sealedPath } from '../sealing/places.ts';
import { opaqueName } from '../sealing/treeKeys.ts';
import { treeOf } from '../sealing/treeOf.ts';
import type { OpenTree } from './keyStore.ts';
import { load, root } from './portal.ts';

/** The files of the trees that are open here. */
export class SealedFiles {
  readonly trees: readonly OpenTree[];

  constructor(trees: readonly OpenTree[]) {
    this.trees = trees;
  }

  /** A file by its opaque name; undefined where it is not there. @throws Sealed */
  async named(name: string): Promise<OpenedFile | undefined> {
    const envelope = await load(sealedPath(name));
    if (envelope === undefined) return undefined;
    return openFile(envelope, name, (keyId) => {
      const tree = this.trees.find((one) => one.keyId === keyId);
      return tree && { contentKey: tree.contentKey, nameOf: (path) => opaqueName(tree.pathKey, path) };
    });
  }

  /** A file by its path in the portal. @throws Sealed */
  async at(path: string): Promise<OpenedFile | undefined> {
    const name = await this.nameOf(path);
    return name === undefined ? undefined : this.named(name);
  }

  /** The opaque name of a path; undefined where its tree is not open. */
  async nameOf(path: string): Promise<string | undefined> {
    const tree = this.trees.find((one) => one.tree === treeOf(path));
    return tree && opaqueName(tree.pathKey, path);
  }

  /** The address of a page by its path; undefined where its tree is not open. */
  async addressOf(path: string): Promise<string | undefined> {
    const name = await this.nameOf(path);
    return name === undefined ? undefined : new URL(pageFolder(name), root).href;
  }

  /** The address of a file as it is sealed, by its path; undefined where its tree is not open. */
  async sealedAddressOf(path: string): Promise<string | undefined> {
    const name = await this.nameOf(path);
    return name === undefined ? undefined : new URL(sealedPath(name), root).href;
  }
}
