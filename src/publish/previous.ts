import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../i18n/language.ts';
import { pageFiles } from './pageFiles.ts';
import { readNote } from './release.ts';
import { sameBytes } from './sameBytes.ts';

/** The release before this one: its pages are kept where nothing changed, and stand in for clients held back. */
export interface Previous {
  readonly folder: string;
  /** Whether a page was made from the same view by the same renderer, so that it can stay as it is. */
  has(route: string, data: string, renderer: string): boolean;
  /** The view of a page as it was published; undefined when there was no such page. */
  dataOf(route: string): string | undefined | Promise<string | undefined>;
  /** The addresses of all pages. */
  routes(): string[];
  /**
   * The addresses of the pages below a folder of a tree, in every language.
   * @param root the tree, such as `/managers/`
   * @param folder the folder in it, such as `clients/acme/`
   */
  routesIn(root: string, folder: string): string[];
  /** Whether a file that pages link to was published, by its path in the release. */
  hasFile(path: string): boolean;
  /** Whether it was published with the bytes that another file has, and can stay as it is. */
  hasSame(path: string, source: string): boolean;
}

/** A release of plain pages. */
export class PreviousRelease implements Previous {
  readonly folder: string;
  readonly #renderer: string | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.#renderer = readNote(folder)?.renderer;
  }

  has(route: string, data: string, renderer: string): boolean {
    return renderer === this.#renderer && this.dataOf(route) === data;
  }

  dataOf(route: string): string | undefined {
    try {
      return readFileSync(join(this.folder, route, pageFiles.data), 'utf8');
    } catch {
      return undefined;
    }
  }

  routes(): string[] {
    return this.#renderer === undefined ? [] : this.#below('**');
  }

  routesIn(root: string, folder: string): string[] {
    if (this.#renderer === undefined) return [];
    const routes = inEveryLanguage(root, folder).flatMap((base) =>
      existsSync(join(this.folder, base)) ? this.#below(`${base.slice(1)}**`) : [],
    );
    // below a tree’s root its other languages are found twice
    return [...new Set(routes)];
  }

  hasFile(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  hasSame(path: string, source: string): boolean {
    return sameBytes(source, join(this.folder, path));
  }

  #below(pattern: string): string[] {
    return globSync(`${pattern}/${pageFiles.data}`, { cwd: this.folder }).map(
      (file) => `/${file.slice(0, -pageFiles.data.length)}`,
    );
  }
}

/** A folder of a tree, as it is called in each language the tree may be in. */
export function inEveryLanguage(root: string, folder: string): string[] {
  return ['', ...Object.values(languages).map((language) => `${language.folder}/`)].map(
    (language) => `${root}${language}${folder}`,
  );
}
