import { type Locale, locales } from '../schema/values.ts';
import { wordMismatch } from './contentError.ts';
import { contentFile, type FileKind, type Folder } from './layout.ts';
import { hasForm, stemOf } from './nameForm.ts';
import { didYouMean } from './suggestion.ts';
import { either, quoted } from './wordedValue.ts';

/** What the name of a file says about it. */
export interface NamedFile {
  /** Undefined for a file that is only read by people or by other commands. */
  kind: FileKind | undefined;
  /** The name without its ending and its language. */
  stem: string;
  /** Set where the file is the body of the one beside it in another language. */
  language: Locale | undefined;
}

const languages = new Map(locales.map((locale) => [`.${locale.toLowerCase()}.md`, locale]));

/** Reads the name of a file in a folder, or says why no such file belongs there. */
export function readFileName(folder: Folder, name: string): NamedFile | string {
  const plain = readPlainName(folder, name);
  const [, base, ending = ''] = /^(.+)(\.[^.]+\.md)$/.exec(name) ?? [];
  if (typeof plain !== 'string' || base === undefined) return plain;

  const file = readPlainName(folder, `${base}.md`);
  if (typeof file === 'string' || !file.kind || !('body' in contentFile(file.kind).schema.shape))
    return plain;
  const language = languages.get(ending);
  if (language) return { ...file, language };
  const translations = [...languages.keys()].map((known) => base + known);
  return wordMismatch(`a translation named ${either(translations)}`, quoted(name), 'Rename it.');
}

/** What is wrong with a file or folder whose name is not among the known ones. */
export function wordUnknownName(what: 'file' | 'folder', name: string, known: readonly string[]): string {
  if (known.length === 0) return wordMismatch(`no ${what}s here`, quoted(name), 'Move or remove it.');
  return wordMismatch(
    `a known ${what}`,
    quoted(name),
    didYouMean(name, known, `Known here: ${known.join(', ')}.`),
  );
}

function readPlainName({ files, named }: Folder, name: string): NamedFile | string {
  if (files.has(name)) return { kind: files.get(name), stem: stemOf(name), language: undefined };
  if (!named) return wordUnknownName('file', name, [...files.keys()]);
  if (hasForm(name, named.form)) return { kind: named.kind, stem: stemOf(name), language: undefined };
  return wordMismatch(`a file named like ${named.form.example}`, quoted(name), 'Rename it.');
}
