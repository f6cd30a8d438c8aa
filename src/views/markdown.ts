import type { Root as Tree } from 'hast';
import type { Link, ListItem, Nodes, Paragraph, Root, Text } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What content may become: text, lists, tables and links. Nothing that loads, runs or asks. */
const allowed = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
  protocols: { href: ['http', 'https', 'mailto'] },
  // remark-rehype has prefixed the ids of footnotes, and nothing else can bring one
  clobberPrefix: '',
};

/** The words footnotes need. */
export interface FootnoteWords {
  footnotes: string;
  backToText: string;
}

/**
 * A renderer of Markdown to HTML that is safe whoever wrote it: raw HTML is shown as text, pictures become links (a
 * page loads nothing from another host), headings start below the section’s own.
 */
export function markdownRenderer(words: FootnoteWords): (markdown: string) => string {
  // putting the pipeline together costs more than a short text, so it is done once a language
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(() => tame)
    .use(remarkRehype, {
      footnoteLabel: words.footnotes,
      footnoteBackLabel: words.backToText,
      footnoteLabelTagName: 'h3',
    })
    .use(() => emptyHeadsAsCells)
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify)
    .freeze();
  const render = (markdown: string) => pipeline.processSync(markdown).toString();
  const own = new Map<string, string>();
  // only a note says anything in the language of the page
  return (markdown) => remembered(markdown.includes('[^') ? own : withoutNotes, markdown, render);
}

/** How many texts are remembered: those of a large client. */
const REMEMBERED = 1000;

/** The HTML of texts that is the same in every language. */
const withoutNotes = new Map<string, string>();

/** The pages of several readers show the same text, one after another. */
function remembered(
  made: Map<string, string>,
  markdown: string,
  render: (markdown: string) => string,
): string {
  const known = made.get(markdown);
  if (known !== undefined) return known;
  if (made.size === REMEMBERED) made.clear();
  const html = render(markdown);
  made.set(markdown, html);
  return html;
}

function tame(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + 2) as typeof node.depth;
    if (node.type === 'listItem') showBox(node);
    const made = inPlaceOf(node, parent?.type === 'paragraph');
    if (!made || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...made);
    // with nothing in its place, the next node has this index now
    return made.length === 0 ? index : undefined;
  });
}

/** What stands on the page in place of a node; undefined where the node itself does. */
function inPlaceOf(node: Nodes, inText: boolean): (Text | Link | Paragraph)[] | undefined {
  if (node.type === 'image') return [{ type: 'link', url: node.url, children: [text(node.alt || node.url)] }];
  if (node.type === 'imageReference') return [text(node.alt || node.identifier)];
  if (node.type !== 'html') return undefined;
  // a comment is for whoever writes; a page has no place for it
  if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return [];
  // between paragraphs text needs one of its own, or its lines would run together
  return inText ? [text(node.value)] : [{ type: 'paragraph', children: [text(node.value)] }];
}

/** A box that cannot be ticked is not a form field. */
function showBox(item: ListItem): void {
  const [first] = item.children;
  if (item.checked != null && first?.type === 'paragraph') {
    first.children.unshift(text(item.checked ? '☑ ' : '☐ '));
  }
  item.checked = null;
}

/** The empty corner of a table heads nothing, and a screen reader should not announce it. */
function emptyHeadsAsCells(tree: Tree): void {
  visit(tree, 'element', (element) => {
    if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
  });
}

function text(value: string): Text {
  return { type: 'text', value };
}
