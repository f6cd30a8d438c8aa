import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '../hosts/caddyfile.ts';
import { gatedTrees } from '../hosts/gate.ts';
import { nginxConf } from '../hosts/nginx.ts';
import { replaceFile } from './replaceFile.ts';

/**
 * The folder beside a release that is for whoever runs the host. It is not in the release, because a host serves what
 * lies there to everybody, and rules for gates name clients.
 */
export function hostFolderOf(release: string): string {
  return `${release}-host`;
}

/** What nginx and Caddy are to include, with gates only where pages are plain. */
export function serverFiles(
  base: string,
  routes: Iterable<string>,
  access: 'open' | 'sealed',
): Record<string, string | undefined> {
  const gates = access === 'open' ? gatedTrees(routes) : undefined;
  return {
    'nginx.conf': nginxConf(base),
    Caddyfile: caddyfile(base),
    'nginx-gated.conf': gates && nginxConf(base, gates),
    'Caddyfile-gated': gates && caddyfile(base, gates),
  };
}

/** Writes the files that changed, each in one step, and leaves those of others alone. Undefined removes a file. */
export function writeHostFolder(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (text === undefined) rmSync(file, { force: true });
    else if (text !== textOf(file)) replaceFile(file, text);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
