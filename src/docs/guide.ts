import type { ContentFile } from '../schema/files.ts';
import { documentEndings } from '../schema/mediaType.ts';
import { audienceTable } from './audienceTable.ts';
import { fieldTables } from './fieldTables.ts';
import { layoutTree } from './layoutTree.ts';
import { joined } from './markdown.ts';

/** An example of a content file: its path below `content/` and its text. */
export interface Example {
  path: string;
  text: string;
}

/** Fills the places `{{…}}` of the guide for managers with what the schemas say. */
export function guide(prose: string, files: readonly ContentFile[], examples: readonly Example[]): string {
  const parts: Record<string, string> = {
    tree: layoutTree(files, 'content/'),
    needed: joined(
      files.filter(({ required }) => required).map(({ path }) => `\`${path.split('/').at(-1)}\``),
    ),
    endings: joined(documentEndings.map((ending) => `\`.${ending}\``)),
    audiences: audienceTable(files.map(({ schema }) => schema)),
    contents: files.map(({ name }) => `[${titleOf(name)}](#${name})`).join(' · '),
    files: files.map((file) => section(file, examples)).join('\n\n'),
  };
  return prose.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => parts[name] ?? place);
}

function section(file: ContentFile, examples: readonly Example[]): string {
  const example = examples.find(({ path }) => pathPattern(file).test(path));
  return [
    `### ${titleOf(file.name)}`,
    `${file.purpose} Kept in \`${file.path}\`${file.required ? ', which is needed' : ''}.`,
    ...(example ? [exampleBlock(example)] : []),
    fieldTables(file),
  ].join('\n\n');
}

function titleOf(name: string): string {
  return (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('-', ' ');
}

function exampleBlock({ path, text }: Example): string {
  const language = path.endsWith('.json') ? 'json' : 'markdown';
  return `For example, \`${path}\`:\n\n\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Which paths are files of this kind. */
export function pathPattern({ path }: ContentFile): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/<[^>]+>/g, '[^/]+')}$`);
}
