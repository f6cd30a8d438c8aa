/** A host name such as package registries have; the source of a package is the installer's choice, not ours. */
const host = /\bregistry\.[a-z0-9-]+\.(com|org|net|dev|io|cn)\b/i;

/** In a lock file, where the packages came from must not be recorded at all, whatever the host is called. */
const recorded = /"resolved": "https?:/;

export function registryHosts(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!host.test(line) && !(path.endsWith('package-lock.json') && recorded.test(line))) return [];
    return [
      `${path}:${index + 1}  names the host of a package registry. Leave it out; .npmrc keeps it out of the lock file.`,
    ];
  });
}
