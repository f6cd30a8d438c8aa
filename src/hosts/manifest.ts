import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** What a release consists of: the fingerprint of each file, by its path in the release. */
export type Manifest = ReadonlyMap<string, Fingerprint>;

export interface Fingerprint {
  /** In hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
}

export function fingerprintOf(bytes: Uint8Array): Fingerprint {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

export function isSame(a: Fingerprint | undefined, b: Fingerprint): boolean {
  return a !== undefined && a.sha256 === b.sha256 && a.size === b.size;
}

/** A manifest as the text that is signed: one file a line, by path, so that the same release has the same text. */
export function formatManifest(manifest: Manifest): string {
  const paths = [...manifest.keys()].sort();
  const lines = paths.map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(manifest.get(path))}`);
  return `{\n  "generator": "Sightline",\n  "files": {\n${lines.join(',\n')}\n  }\n}\n`;
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
