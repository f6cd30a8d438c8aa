import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { describeSite } from '../../src/audit/describe.ts';
import { readManifest } from '../../src/audit/manifestFile.ts';
import { auditSite } from '../../src/audit/siteAudit.ts';
import { fingerprintOf, type Manifest } from '../../src/hosts/manifest.ts';
import { responseHeadersOf } from '../../src/hosts/responseHeaders.ts';
import { publishPortal } from '../hosts/publishedPortal.ts';
import { readFiles } from '../publish/samplePortal.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-site-'));
let release: string;
let host: string;
let manifest: Manifest;

beforeAll(async () => {
  ({ release, host } = await publishPortal(folder, 'https://example.org'));
  manifest = readManifest(join(host, 'manifest.json'), undefined);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A site that serves the release as a host should, but for what a test changes. */
async function site(change: (path: string, answer: Answer) => Partial<Answer> = () => ({})): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname)
      .slice(1)
      .replace(/(^|\/)$/, '$1index.html');
    const file = join(release, path);
    const found = existsSync(file) && statSync(file).isFile();
    const answer = {
      status: found ? 200 : 404,
      headers: responseHeadersOf(path),
      body: readFileSync(found ? file : join(release, '404.html')),
    };
    const { status, headers, body } = { ...answer, ...change(path, answer) };
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const page = 'clients/acme/index.html';

test('the manifest names every file of the release with its fingerprint, and nothing else', () => {
  const files = readFiles(release);
  expect([...manifest.keys()]).toEqual(Object.keys(files).sort());
  for (const [path, text] of Object.entries(files))
    expect(manifest.get(path), path).toEqual(fingerprintOf(Buffer.from(text, 'latin1')));
});

test('a site that serves what was published is as it should be', async () => {
  const audit = await auditSite(await site(), manifest);
  expect(audit.findings).toEqual([]);
  expect(audit.counts.same).toBe(audit.counts.files);
  expect(audit.counts.files).toBeGreaterThan(30);
  expect(describeSite(audit, true).exitCode).toBe(0);
});

test.each<[string, (path: string, answer: Answer) => Partial<Answer>, string]>([
  [
    'a changed byte',
    (path, { body }) =>
      path === page ? { body: Buffer.from(body.toString().replace('anvils', 'anvilz')) } : {},
    `${page}  is not what was published.`,
  ],
  ['a missing file', (path) => (path === page ? { status: 404 } : {}), `${page}  answers 404.`],
  [
    'a missing header',
    (path, { headers: { 'x-content-type-options': _missing, ...headers } }) =>
      path === page ? { headers } : {},
    `${page}  lacks the header x-content-type-options.`,
  ],
  [
    'another policy',
    (path, { headers }) =>
      path === page ? { headers: { ...headers, 'content-security-policy': "default-src 'self'" } } : {},
    `${page}  has content-security-policy: default-src 'self', not`,
  ],
  [
    'a page that sends readers on',
    (path) => (path === page ? { status: 301, headers: { location: 'https://example.com/' } } : {}),
    `${page}  answers 301.`,
  ],
  [
    'a file that stands beside the release',
    (path) => (path === 'nginx-gated.conf' ? { status: 200 } : {}),
    'nginx-gated.conf  can be reached.',
  ],
  [
    'a page for everything that is not there',
    (path, { status }) => (status === 404 && path.startsWith('missing/') ? { status: 200 } : {}),
    'where nothing is',
  ],
])('%s is found', async (_what, change, finding) => {
  const audit = await auditSite(await site(change), manifest);
  expect(audit.findings).toEqual([expect.stringContaining(finding)]);
  expect(describeSite(audit, true).exitCode).toBe(1);
});

test('policies that a host joins are each read', async () => {
  const address = await site((_path, { headers }) => ({
    headers: { ...headers, 'content-security-policy': `${headers['content-security-policy']}, sandbox` },
  }));
  expect((await auditSite(address, manifest)).findings).toEqual([]);
});

test('what lies behind a gate is compared with a login and said to be left out without one', async () => {
  const address = await site((path) => (path.startsWith('clients/') ? { status: 401 } : {}));
  const audit = await auditSite(address, manifest);
  expect(audit.findings).toEqual([]);
  expect(audit.counts.closed).toBeGreaterThan(10);
  const { lines, exitCode } = describeSite(audit, false);
  expect(exitCode).toBe(2);
  expect(lines.join('\n')).toContain('gates that did not open');
  expect(lines.join('\n')).toContain('--key');
});

describe('the signature of a manifest', () => {
  const key = join(folder, 'key.pem');
  const publicKey = join(folder, 'public.pem');
  const pair = generateKeyPairSync('ed25519');
  writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(publicKey, pair.publicKey.export({ type: 'spki', format: 'pem' }));

  const publishSigned = async (file: string) => {
    vi.stubEnv('SIGHTLINE_SIGNING_KEY', file);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await publishPortal(folder, 'https://example.org');
  };

  test('says that it is the one that was made, and no other', async () => {
    await publishSigned(key);
    const file = join(host, 'manifest.json');
    expect(readManifest(file, publicKey)).toEqual(manifest);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"size":', '"size": '));
    expect(() => readManifest(file, publicKey)).toThrow('not signed');
    writeFileSync(file, text);
    rmSync(`${file}.sig`);
    expect(() => readManifest(file, publicKey)).toThrow('not signed');
  });

  test('is not made with a key that others may read, that is of another kind, or that is not there', async () => {
    chmodSync(key, 0o644);
    await expect(publishSigned(key)).rejects.toThrow('chmod 600');
    chmodSync(key, 0o600);
    const rsa = join(folder, 'rsa.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(rsa, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await expect(publishSigned(rsa)).rejects.toThrow('no Ed25519 key');
    await expect(publishSigned(join(folder, 'gone.pem'))).rejects.toThrow('no such file');
  });
});
