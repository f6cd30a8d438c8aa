import type { YAMLError } from 'yaml';
import { wordMismatch } from './contentError.ts';
import { type Problem, placesIn } from './sourceTree.ts';
import { wordedText } from './wordedValue.ts';

/** Words the first error of the YAML parser; the others mostly follow from it. `start`: where the YAML starts. */
export function wordYamlErrors(errors: readonly YAMLError[], text: string, start: number): Problem[] {
  const [first] = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return [];
  const offset = Math.min(start + first.pos[0], text.length);
  const [expected, fix] = adviceOn(first);
  const message = wordMismatch(expected, wordedText(text, offset), fix);
  return [{ place: placesIn(text)(offset), path: [], message }];
}

function adviceOn({ code, message }: YAMLError): readonly [expected: string, fix: string] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['spaces at the start of the line', 'Use spaces instead of tabs.'];
    case 'BAD_INDENT':
      if (message.startsWith('Flow')) return ['] or }', 'Close the list or object that was begun.'];
      return ['the fields of one group to start in the same column', 'Indent the line like those beside it.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return [
        'one field with one value',
        'Put a text with a colon in quotes, or indent the line like the one above.',
      ];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a field like `name: value`', 'Write a colon and a space after its name.'];
    case 'BAD_SCALAR_START':
      return ['a value', 'Put a text that starts with a special character in quotes.'];
    case 'BAD_DQ_ESCAPE':
      return ['an escape like \\n', 'Use single quotes, or write \\\\ for a backslash.'];
    case 'MULTIPLE_DOCS':
      return ['one block of fields', 'Keep the front matter together, without a line that says ... or ---.'];
    case 'RESOURCE_EXHAUSTION':
      return ['a few levels', 'Nest less deeply.'];
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return [
        'plain values without anchors, aliases and tags',
        'Put a text that starts with & * or ! in quotes.',
      ];
    default:
      if (message.startsWith('Missing closing')) return ['a closing quote', 'Add it.'];
      return ['fields like `name: value`', 'Correct the line, or put the text in quotes.'];
  }
}
