import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responseHeadersOf } from '../../src/hosts/responseHeaders.ts';
import { languages } from '../../src/i18n/language.ts';
import { publishPortal } from './publishedPortal.ts';
import { ask } from './requests.ts';
import { findServer, type RunningServer, type ServerName, startServer } from './servers.ts';

/** Who may pass which gate. Fay reads the money papers of Acme besides all else, Cy reads them alone. */
const users = {
  'clients/acme': ['ann', 'fay'],
  'clients/acme/finance': ['fay', 'cy'],
  'clients/birch': ['bob'],
  'sponsors/lee': ['lee'],
  managers: ['max'],
};
const trees = Object.keys(users) as (keyof typeof users)[];
const readers = [...new Set(Object.values(users).flat())];

/** Ways to write an address so that a server might choose another rule than the file it then opens. */
const disguised = (tree: string) => {
  const [first = '', ...rest] = tree.split('/');
  const last = rest.at(-1) ?? first;
  return [
    `//${tree}/`,
    `/${tree.replaceAll('/', '//')}/index.html`,
    `/./${tree}/./index.html`,
    `/_sightline/../${tree}/`,
    `/_sightline/..%2f${tree}/`,
    `/_sightline%2f..%2f${tree}/`,
    `/missing/%2e%2e/${tree}/`,
    `/index.html/../${tree}/`,
    `/%${(tree.codePointAt(0) ?? 0).toString(16)}${tree.slice(1)}/`,
    `/${tree.slice(0, -last.length)}%${(last.codePointAt(0) ?? 0).toString(16)}${last.slice(1)}/index.html`,
    `/${tree}%2findex.html`,
    `/${tree}/x/../index.html`,
    `/${tree.toUpperCase()}/`,
    `/${tree}/data.json`,
    `/${tree}/index.html?x=/_sightline/`,
    `/${tree}/;/index.html`,
    `/clients/acme/../../${tree}/`,
    `/clients/acme/%2e%2e/%2e%2e/${tree}/index.html`,
  ];
};

/** Words that stand in the pages of a tree and on no page of others. */
const secrets: Record<keyof typeof users, string> = {
  'clients/acme': 'A maker of anvils',
  'clients/acme/finance': 'Licence for the anvil register',
  'clients/birch': 'Payroll',
  'sponsors/lee': 'Robin Lee',
  managers: languages.en.words.page.internal,
};

