import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { basePathOf, gatedTrees } from '../../src/hosts/gate.ts';
import { headersFile } from '../../src/hosts/headersFile.ts';
import { cachedByFolder, responseHeadersOf, securityHeaders } from '../../src/hosts/responseHeaders.ts';
import { readFiles } from '../publish/samplePortal.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { portalOfEachKind, publishPortal } from './publishedPortal.ts';

const names = /acme|birch|lee|crm|payroll|Robin|anvil/i;

describe('_headers', () => {
  const rules = headersFile()
    .split('\n\n')
    .map((rule) => rule.trim().split('\n'));

  test('gives every answer every security header', () => {
    const [everywhere] = rules;
    expect(everywhere).toEqual([
      '/*',
      ...Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`),
    ]);
  });

  test('never says twice how long one file may be kept, for a host would join the two', () => {
    const kept = rules.filter((rule) => rule.some((line) => line.includes('cache-control')));
    const paths = kept.map(([path = '']) => path);
    expect(paths).toContain('/_sightline/*');
    const overlapping = paths.filter((path) =>
      paths.some((other) => other !== path && path.endsWith('*') && other.startsWith(path.slice(0, -1))),
    );
    expect(overlapping).toEqual([]);
  });
});

test('what is kept for ever has a hash for a name, and what opens pages is kept by nobody', () => {
  expect(Object.keys(cachedByFolder)).toEqual(['_sightline/', 'keyrings/']);
  expect(responseHeadersOf('_sightline/a1.css')['cache-control']).toContain('immutable');
  expect(responseHeadersOf('keyrings/x.jwe')['cache-control']).toBe('no-store');
  expect(responseHeadersOf('clients/acme/_sightline/x')['cache-control']).toBe('private, no-cache');
});

test('the gate of a tree inside another one comes first, and every page lies behind one but those that name nobody', () => {
  const routes = [
    '/',
    '/missing/',
    '/clients/acme/',
    '/clients/acme/finance/zh-cn/',
    '/managers/',
    '/sponsors/lee/en/',
  ];
  expect(gatedTrees(routes)).toEqual(['clients/acme/finance', 'clients/acme', 'sponsors/lee', 'managers']);
});

test.each([
  [undefined, '/'],
  ['https://example.org', '/'],
  ['https://example.org/reports', '/reports/'],
  ['https://example.org/a/b.c/', '/a/b.c/'],
  ['https://example.org/a b', undefined],
  ['https://example.org/a;b', undefined],
  ['https://example.org/a"{$x}', undefined],
  ['https://example.org/报告', undefined],
])('a portal published at %s stands at %s', (address, base) => {
  expect(basePathOf(address)).toBe(base);
});

describe('a release', () => {
  test('names nobody to its host: who has pages stands in the folder beside it, and in the gates alone', async () => {
    const { release, host } = await publishPortal(temporaryFolder(), 'https://example.org/reports');
    const inRelease = ['_headers', '404.html', '.nojekyll', 'missing/index.html', 'missing/data.json'];
    for (const file of inRelease) expect(readFileSync(join(release, file), 'utf8'), file).not.toMatch(names);
    expect(readdirSync(host).sort()).toEqual([
      'Caddyfile',
      'Caddyfile-gated',
      'manifest.json',
      'nginx-gated.conf',
      'nginx.conf',
    ]);
    for (const file of ['nginx.conf', 'Caddyfile']) {
      // the words that show how a gate is filled in stand in the gated ones alone
      expect(readFileSync(join(host, file), 'utf8'), file).not.toMatch(names);
      expect(readFileSync(join(host, file), 'utf8'), file).toContain('/reports/');
    }
    for (const file of ['nginx-gated.conf', 'Caddyfile-gated']) {
      expect(readFileSync(join(host, file), 'utf8'), file).toContain('clients/acme/finance');
    }
  });

  test('says in every language of the portal that there is no such page', async () => {
    const portal = { ...(portalOfEachKind['portal.json'] as object), locales: ['zh-CN', 'en'] };
    const files = { ...portalOfEachKind, 'portal.json': portal };
    const { release } = await publishPortal(temporaryFolder(), 'https://example.org', files);
    const page = readFileSync(join(release, '404.html'), 'utf8');
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('没有这个页面');
    expect(page).toContain('There is no such page');
    expect(page).not.toContain('="../');
  });

  test('gets new host files when only the address changed, and is left alone when nothing did', async () => {
    const folder = temporaryFolder();
    const { release, host } = await publishPortal(folder, 'https://example.org');
    const before = readFiles(folder);
    await publishPortal(folder, 'https://example.org');
    expect(readFiles(folder)).toEqual(before);
    await publishPortal(folder, 'https://example.org/moved');
    expect(readFileSync(join(release, '404.html'), 'utf8')).toContain('"/moved/_sightline/');
    expect(readFileSync(join(host, 'nginx.conf'), 'utf8')).toContain('location ^~ /moved/');
  });

  test('is refused at an address whose path no rule can be written for', async () => {
    const folder = temporaryFolder();
    await expect(publishPortal(folder, 'https://example.org/a;b')).rejects.toThrow('rules of hosts');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});
