import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { drawingPolicy, securityHeaders } from '../hosts/responseHeaders.ts';
import { mayHoldScript, mediaTypeOf } from '../schema/mediaType.ts';

/** An answer to a request, whole. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** What a host sends too, so that a page that needs more fails here first; but nothing is kept from one edit to the next. */
export const previewHeaders = { ...securityHeaders, 'cache-control': 'no-store' };

const script = '/_preview/reload.js';

/** What the preview of a folder answers to a request. */
export function replyTo(folder: string, request: IncomingMessage): Reply {
  // a page of another site must not read the preview through a name that points here
  const host = request.headers.host?.replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost')
    return plain(403, 'The preview is for this machine only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Pages can only be read.');
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === script) return fileReply(join(import.meta.dirname, 'previewReload.js'));
  const file = fileOf(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (file) return fileReply(file);
  if (!fileOf(folder, `${pathname}/index.html`)) return plain(404, 'There is no such page.');
  return { ...plain(301, 'The page stands one slash further.'), headers: { location: `${pathname}/` } };
}

/** The file at an address, if it lies in the folder. */
function fileOf(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = normalize(decodeURIComponent(address));
  } catch {
    return undefined;
  }
  const file = join(folder, path);
  // normalize() has taken the dots out; this holds even if it had not
  if (!file.startsWith(`${folder}/`)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function fileReply(file: string): Reply {
  const type = types[extname(file)] ?? documentType(file);
  const headers = {
    ...previewHeaders,
    'content-type': type,
    ...(mayHoldScript(type) && { 'content-security-policy': drawingPolicy }),
  };
  if (extname(file) !== '.html') return { status: 200, headers, body: readFileSync(file) };
  const page = readFileSync(file, 'utf8');
  const tag = `<script src="${script}" type="module"></script>`;
  return { status: 200, headers, body: page.replace('</head>', () => `${tag}</head>`) };
}

/** The type of a file that was handed over; text is in UTF-8, as all content is. */
function documentType(file: string): string {
  const type = mediaTypeOf(file) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

function plain(status: number, text: string): Reply {
  return {
    status,
    headers: { ...previewHeaders, 'content-type': 'text/plain; charset=utf-8' },
    body: `${text}\n`,
  };
}
