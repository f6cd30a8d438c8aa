import { existsSync, readFileSync } from 'node:fs';
import { isSignedBy, type Manifest, parseManifest } from '../hosts/manifest.ts';
import { Refusal } from '../load/refusal.ts';

/**
 * Reads a manifest, and with a public key refuses one that was not signed with the key that belongs to it. The signature
 * stands beside it, as `manifest.json.sig`.
 */
export function readManifest(file: string, publicKey: string | undefined): Manifest {
  if (!existsSync(file))
    throw new Refusal(`There is no manifest ${file}. A build writes one beside the release.`);
  const text = readFileSync(file, 'utf8');
  const manifest = parseManifest(text);
  if (!manifest) throw new Refusal(`${file} is no manifest of a release.`);
  if (publicKey !== undefined && !isSigned(file, text, readFileSync(publicKey, 'utf8')))
    throw new Refusal(`${file} was not signed with the key that belongs to ${publicKey}: do not trust it.`);
  return manifest;
}

function isSigned(file: string, text: string, publicKey: string): boolean {
  const signature = `${file}.sig`;
  return existsSync(signature) && isSignedBy(text, readFileSync(signature, 'utf8'), publicKey);
}
