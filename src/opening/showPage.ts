import { readViewBy } from '../charts/interactive/viewSource.ts';
import { pageOpened } from '../enhance/eachPage.ts';
import type { OpenedFile } from '../sealing/open.ts';
import type { PageView } from '../views/page.ts';
import { resolveLinks } from './links.ts';
import { root } from './portal.ts';
import type { SealedFiles } from './sealedFiles.ts';
import { parsedPage } from './trustedMarkup.ts';

const decoder = new TextDecoder();

/** Puts an opened page into the place of the shell. Styles and scripts are the shell’s already. */
export async function showPage(
  { path, body }: OpenedFile,
  files: SealedFiles,
  lock: () => void,
): Promise<void> {
  const route = path.slice(0, path.lastIndexOf('/') + 1);
  const page = parsedPage(decoder.decode(body));
  await resolveLinks(page, route, files);
  page.querySelector('.masthead')?.append(sessionBar(page.documentElement.lang, files, lock));
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  if (location.hash.length > 1)
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  // charts are drawn again from the data of the page, which is sealed beside it
  readViewBy(() => viewOf(route, files));
  document.dispatchEvent(new Event(pageOpened));
}

async function viewOf(route: string, files: SealedFiles): Promise<PageView> {
  const data = await files.at(`${route}data.json`);
  if (!data) throw new Error('The page has no data.');
  return JSON.parse(decoder.decode(data.body)) as PageView;
}

function sessionBar(lang: string, { trees }: SealedFiles, lock: () => void): Node {
  const template = document.querySelector<HTMLTemplateElement>(`#session-${CSS.escape(lang)}`);
  const bar = (template?.content ?? document.createDocumentFragment()).cloneNode(true) as DocumentFragment;
  const link = bar.querySelector('a');
  if (link && trees.length > 1) link.href = root.href;
  else link?.remove();
  bar.querySelector('button')?.addEventListener('click', lock);
  return bar;
}
