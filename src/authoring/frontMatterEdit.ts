import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, visit } from 'yaml';

const OPTIONS = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false } as const;
const MARKDOWN = /^(\ufeff?---[ \t]*\r?\n)(.*?)(^---[ \t]*(?:\r?\n|$).*)$/ms;

/**
 * Sets fields of a Markdown file’s front matter, as its last lines; every other line stays as its author wrote it.
 * Undefined where the front matter is not written as lines, so that none can be added.
 */
export function setFields(text: string, fields: Record<string, unknown>): string | undefined {
  const [, opening = '', front = '', rest = ''] = MARKDOWN.exec(text) ?? [];
  const contents = parseDocument(front, OPTIONS).contents;
  if (opening === '' || !isMap(contents) || contents.flow) return undefined;
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  // the whole front matter may stand some columns to the right
  const indent = ' '.repeat(Math.max(0, columnOf(front, keyStart(contents.items[0]))));
  const kept = withoutFields(front, contents.items as Pair[], new Set(Object.keys(fields)));
  const added = writeFields(fields).trimEnd().split('\n');
  return opening + kept + added.map((line) => indent + line + lineEnd).join('') + rest;
}

/** YAML with what is in a list on a line each, so that a plan with hundreds of milestones stays readable. */
function writeFields(fields: Record<string, unknown>): string {
  const document = new Document(fields, OPTIONS);
  visit(document, {
    Map: (_key, map, path) => {
      if (path.some((parent) => isSeq(parent))) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function withoutFields(front: string, items: readonly Pair[], keys: ReadonlySet<string>): string {
  let kept = front;
  for (const item of items.toReversed()) {
    if (!isScalar(item.key) || !keys.has(String(item.key.value))) continue;
    const start = keyStart(item);
    const end = kept.indexOf('\n', Math.max(start, valueEnd(item) - 1)) + 1;
    kept = kept.slice(0, start - columnOf(kept, start)) + kept.slice(end);
  }
  return kept;
}

function keyStart(item: Pair | undefined): number {
  return isScalar(item?.key) ? (item.key.range?.[0] ?? 0) : 0;
}

/** Where the value of a field ends, without the comments and blank lines after it. */
function valueEnd({ value }: Pair): number {
  if (isMap(value) && !value.flow) return value.items.length === 0 ? 0 : lastEnd(value.items);
  if (isSeq(value) && !value.flow)
    return Math.max(0, ...value.items.map((item) => valueEnd({ value: item } as Pair)));
  const range = typeof value === 'object' && value !== null && 'range' in value ? value.range : undefined;
  return Array.isArray(range) ? Number(range[1]) : 0;
}

function lastEnd(items: readonly Pair[]): number {
  return Math.max(0, ...items.map((item) => Math.max(keyStart(item), valueEnd(item))));
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
