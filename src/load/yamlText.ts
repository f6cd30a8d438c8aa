import { parseDocument } from 'yaml';
import { locator, type Parsed, repeatedKeys } from './sourceTree.ts';
import { wordYamlErrors } from './yamlError.ts';
import { YamlReading } from './yamlReading.ts';

// What else has to be refused is refused by YamlReading, which looks at each node once and knows its place:
// the parser would compare each key with every other, which is slow for a file that means harm.
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
} as const;

/** Parses the YAML 1.2 that stands in `text` from `start` to `end`; places are those of the whole text. */
export function parseYaml(text: string, start: number, end: number): Parsed {
  const document = parseDocument(text.slice(start, end), OPTIONS);
  const misread = wordYamlErrors(document.errors, text, start);
  if (misread.length > 0) return { ok: false, problems: misread };

  const reading = new YamlReading(text, start);
  const { data, node } = reading.read(document.contents);
  const problems = [...reading.problems, ...repeatedKeys(text, reading.repetitions)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, data, locate: locator(text, () => node) };
}
