import { contentFiles } from '../schema/files.ts';
import { editorSettings, schemaPath } from './editorSettings.ts';
import { type Example, guide } from './guide.ts';
import { jsonSchemaOf } from './jsonSchema.ts';

/** Everything that is written from the schemas: the text of each file by its path in the repository. */
export function documents(prose: string, examples: readonly Example[]): Map<string, string> {
  const files = Object.values(contentFiles);
  return new Map([
    ['content/README.md', guide(prose, files, examples)],
    ['.vscode/settings.json', json(editorSettings(files))],
    ...files.map((file): [string, string] => [`content/${schemaPath(file.name)}`, json(jsonSchemaOf(file))]),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
