import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { pathPattern } from '../../src/docs/guide.ts';
import { type ContentFile, contentFiles } from '../../src/schema/files.ts';

export const kinds: readonly ContentFile[] = Object.values(contentFiles);

/** A file of a content folder with what it holds: of Markdown the front matter. */
export interface FoundFile {
  path: string;
  kind: ContentFile;
  data: Record<string, unknown>;
}

/** The files of a content folder that have a schema. */
export function foundIn(folder: string): FoundFile[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = name.replaceAll('\\', '/');
    const kind = kinds.find((one) => pathPattern(one).test(path));
    if (!kind || isTranslation(path)) return [];
    return [{ path, kind, data: dataOf(path, readFileSync(root + name, 'utf8')) }];
  });
}

function isTranslation(path: string): boolean {
  return /\.(en|zh-cn)\.md$/.test(path);
}

function dataOf(path: string, text: string): Record<string, unknown> {
  return path.endsWith('.json')
    ? JSON.parse(text)
    : parse(text.split(/^---\n/m)[1] ?? '', { schema: 'core' });
}
