import { Refusal } from '../load/refusal.ts';
import { type Access, type AccessReader, codeNumberOf, generationOf } from '../schema/access.ts';

/** What `access.json` says of a reader besides what they may open. */
export type ReaderDetails = Partial<Pick<AccessReader, 'name' | 'mail' | 'locale'>>;

/** Lets a reader open trees, besides those they may open already. A new reader needs a name. */
export function granted(
  access: Access,
  id: string,
  trees: readonly string[],
  details: ReaderDetails,
): Access {
  const { readers = [] } = access;
  const known = readers.find((reader) => reader.id === id);
  const name = details.name ?? known?.name;
  if (name === undefined) throw new Refusal(`There is no reader ${id} yet: say who it is with --name.`);
  const reader = { ...known, ...details, id, name, opens: [...new Set([...(known?.opens ?? []), ...trees])] };
  return {
    ...access,
    readers: known ? readers.map((one) => (one === known ? reader : one)) : [...readers, reader],
  };
}

/**
 * Shuts a reader out of trees, of all of theirs unless some are named: the keys of these become others, and so does
 * the code of a reader who is left with none.
 */
export function revoked(access: Access, id: string, trees: readonly string[] = []): Access {
  const reader = requireReader(access, id);
  const foreign = trees.find((tree) => !reader.opens.includes(tree));
  if (foreign !== undefined)
    throw new Refusal(`${id} may not open ${foreign}, only ${reader.opens.join(', ')}. Nothing was changed.`);
  const lost = trees.length > 0 ? trees : reader.opens;
  const opens = reader.opens.filter((tree) => !lost.includes(tree));
  const gone = opens.length === 0;
  return {
    ...access,
    readers: (access.readers ?? []).flatMap((one) => {
      if (one !== reader) return [one];
      return gone ? [] : [{ ...one, opens }];
    }),
    generations: {
      ...access.generations,
      ...Object.fromEntries(lost.map((tree) => [tree, generationOf(access, tree) + 1])),
    },
    ...(gone && { codes: { ...access.codes, [id]: codeNumberOf(access, id) + 1 } }),
  };
}

/** Gives a reader another code and link: the old ones open nothing, and neither does whatever was opened with them. */
export function renewed(access: Access, id: string): Access {
  const { opens } = requireReader(access, id);
  return {
    ...access,
    generations: {
      ...access.generations,
      ...Object.fromEntries(opens.map((tree) => [tree, generationOf(access, tree) + 1])),
    },
    codes: { ...access.codes, [id]: codeNumberOf(access, id) + 1 },
  };
}

export function requireReader({ readers = [] }: Access, id: string): AccessReader {
  const reader = readers.find((one) => one.id === id);
  if (reader) return reader;
  const known = readers.map((one) => one.id).join(', ') || 'nobody yet';
  throw new Refusal(`There is no reader ${id}. In access.json stand: ${known}.`);
}
