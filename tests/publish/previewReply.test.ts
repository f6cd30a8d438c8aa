import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replyTo } from '../../src/publish/previewReply.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { writeFiles } from './samplePortal.ts';

function preview() {
  const parent = writeFiles(temporaryFolder(), {
    'secret.txt': 'not for the web',
    'pages/index.html': '<html><head></head>front</html>',
    'pages/clients/acme/index.html': '<html><head></head>$& acme</html>',
    'pages/clients/acme/data.json': '{}',
    'pages/clients/acme/documents/plan/Plan 1:50 é.PDF': 'a plan',
    'pages/clients/acme/documents/plan/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'pages/clients/acme/documents/plan/notes.txt': 'é',
  });
  return (url: string, host = '127.0.0.1:4321', method = 'GET') =>
    replyTo(join(parent, 'pages'), { url, method, headers: { host } } as IncomingMessage);
}

test('a page is served with the script that reloads it, and the rest of it as it is', () => {
  const { status, headers, body } = preview()('/clients/acme/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).toBe(
    '<html><head><script src="/_preview/reload.js" type="module"></script></head>$& acme</html>',
  );
});

test('a page without its slash is sent to the one with it', () => {
  expect(preview()('/clients/acme')).toMatchObject({ status: 301, headers: { location: '/clients/acme/' } });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/clients/..%2f..%2f../secret.txt',
  '/%00',
  '/%E0%A4%A',
])('nothing outside the pages is served for %s', (url) => {
  expect(preview()(url).status).toBe(404);
});

test('another name for this machine is refused, so that no other site can read the preview', () => {
  expect(preview()('/', 'evil.example').status).toBe(403);
  expect(preview()('/', 'localhost:4321').status).toBe(200);
});

test('nothing can be sent to it', () => {
  expect(preview()('/', '127.0.0.1', 'POST').status).toBe(405);
});

test('a document is served as what it is', () => {
  const folder = '/clients/acme/documents/plan/';
  const pdf = preview()(`${folder}Plan%201%3A50%20%C3%A9.PDF`);
  expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
  expect(pdf.body.toString()).toBe('a plan');
  expect(pdf.headers['x-content-type-options']).toBe('nosniff');
  expect(preview()(`${folder}notes.txt`).headers['content-type']).toBe('text/plain; charset=utf-8');
});

test('a drawing that may hold a script is served so that none runs', () => {
  const { headers } = preview()('/clients/acme/documents/plan/plan.svg');
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
});
