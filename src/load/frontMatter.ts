import matter from 'gray-matter';
import { wordMismatch } from './contentError.ts';
import { type Parsed, type Problem, placesIn } from './sourceTree.ts';
import { quoted } from './wordedValue.ts';
import { parseYaml } from './yamlText.ts';

const FENCE = '---';
const MOST_BYTES = 64 * 1024;
const MOST_LINES = 2000;

/** Front matter with the Markdown below it. */
export type ParsedMarkdown = Parsed & { body: string };

/** Splits and parses a Markdown file whose lines end in `\n`. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const problem = refuseFences(text);
  if (problem) return { ok: false, problems: [problem], body: '' };

  // The first line was found bare, so no engine but this one can be asked for; the front matter is
  // parsed below, from the whole text, so that its places are those of the file.
  const file = matter(text, { language: 'yaml', engines: { ...refusedEngines, yaml: () => ({}) } });
  const end = FENCE.length + file.matter.length;
  return { ...parseYaml(text, FENCE.length, end), body: trimBody(file.content) };
}

/** Text without front matter: a body in another language. */
export function parseTranslation(text: string): string | Problem {
  if (firstLine(text) !== FENCE) return trimBody(text);
  const message = wordMismatch(
    'text alone',
    'front matter',
    'Remove it; the fields stand in the file without a language in its name.',
  );
  return { place: { line: 1, column: 1 }, path: [], message };
}

const refuse = (): never => {
  throw new Error('Front matter is YAML.');
};

// As it comes, gray-matter runs front matter in JavaScript.
const refusedEngines = { js: refuse, javascript: refuse, json: refuse, coffee: refuse, toml: refuse };

/** What keeps the text from being split: gray-matter would guess, evaluate code, or take seconds. */
function refuseFences(text: string): Problem | undefined {
  const opening = firstLine(text);
  if (opening !== FENCE) {
    const found = text.trim() === '' ? 'an empty file' : quoted(opening);
    return problemAt(
      text,
      0,
      '--- alone on the first line',
      found,
      'Start with front matter between two lines ---.',
    );
  }
  const close = text.indexOf(`\n${FENCE}`, FENCE.length);
  if (close === -1) {
    return problemAt(
      text,
      0,
      'front matter between two lines ---',
      'only the first one',
      'Add a line --- below the fields.',
    );
  }
  const closing = firstLine(text.slice(close + 1));
  if (closing !== FENCE) {
    return problemAt(
      text,
      close + 1,
      '--- alone on the line that ends the front matter',
      quoted(closing),
      'Remove the rest of the line.',
    );
  }
  return refuseSize(text.slice(0, close));
}

function refuseSize(front: string): Problem | undefined {
  const fix = 'Move the text below it.';
  const lines = front.split('\n').length;
  if (lines > MOST_LINES)
    return problemAt(front, 0, `at most ${MOST_LINES} lines of front matter`, String(lines), fix);
  const bytes = Buffer.byteLength(front);
  if (bytes <= MOST_BYTES) return undefined;
  return problemAt(front, 0, 'at most 64 KiB of front matter', `${Math.ceil(bytes / 1024)} KiB`, fix);
}

function problemAt(text: string, offset: number, expected: string, found: string, fix: string): Problem {
  return { place: placesIn(text)(offset), path: [], message: wordMismatch(expected, found, fix) };
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return (end === -1 ? text : text.slice(0, end)).trimEnd();
}

/** Blank lines around a text say nothing, and editors add them at will. */
function trimBody(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
