// Stands on every page of a sealed portal: opens what the address stands for, or asks for the code first.
import { CODE_WORDS, wordsIn } from '../sealing/code.ts';
import type { Credential } from '../sealing/credential.ts';
import { Sealed } from '../sealing/open.ts';
import { NOTHING } from '../sealing/places.ts';
import type { Message } from '../views/pages/shell.ts';
import { choose, homesOf } from './homes.ts';
import type { OpenTree } from './keyStore.ts';
import { takeLinkSecret } from './linkSecret.ts';
import { sealedName } from './portal.ts';
import { SealedFiles } from './sealedFiles.ts';
import { begin, holdOpen, lock, openTrees, whenLocked } from './session.ts';
import { askForClick, askForCode, say, shell, show } from './shell.ts';
import { showPage } from './showPage.ts';
import { treesOf } from './unlock.ts';

let link = takeLinkSecret();

async function start(): Promise<void> {
  // browsers keep their cipher, and their locks, from pages that others could change on the way
  if (!isSecureContext) return say('insecure');
  show('working');
  const trees = link ? [] : await openTrees().catch(() => []);
  if (trees.length === 0) ask();
  else await open(trees);
}

function ask(message?: Message): void {
  show('form');
  say(message);
  if (link) askForClick();
  else askForCode();
}

/** Opens the page of this address; at the front the reader’s only tree, or a choice among theirs. */
async function open(trees: readonly OpenTree[]): Promise<void> {
  holdOpen();
  const files = new SealedFiles(trees);
  if (sealedName === '') return enter(files);
  try {
    const page = sealedName === NOTHING ? undefined : await files.named(sealedName);
    if (page) await showPage(page, files, () => void leave());
    else await offerOthers(files);
  } catch (error) {
    if (!(error instanceof Sealed)) refuse('unreachable');
    else if (error.reason === 'no key') ask('renewed');
    else refuse('damaged');
  }
}

async function enter(files: SealedFiles): Promise<void> {
  if (files.trees.length === 0) return refuse('missing');
  const homes = await homesOf(files);
  if (homes.length === 1 && homes[0]) return location.replace(homes[0].address);
  choose(homes);
}

/** Where a page is gone, the reader finds the way to those that are not. */
async function offerOthers(files: SealedFiles): Promise<void> {
  if (files.trees.length > 0) choose(await homesOf(files));
  else show('nothing');
  say('missing');
}

function refuse(message: Message): void {
  show('nothing');
  say(message);
}

async function leave(): Promise<void> {
  await lock();
  location.reload();
}

async function submit(): Promise<void> {
  const credential: Credential = link ? { link } : { code: shell.code.value };
  say(undefined);
  show('working');
  const trees = await treesOf(credential).catch(() => null);
  if (trees === null) return ask('unreachable');
  if (trees) {
    // a browser that keeps nothing, as some do in private windows, is asked on every page
    await begin(trees, shell.remember.checked).catch(() => {});
    shell.form.reset();
    await open(trees);
    // the field that had the focus is gone
    return document.querySelector('main')?.focus({ preventScroll: true });
  }
  link = undefined;
  ask('wrong');
  if ('code' in credential) await explain(credential.code);
  shell.code.focus();
}

/** Says what is surely wrong about a code. The list of words is loaded only now. */
async function explain(code: string): Promise<void> {
  const words = wordsIn(code);
  const { wordList } = await import('../sealing/wordList.ts');
  const unknown = words.filter((word) => !wordList.includes(word));
  if (unknown.length > 0) say('unknownWords', unknown.join(', '));
  else if (words.length !== CODE_WORDS) say('wordCount', String(words.length));
}

shell.form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
shell.reveal.addEventListener('change', () => {
  shell.code.type = shell.reveal.checked ? 'text' : 'password';
});
whenLocked(() => location.reload());
addEventListener('pageshow', async ({ persisted }) => {
  // a page that comes back as it was left may have been locked meanwhile
  if (!persisted) return;
  document.body.hidden = true;
  if ((await openTrees()).length === 0) location.reload();
  else document.body.hidden = false;
});

void start();
