/** Where the portal begins, wherever it stands on its host. */
export const root = new URL(said('sightline-root'), location.href);

/** The opaque name of the file that is opened at this address; empty at the front. */
export const sealedName = said('sightline-sealed');

function said(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** A file of the portal as text; undefined where it is not there. Throws where it cannot be loaded. */
export async function load(path: string): Promise<string | undefined> {
  // whether something was withdrawn is asked each time
  const response = await fetch(new URL(path, root), { cache: 'no-cache' });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
