import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findServer, type ServerName, startServer } from '../hosts/servers.ts';
import { servePlainly } from './plainServer.ts';

/** A plain file server, and those that the rules of a release are for. */
export const fileServers = ['plain', 'nginx', 'caddy'] as const satisfies ('plain' | ServerName)[];
type FileServer = (typeof fileServers)[number];

/** A missing server is said once, by the set-up; what it would have shown is counted as skipped. */
export function isMissing(name: FileServer): boolean {
  return name !== 'plain' && findServer(name) === undefined;
}

/** What is served: a release, the folder beside it, and one for whatever the server writes. */
export interface Served {
  folder: string;
  out: string;
  host: string;
}

/** Serves a release with the configuration that was made with it. */
export async function serve(name: FileServer, { folder, out, host }: Served, base: string) {
  if (name === 'plain') {
    const { address, close } = await servePlainly(out, base);
    return { address, stop: close };
  }
  const work = join(folder, name);
  mkdirSync(work);
  const { port, stop } = await startServer(name, { release: out, host, work });
  return { address: `http://127.0.0.1:${port}${base}`, stop };
}
