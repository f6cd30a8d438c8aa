import address from './opened.css?url';

/** Adds the styles of opened figures to the page; rejects where they cannot be loaded. */
export function openedStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  // beside this script, wherever the portal stands
  link.href = new URL(address.replace(/^.*\//, ''), import.meta.url).href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`The styles of opened figures were not found: ${link.href}`));
    document.head.append(link);
  });
}
