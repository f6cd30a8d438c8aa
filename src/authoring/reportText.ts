import { Document, isScalar, type Node, type Pair, YAMLMap, YAMLSeq } from 'yaml';
import { DimensionSchema } from '../schema/project.ts';
import type { ReportSketch } from '../views/messages/reportSketch.ts';

/** The sketch as the text of a report file. */
export function reportText(sketch: ReportSketch): string {
  const { from, to, author, done, next, asks, comments } = sketch;
  const document = new Document({ from, to, author, verdict: '…' }, { version: '1.2', schema: 'core' });
  const fields = document.contents as unknown as YAMLMap;
  const add = (key: string, value: Node, lines: readonly string[]) => {
    const pair = document.createPair(key, value);
    remark(pair, lines);
    fields.add(pair);
  };
  remark(pairOf(fields, 'verdict'), [comments.verdict]);
  const figures = DimensionSchema.options.flatMap((dimension) => comments.dimensions[dimension]);
  const declared = declaredNode(document, sketch);
  add('declared', declared, [comments.declared, ...(declared.items.length === 0 ? figures : [])]);
  add('done', listNode(document, done), comments.done);
  add('next', listNode(document, next), comments.next);
  add('asks', listNode(document, asks), comments.asks);
  if (comments.changes.length > 0) document.comment = commentOf(comments.changes);
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${sketch.body}\n`;
}

/** Levels with what the figures say above each; of a dimension without a level the figures stand alone. */
function declaredNode(document: Document, { levels, comments }: ReportSketch): YAMLMap {
  const declared = new YAMLMap(document.schema);
  let waiting: string[] = [];
  for (const dimension of DimensionSchema.options) {
    const level = levels[dimension];
    waiting.push(...comments.dimensions[dimension]);
    if (level === undefined) continue;
    const value = document.createNode({ level }) as YAMLMap;
    value.flow = true;
    const pair = document.createPair(dimension, value);
    remark(pair, waiting);
    declared.add(pair);
    waiting = [];
  }
  if (waiting.length > 0 && declared.items.length > 0) declared.comment = commentOf(waiting);
  return declared;
}

function listNode(document: Document, entries: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq(document.schema);
  for (const entry of entries) list.add(document.createNode(entry));
  return list;
}

function pairOf(fields: YAMLMap, key: string): Pair | undefined {
  return fields.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function remark(pair: Pair | undefined, lines: readonly string[]): void {
  if (lines.length > 0 && isScalar(pair?.key)) pair.key.commentBefore = commentOf(lines);
}

/** Lines as a comment: whatever stands in them stays one. */
function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`).join('\n');
}
