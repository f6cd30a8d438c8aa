/** Hosts that give all sites of an account one name and tell them apart by their path. */
const oneNameForAll = ['github.io', 'gitlab.io', 'codeberg.page', 'bitbucket.io'];

/**
 * Whether other sites may stand under the same host name as a portal. A browser takes them for one site, so that a script
 * of theirs could use the keys of a reader who has the portal open. Source: RFC 6454, The Web Origin Concept.
 * @param address where the portal is published
 */
export function mayShareOrigin(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return pathname !== '/' || oneNameForAll.some((name) => hostname.endsWith(`.${name}`));
}
