import { readFileSync } from 'node:fs';
import { formatPath } from '../load/contentError.ts';
import { wordIssues } from '../load/issueWording.ts';
import { parseJson } from '../load/jsonText.ts';
import { type Mapping, MappingSchema } from '../schema/mapping.ts';
import { ImportError } from './importError.ts';

/** Reads a mapping for one kind of import; throws ImportError with every mistake in it and its place. */
export function readMapping(file: string, kind: 'csv' | 'survey'): Mapping {
  const mapping = parseMapping(file, readText(file));
  if (kind === 'survey' && !mapping.survey) {
    throw new ImportError(
      `${file}:1:1  expected \`survey\`, which says what an answer is. Import it with: import -- csv.`,
    );
  }
  if (kind === 'csv' && mapping.survey) {
    throw new ImportError(
      `${file}:1:1  expected a mapping without \`survey\`. Import it with: import -- survey.`,
    );
  }
  return mapping;
}

/** Parses the text of a mapping; `file` is only named in errors. */
export function parseMapping(file: string, text: string): Mapping {
  const parsed = parseJson(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (!parsed.ok) {
    const lines = parsed.problems.map(
      ({ place, message }) => `${file}:${place.line}:${place.column}  ${message}`,
    );
    throw new ImportError(lines.join('\n'));
  }
  const outcome = MappingSchema.safeParse(parsed.data);
  if (outcome.success) return outcome.data;
  const lines = wordIssues(outcome.error.issues, MappingSchema, parsed.data).map(({ path, at, message }) => {
    const { line, column } = parsed.locate(path, at);
    return `${file}:${line}:${column}  ${path.length > 0 ? `${formatPath(path)}: ` : ''}${message}`;
  });
  throw new ImportError(lines.join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ImportError(`${file}: expected a mapping that can be read, got ${code}. Check its name.`);
  }
}
