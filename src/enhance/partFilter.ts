// Lets a reader pick a group or a project: rows of others and figures without it are put away. Without it, all is shown.

import { onEachPage } from './eachPage.ts';

/** Rows that are about everybody stay, to compare with. */
function show(picked: string): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-part]'))
    row.hidden = picked !== '' && row.dataset['part'] !== picked;
  for (const section of document.querySelectorAll<HTMLElement>('[data-parts]'))
    section.hidden = picked !== '' && !section.dataset['parts']?.split(' ').includes(picked);
}

onEachPage(() => {
  const picker = document.querySelector<HTMLSelectElement>('#part-filter');
  if (!picker) return;
  picker.addEventListener('change', () => show(picker.value));
  // a browser that goes back keeps what was picked
  show(picker.value);
  picker.closest<HTMLElement>('.part-filter')?.removeAttribute('hidden');
});
