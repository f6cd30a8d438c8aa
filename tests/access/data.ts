/** An object of a portal, as plain JSON. */
export type Data = Readonly<Record<string, unknown>>;

/** A value at the end of a path, such as `projects.plan.milestones.title`. */
export interface Leaf {
  path: string;
  value: unknown;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where there is no list. */
export function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

/** Every value in some data by its path. Positions in lists and the languages of a text are no part of it. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path));
  if (!isData(value)) return value === undefined ? [] : [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, joined(path, key)));
}

/** The path of what stands under a key; a text in several languages is one field. */
export function joined(path: string, key: string): string {
  if (key === 'en' || key === 'zh-CN') return path;
  return path === '' ? key : `${path}.${key}`;
}

/** Leaves as lines that can be compared, in an order that does not depend on theirs. */
export function linesOf(leaves: readonly Leaf[]): string[] {
  return leaves.map(({ path, value }) => `${path} = ${JSON.stringify(value)}`).sort();
}

/** `name contract(start end)` as `name`, `contract.start` and `contract.end`. */
export function fieldNames(list: string): string[] {
  const names: string[] = [];
  const outer: string[] = [];
  for (const [token] of list.matchAll(/[\w-]+\(?|\)/g)) {
    if (token === ')') outer.pop();
    else if (token.endsWith('(')) outer.push(token.slice(0, -1));
    else names.push([...outer, token].join('.'));
  }
  return names;
}
