import { stringify } from 'yaml';
import { parseMarkdown } from '../load/frontMatter.ts';
import { parseJson } from '../load/jsonText.ts';
import type { Parsed } from '../load/sourceTree.ts';
import { editYaml } from './yamlEdit.ts';

/** A way to keep fields in a text file, and to change them there without touching anything else. */
export interface TextFormat {
  parse(text: string): Parsed;
  /** The text of a new file. */
  write(fields: unknown, body: string): string;
  /** The text that holds `after` where `text` holds `before`; comments, order and everything below stay. */
  rewrite(text: string, before: unknown, after: unknown): string;
}

const FRONT_MATTER = /^(\ufeff?---[ \t]*\r?\n)(.*?)(^---[ \t]*(?:\r?\n|$).*)$/ms;

/** Markdown with front matter. */
export const markdownFormat: TextFormat = {
  parse: (text) => parseMarkdown(normalise(text)),
  write: (fields, body) => `---\n${stringify(fields, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`,
  rewrite: (text, before, after) => {
    const [, opening = '', front = '', rest = ''] = FRONT_MATTER.exec(text) ?? [];
    return opening + withLineEnds(editYaml(normalise(front), before, after), text) + rest;
  },
};

/** JSON, indented by two spaces or as the file was. */
export const jsonFormat: TextFormat = {
  parse: (text) => parseJson(normalise(text)),
  write: (fields) => `${JSON.stringify(fields, null, 2)}\n`,
  rewrite: (text, _, after) => {
    const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? 2;
    const written = JSON.stringify(after, null, indent) + (/\s$/.test(text) ? '\n' : '');
    return (text.startsWith('\ufeff') ? '\ufeff' : '') + withLineEnds(written, text);
  },
};

function normalise(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function withLineEnds(text: string, model: string): string {
  return model.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
