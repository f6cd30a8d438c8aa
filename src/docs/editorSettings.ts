import type { ContentFile } from '../schema/files.ts';

/** The settings by which VS Code finds the schema of each JSON file under `content/`. */
export function editorSettings(files: readonly ContentFile[]): Record<string, unknown> {
  return {
    'json.schemas': files
      .filter(({ path }) => path.endsWith('.json'))
      .map(({ name, path }) => ({
        fileMatch: [`/content/${path.replaceAll(/<[^>]+>/g, '*')}`],
        url: `./content/${schemaPath(name)}`,
      })),
  };
}

/** Where the JSON Schema of a kind of file lies, below `content/`. */
export function schemaPath(name: string): string {
  return `.schemas/${name}.schema.json`;
}