const folder = mkdtempSync(join(tmpdir(), 'sightline-hosts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['nginx', '/'],
  ['nginx', '/reports/2026/'],
  ['caddy', '/'],
  ['caddy', '/reports/2026/'],
] as const)('%s with a portal at %s', (name, base) => {
  // a missing server is said once, by the set-up; what it would have shown is counted as skipped
  const missing = findServer(name) === undefined;
  let plain: RunningServer;
  let gated: RunningServer;
  let hashed: string;

  beforeAll(async () => {
    if (missing) return;
    const { release, host } = await portalAt(name, base);
    const start = (some?: typeof users) => {
      const work = join(folder, `${name}${base.length}${some ? 'gated' : 'plain'}`);
      mkdirSync(work);
      return startServer(name, { release, host, work, ...(some && { users: some }) });
    };
    plain = await start();
    gated = await start(users);
    hashed = readdirSync(join(release, '_sightline')).find((file) => file.endsWith('.css')) ?? '';
  });

  afterAll(async () => {
    await Promise.all([plain?.stop(), gated?.stop()]);
  });

  test.skipIf(missing)('sends every file with the headers of its kind', async () => {
    const files = [
      'index.html',
      'clients/acme/index.html',
      'clients/acme/data.json',
      'clients/acme/documents/sketch/sketch.svg',
      `_sightline/${hashed}`,
    ];
    for (const path of files) {
      const { status, headers } = await ask(plain.port, base + path.replace(/index\.html$/, ''));
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers, path).toMatchObject(responseHeadersOf(path));
    }
  });

  test.skipIf(missing)(
    'answers with the page that says so where nothing is, and keeps that by no means',
    async () => {
      for (const path of ['clients/nobody/', 'clients/', '_sightline/gone.css', 'x/y.svg']) {
        const { status, headers, body } = await ask(plain.port, base + path);
        expect({ path, status }).toEqual({ path, status: 404 });
        expect(body).toContain('There is no such page');
        expect(body).toContain(`"${base}_sightline/${hashed}"`);
        expect(headers).toMatchObject({
          'cache-control': 'private, no-cache',
          'x-content-type-options': 'nosniff',
        });
      }
    },
  );

  test.skipIf(missing)('sends a page without its slash to the one with it, on the same host', async () => {
    const { status, headers } = await ask(plain.port, `${base}clients/acme`);
    expect([301, 302, 308]).toContain(status);
    expect(headers.location).toBe(`${base}clients/acme/`);
  });

  test.skipIf(missing)(
    'lets each reader into their own trees and into no other: reader × tree × status',
    async () => {
      const table: Record<string, Record<string, number>> = {};
      const expected: Record<string, Record<string, number>> = {};
      for (const reader of [undefined, ...readers]) {
        const row = reader ?? 'nobody';
        table[row] = {};
        expected[row] = {};
        for (const tree of trees) {
          table[row][tree] = (await ask(gated.port, `${base}${tree}/`, reader)).status;
          expected[row][tree] = reader !== undefined && users[tree].includes(reader) ? 200 : 401;
        }
      }
      expect(table).toEqual(expected);
    },
  );

  test.skipIf(missing)('refuses a wrong password, and whoever comes to a tree that has no gate', async () => {
    expect((await ask(gated.port, `${base}clients/acme/`, 'ann', 'close sesame')).status).toBe(401);
    for (const path of [
      'clients/nobody/',
      'clients/',
      'sponsors/x/',
      'build.json',
      '_headers',
      '.nojekyll',
    ]) {
      expect((await ask(gated.port, base + path, 'ann')).status, path).toBe(401);
    }
  });

  test.skipIf(missing)('shows everybody what names nobody', async () => {
    for (const path of [
      '',
      'index.html',
      `_sightline/${hashed}`,
      'favicon.svg',
      'robots.txt',
      '404.html',
      'missing/',
    ]) {
      expect((await ask(gated.port, base + path)).status, path).toBe(200);
    }
    const without = ['clients/acme', 'clients/nobody', 'sponsors/lee', 'managers'];
    for (const path of without) {
      const { headers } = await ask(gated.port, base + path);
      expect(headers.location, path).toBe(`${base}${path}/`);
    }
  });

  test.skipIf(missing)('opens no tree to somebody else however its address is written', async () => {
    let asked = 0;
    for (const [reader, path] of disguises()) {
      const { body } = await ask(gated.port, base.slice(0, -1) + path, reader);
      const opened = trees.filter((tree) => !mayOpen(reader, tree) && body.includes(secrets[tree]));
      expect({ reader, path, opened }).toEqual({ reader, path, opened: [] });
      asked += 1;
    }
    expect(asked).toBeGreaterThan(150);
    // so that the words are known to be there for those who may read them
    for (const tree of trees) {
      const { body } = await ask(gated.port, `${base}${tree}/index.html`, users[tree][0]);
      expect(body).toContain(secrets[tree]);
    }
  });
});

function mayOpen(reader: string | undefined, tree: keyof typeof users): boolean {
  return reader !== undefined && (users[tree] as string[]).includes(reader);
}

/** Nobody, and for each tree a reader of another one, with every disguise of the tree. */
function* disguises(): Generator<[string | undefined, string]> {
  for (const tree of trees) {
    for (const reader of [undefined, readers.find((one) => !mayOpen(one, tree))]) {
      for (const path of disguised(tree)) yield [reader, path];
    }
  }
}

async function portalAt(name: ServerName, base: string) {
  const place = join(folder, `${name}-${base.length}`);
  return publishPortal(place, `https://portal.example${base}`);
}
