import type { OpenTree } from './keyStore.ts';
import type { SealedFiles } from './sealedFiles.ts';
import { shell, show } from './shell.ts';

/** The first page of a tree that is open here. */
export interface Home {
  title: string;
  lang: OpenTree['lang'];
  address: string;
}

export function homesOf(files: SealedFiles): Promise<Home[]> {
  return Promise.all(
    files.trees.map(async ({ tree, title, lang }) => ({
      title,
      lang,
      address: (await files.addressOf(`/${tree}/`)) ?? '',
    })),
  );
}

/** Lets the reader choose where to begin. */
export function choose(homes: readonly Home[]): void {
  const entries = homes.map(({ title, lang, address }) => {
    const item = document.createElement('li');
    const entry = document.createElement('a');
    entry.textContent = title;
    entry.lang = lang;
    entry.href = address;
    item.append(entry);
    return item;
  });
  shell.choice.querySelector('ul')?.replaceChildren(...entries);
  show('choice');
}
