import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';

/** What a release consists of: the fingerprint of each file, by its path in the release. */
export type Manifest = ReadonlyMap<string, Fingerprint>;

export interface Fingerprint {
  /** In hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** @param bytes of a file, or its text, which stands in it as UTF-8 */
export function fingerprintOf(bytes: Uint8Array | string): Fingerprint {
  return { sha256: hash('sha256', bytes, 'hex'), size: Buffer.byteLength(bytes) };
}

export function isSame(a: Fingerprint | undefined, b: Fingerprint): boolean {
  return a !== undefined && a.sha256 === b.sha256 && a.size === b.size;
}

const HEAD = '{\n  "generator": "Sightline",\n  "files": {\n';
const FOOT = '\n  }\n}\n';

/** A manifest as the text that is signed: one file a line, by path, so that the same release has the same text. */
export function formatManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort();
  return `${HEAD}${paths.map((path) => lineOf(path, manifest.get(path))).join(',\n')}${FOOT}`;
}

/**
 * The text of a manifest after some files were put in and others removed: the same as if it were made of all files, at a
 * cost that follows the change. Only for a text that `formatManifest` made.
 */
export function patchManifest(text: string, put: Manifest, removed: Iterable<string>): string {
  const lines = linesOf(text);
  const gone = new Set<number>();
  for (const path of removed) {
    const { at, found } = placeOf(lines, path);
    if (found) gone.add(at);
  }
  const fresh: { at: number; line: string }[] = [];
  for (const path of [...put.keys()].sort()) {
    const { at, found } = placeOf(lines, path);
    const line = lineOf(path, put.get(path));
    if (found) lines[at] = line;
    else fresh.push({ at, line });
  }
  const parts: string[] = [];
  let from = 0;
  const takeTo = (end: number) => {
    for (; from < end; from++) if (!gone.has(from)) parts.push(lines[from] ?? '');
  };
  for (const { at, line } of fresh) {
    takeTo(at);
    parts.push(line);
  }
  takeTo(lines.length);
  return `${HEAD}${parts.join(',\n')}${FOOT}`;
}

/**
 * The paths that differ between two texts of `formatManifest`, or from none, at a cost of comparing lines.
 * @returns what only the second has, what the second has otherwise, and what only the first has
 */
export function changedPaths(
  from: string,
  to: string,
): { added: string[]; changed: string[]; removed: string[] } {
  const [old, fresh] = [new Set(linesOf(from)), new Set(linesOf(to))];
  const put = new Set([...fresh.difference(old)].map(pathIn));
  const gone = new Set([...old.difference(fresh)].map(pathIn));
  return {
    added: [...put.difference(gone)],
    changed: [...put.intersection(gone)],
    removed: [...gone.difference(put)],
  };
}

/** The lines of a text of `formatManifest`; none of an empty text. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.slice(HEAD.length, -FOOT.length).split(',\n');
}

function lineOf(path: string, fingerprint: Fingerprint | undefined): string {
  return `    ${JSON.stringify(path)}: ${JSON.stringify(fingerprint)}`;
}

/** Where the line of a path stands, or would. */
function placeOf(lines: readonly string[], path: string): { at: number; found: boolean } {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const here = pathIn(lines[middle] ?? '');
    if (here === path) return { at: middle, found: true };
    if (here < path) from = middle + 1;
    else to = middle;
  }
  return { at: from, found: false };
}

function pathIn(line: string): string {
  return JSON.parse(line.slice(0, line.lastIndexOf(': {'))) as string;
}

/** The manifest in a text; undefined for a text that is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { generator, files } = JSON.parse(text) as { generator?: unknown; files?: object };
    const entries = Object.entries(files ?? {}) as [string, Fingerprint][];
    const isWhole = entries.every(
      ([, { sha256, size }]) => /^[0-9a-f]{64}$/.test(sha256) && Number.isInteger(size),
    );
    return generator === 'Sightline' && isWhole && entries.length > 0 ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

/** The Ed25519 signature of a manifest’s text, in base64; undefined for a key of another kind. @param key as PEM */
export function signatureOf(text: string, key: string): string | undefined {
  const secret = createPrivateKey(key);
  if (secret.asymmetricKeyType !== 'ed25519') return undefined;
  return sign(null, Buffer.from(text), secret).toString('base64');
}

/** Whether a manifest’s text was signed with the key that belongs to this public one. @param key as PEM */
export function isSignedBy(text: string, signature: string, key: string): boolean {
  const open = createPublicKey(key);
  if (open.asymmetricKeyType !== 'ed25519') return false;
  return verify(null, Buffer.from(text), open, Buffer.from(signature, 'base64'));
}
