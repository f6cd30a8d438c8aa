import { type Access, generationOf } from '../schema/access.ts';
import type { Bytes } from './bytes.ts';
import { type Opener, openFile } from './open.ts';
import { type PlainFile, sealFile } from './seal.ts';
import { importContentKey, importPathKey, opaqueName, type TreeKeys, treeKeys } from './treeKeys.ts';
import { treeOf } from './treeOf.ts';

/** The keys of a tree in one generation, ready to use. */
interface Held extends Opener {
  keys: TreeKeys;
  sealKey: CryptoKey;
}

/** Seals and opens the files of every tree; keys are made when a tree is first met. */
export class Vault {
  readonly #master: Bytes;
  readonly #access: Access;
  readonly #held = new Map<string, Promise<Held>>();

  constructor(master: Bytes, access: Access) {
    this.#master = master;
    this.#access = access;
  }

  /** The generation that the keys of a tree are in now. */
  generationOf(tree: string): number {
    return generationOf(this.#access, tree);
  }

  async keysOf(tree: string): Promise<TreeKeys> {
    return (await this.#holding(tree)).keys;
  }

  /** The opaque name of a file or of a page’s address. */
  async nameOf(path: string): Promise<string> {
    return (await this.#holding(requireTree(path))).nameOf(path);
  }

  async seal(file: PlainFile): Promise<{ name: string; envelope: string }> {
    const { keys, sealKey, nameOf } = await this.#holding(requireTree(file.path));
    const name = await nameOf(file.path);
    return { name, envelope: await sealFile(file, name, keys.keyId, sealKey) };
  }

  /** Opens a file that was sealed in some generation. */
  async open(envelope: string, path: string, generation: number): Promise<Uint8Array> {
    const held = await this.#holding(requireTree(path), generation);
    const openerOf = (keyId: string) => (keyId === held.keys.keyId ? held : undefined);
    return (await openFile(envelope, await held.nameOf(path), openerOf)).body;
  }

  #holding(tree: string, generation = this.generationOf(tree)): Promise<Held> {
    const label = `${tree} ${generation}`;
    const held = this.#held.get(label) ?? this.#make(tree, generation);
    this.#held.set(label, held);
    return held;
  }

  async #make(tree: string, generation: number): Promise<Held> {
    const keys = await treeKeys(this.#master, tree, generation);
    const [sealKey, contentKey, pathKey] = await Promise.all([
      importContentKey(keys.contentKey, 'encrypt'),
      importContentKey(keys.contentKey, 'decrypt'),
      importPathKey(keys.pathKey),
    ]);
    return { keys, sealKey, contentKey, nameOf: (path) => opaqueName(pathKey, path) };
  }
}

/** Every file is sealed for somebody: one in no tree would be nobody’s, and is not published. */
function requireTree(path: string): string {
  const tree = treeOf(path);
  if (tree === undefined)
    throw new Error(`${path} is in no tree, so nobody holds a key to it. This is a mistake in Sightline.`);
  return tree;
}
