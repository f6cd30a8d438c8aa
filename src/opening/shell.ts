import type { Message } from '../views/pages/shell.ts';

const find = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};

/** The parts of the page that opens others. */
export const shell = {
  form: find<HTMLFormElement>('#unlock'),
  code: find<HTMLInputElement>('#code'),
  reveal: find<HTMLInputElement>('#reveal'),
  remember: find<HTMLInputElement>('#remember'),
  choice: find('#choice'),
};

const [working, notice] = [find('#working'), find('#notice')];

/** Shows one of the things a reader may have to do: to wait, to unlock, or to choose; or nothing but what is said. */
export function show(part: 'working' | 'form' | 'choice' | 'nothing'): void {
  working.hidden = part !== 'working';
  shell.form.hidden = part !== 'form';
  shell.choice.hidden = part !== 'choice';
}

/** Says one thing, and what it is about where that differs. */
export function say(message: Message | undefined, about = ''): void {
  notice.replaceChildren();
  if (message === undefined) return;
  const text = find<HTMLTemplateElement>(`#message-${message}`).content.cloneNode(true) as DocumentFragment;
  const place = text.querySelector('strong');
  if (place) place.textContent = about;
  notice.append(text);
}

/** Asks for one click where the code would be asked for: a link is not opened by whatever looks at it ahead. */
export function askForClick(): void {
  for (const part of shell.form.querySelectorAll<HTMLElement>('.by-code')) part.hidden = true;
  for (const part of shell.form.querySelectorAll<HTMLElement>('.by-link')) part.hidden = false;
  shell.code.required = false;
}

export function askForCode(): void {
  for (const part of shell.form.querySelectorAll<HTMLElement>('.by-code')) part.hidden = false;
  for (const part of shell.form.querySelectorAll<HTMLElement>('.by-link')) part.hidden = true;
  shell.code.required = true;
}
