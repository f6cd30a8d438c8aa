import type { Root as Tree } from 'hast';
import type { Link, Paragraph, Root, Text } from 'mdast';
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
  return (markdown) => pipeline.processSync(markdown).toString();
}

function tame(tree: Root): void {
  visit(tree, (node, index, parent) => {
    const replace = (made: Text | Link | Paragraph) => {
      if (parent && index !== undefined) parent.children.splice(index, 1, made);
    };
    switch (node.type) {
      case 'heading':
        node.depth = Math.min(6, node.depth + 2) as typeof node.depth;
        break;
      case 'html':
        // between paragraphs text needs one of its own, or its lines would run together
        replace(
          parent?.type === 'paragraph'
            ? text(node.value)
            : { type: 'paragraph', children: [text(node.value)] },
        );
        break;
      case 'image':
        replace({ type: 'link', url: node.url, children: [text(node.alt || node.url)] });
        break;
      case 'imageReference':
        replace(text(node.alt || node.identifier));
        break;
      case 'listItem': {
        // a box that cannot be ticked is not a form field
        const [first] = node.children;
        if (node.checked != null && first?.type === 'paragraph')
          first.children.unshift(text(node.checked ? '☑ ' : '☐ '));
        node.checked = null;
      }
    }
  });
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
