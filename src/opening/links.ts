import { mediaTypeOf } from '../schema/mediaType.ts';
import type { SealedFiles } from './sealedFiles.ts';

const HERE = 'http://portal.invalid';

/** Makes every link and image of an opened page lead where it says, before the page is shown. */
export async function resolveLinks(page: Document, route: string, files: SealedFiles): Promise<void> {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) =>
    resolveLink(link, route, files),
  );
  const images = [...page.querySelectorAll<HTMLImageElement>('img[src]')].map(async (image) => {
    const path = pathOf(image.getAttribute('src') ?? '', route);
    if (path === undefined) return;
    // not even to ask for it in vain: its name would be told to the host
    image.removeAttribute('src');
    const address = await contentAddress(path, files);
    if (address !== undefined) image.src = address;
  });
  await Promise.all([...links, ...images]);
}

async function resolveLink(link: HTMLAnchorElement, route: string, files: SealedFiles): Promise<void> {
  const href = link.getAttribute('href') ?? '';
  const path = href.startsWith('#') ? undefined : pathOf(href, route);
  if (path === undefined) return;
  const isPage = path.endsWith('/');
  const address = isPage ? await files.addressOf(path) : await files.sealedAddressOf(path);
  // a link to what this reader has no key to says only what it says
  if (address === undefined) return link.removeAttribute('href');
  link.href = isPage ? address + new URL(href, HERE).hash : address;
  if (!isPage) saveOnClick(link, path, files);
}

/** A file is opened in the page and saved: a browser that followed the link would save it sealed. */
function saveOnClick(link: HTMLAnchorElement, path: string, files: SealedFiles): void {
  link.download = path.slice(path.lastIndexOf('/') + 1);
  link.addEventListener('click', (event) => {
    if (link.href.startsWith('blob:')) return;
    event.preventDefault();
    void contentAddress(path, files).then((address) => {
      if (address === undefined) return;
      link.href = address;
      link.click();
    });
  });
}

/** The path in the portal that an address on a page leads to; undefined where it leads elsewhere, or nowhere. */
function pathOf(href: string, route: string): string | undefined {
  try {
    const { origin, pathname } = new URL(href, `${HERE}${route}`);
    return origin === HERE ? decodeURIComponent(pathname) : undefined;
  } catch {
    return undefined;
  }
}

async function contentAddress(path: string, files: SealedFiles): Promise<string | undefined> {
  const file = await files.at(path);
  const type = mediaTypeOf(path) ?? 'application/octet-stream';
  return file && URL.createObjectURL(new Blob([file.body], { type }));
}
