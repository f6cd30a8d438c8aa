import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative } from 'node:path';
import { responseHeadersOf } from '../../src/hosts/responseHeaders.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/**
 * A file server that knows nothing but files, on a free port of this machine. Where none is it sends 404.html, as hosts
 * of static pages do.
 * @param headersOf what it sends with a file, by its path; default: what a host is to send
 */
export async function servePlainly(
  folder: string,
  prefix = '/',
  headersOf: (path: string) => Record<string, string> = responseHeadersOf,
) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathname.startsWith(prefix) ? normalize(pathname.slice(prefix.length)) : '..';
    const asked = join(folder, pathname.endsWith('/') ? `${below}/index.html` : below);
    const found = !below.startsWith('..') && existsSync(asked) && statSync(asked).isFile();
    const file = found ? asked : join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...headersOf(relative(folder, file)),
    });
    response.end(existsSync(file) ? readFileSync(file) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${prefix}`, close: () => server.close() };
}
