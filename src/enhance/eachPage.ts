/** What is said when a sealed page was put into the place of the shell, later than the scripts of the page. */
export const pageOpened = 'sightline:opened';

/** Starts what a script adds to a page, for the page that is there and for the one that is opened in its place. */
export function onEachPage(start: () => void): void {
  start();
  document.addEventListener(pageOpened, start);
}
