const tree = /^\/(managers|sponsors\/[^/]+|clients\/[^/]+\/finance|clients\/[^/]+)\//;

/** The tree that an address below the portal lies in, the narrowest one; undefined for one that is nobody’s. */
export function treeOf(path: string): string | undefined {
  return tree.exec(path)?.[1];
}
