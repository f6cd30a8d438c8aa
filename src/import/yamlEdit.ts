import { type Document, isMap, isScalar, parseDocument } from 'yaml';

type Step = string | number;

/** Rewrites YAML that stands for `before` so that it stands for `after`, with its comments, order and quotes. */
export function editYaml(text: string, before: unknown, after: unknown): string {
  const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false } as const;
  const document: Document = parseDocument(text, options);
  document.contents ??= document.createNode({});
  edit(document, before, after, []);
  return document.toString({ lineWidth: 0 });
}

function edit(document: Document, before: unknown, after: unknown, path: readonly Step[]): void {
  const [old, wanted] = [partsOf(before), partsOf(after)];
  const alike = old !== undefined && wanted !== undefined && Array.isArray(before) === Array.isArray(after);
  // items of a list have no names: where some are gone, the list is written anew
  if (!alike || (Array.isArray(after) && wanted.size < old.size)) {
    if (old !== undefined || wanted !== undefined || before !== after) set(document, path, after);
    return;
  }
  for (const step of old.keys()) if (!wanted.has(step)) remove(document, path, step);
  for (const [step, value] of wanted) {
    if (old.has(step)) edit(document, old.get(step), value, [...path, step]);
    else set(document, [...path, step], value);
  }
}

/** A comment above a field may be about the whole file: it moves on to the next one. */
function remove(document: Document, path: readonly Step[], step: Step): void {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(parent)) return;
  const at = parent.items.findIndex(({ key }) => isScalar(key) && key.value === step);
  const [removed] = at === -1 ? [] : parent.items.splice(at, 1);
  const next = parent.items[at]?.key;
  const comment = isScalar(removed?.key) ? removed.key.commentBefore : undefined;
  if (comment && isScalar(next))
    next.commentBefore = [comment, next.commentBefore].filter(Boolean).join('\n');
  else if (comment) document.comment = [comment, document.comment].filter(Boolean).join('\n');
}

function set(document: Document, path: readonly Step[], value: unknown): void {
  document.setIn(path, typeof value === 'object' ? document.createNode(value) : value);
}

function partsOf(value: unknown): Map<Step, unknown> | undefined {
  if (Array.isArray(value)) return new Map(value.entries());
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
