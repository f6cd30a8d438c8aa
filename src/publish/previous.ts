import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../i18n/language.ts';
import { pageFiles } from './pageFiles.ts';
import { readNote } from './release.ts';

/** The release before this one: its pages are kept where nothing changed, and stand in for clients held back. */
export class PreviousRelease {
  readonly folder: string;
  readonly #renderer: string | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.#renderer = readNote(folder)?.renderer;
  }

  /** Whether a page was made from the same view by the same renderer, so that its bytes are what they would be. */
  has(route: string, data: string, renderer: string): boolean {
    return renderer === this.#renderer && this.dataOf(route) === data;
  }

  /** The view of a page as it was published; undefined when there was no such page. */
  dataOf(route: string): string | undefined {
    try {
      return readFileSync(join(this.folder, route, pageFiles.data), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** The addresses of all pages. */
  routes(): string[] {
    return this.#renderer === undefined ? [] : this.#below('**');
  }

  /**
   * The addresses of the pages below a folder of a tree, in every language.
   * @param root the tree, such as `/managers/`
   * @param folder the folder in it, such as `clients/acme/`
   */
  routesIn(root: string, folder: string): string[] {
    if (this.#renderer === undefined) return [];
    const languageFolders = ['', ...Object.values(languages).map((language) => `${language.folder}/`)];
    const routes = languageFolders.flatMap((language) => {
      const base = `${root}${language}${folder}`;
      return existsSync(join(this.folder, base)) ? this.#below(`${base.slice(1)}**`) : [];
    });
    // below a tree’s root its other languages are found twice
    return [...new Set(routes)];
  }

  #below(pattern: string): string[] {
    return globSync(`${pattern}/${pageFiles.data}`, { cwd: this.folder }).map(
      (file) => `/${file.slice(0, -pageFiles.data.length)}`,
    );
  }
}
