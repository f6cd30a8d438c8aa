import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { responseHeadersOf } from '../../src/hosts/responseHeaders.ts';
import { hostFolderOf } from '../../src/publish/hostFolder.ts';
import { sharedFolder } from '../access/contentFolder.ts';
import { readers, sealedPortal, sealedSample } from '../publish/sealed/sealedPortal.ts';
import { ask } from './requests.ts';
import { findServer, type RunningServer, startServer } from './servers.ts';

const shared = sharedFolder();

describe.each([
  ['nginx', '/'],
  ['nginx', '/reports/2026/'],
  ['caddy', '/'],
  ['caddy', '/reports/2026/'],
] as const)('%s with a sealed portal at %s', (name, base) => {
  const missing = findServer(name) === undefined;
  const access = { readers, sharedOrigin: true };
  const settings = { ...(sealedSample['portal.json'] as object), address: `https://portal.example${base}` };
  let server: RunningServer;
  let release: string;

  beforeAll(async () => {
    if (missing) return;
    const folder = join(shared, `${name}${base.length}`);
    const { out, publish } = sealedPortal(
      { ...sealedSample, 'portal.json': settings, 'access.json': access },
      folder,
    );
    await publish();
    const work = join(folder, 'work');
    mkdirSync(work);
    release = out;
    server = await startServer(name, { release, host: hostFolderOf(out), work });
  });
  afterAll(() => server?.stop());

  const firstIn = (folder: string, end = '') =>
    `${folder}/${readdirSync(join(release, folder)).find((file) => file.endsWith(end))}`;

  test.skipIf(missing)('sends every kind of file with exactly the headers of its kind', async () => {
    const files = [
      'index.html',
      `${firstIn('pages')}/index.html`,
      firstIn('sealed', '.jwe'),
      firstIn('keyrings', '.jwe'),
      firstIn('_sightline', '.js'),
      firstIn('_sightline', '.css'),
      'favicon.svg',
    ];
    for (const path of files) {
      const { status, headers } = await ask(server.port, base + path.replace(/index\.html$/, ''));
      const wanted = responseHeadersOf(path);
      const sent = Object.fromEntries(Object.keys(wanted).map((header) => [header, headers[header]]));
      expect({ path, status, ...sent }).toEqual({ path, status: 200, ...wanted });
    }
  });

  test.skipIf(missing)(
    'sends the page that stands for nothing, with its headers, where nothing is',
    async () => {
      const nobody = '0'.repeat(32);
      const wanted = responseHeadersOf('404.html');
      for (const path of [
        `pages/${nobody}/`,
        `sealed/${nobody}.jwe`,
        `keyrings/${nobody}.jwe`,
        'clients/acme/',
      ]) {
        const { status, headers, body } = await ask(server.port, base + path);
        const sent = Object.fromEntries(Object.keys(wanted).map((header) => [header, headers[header]]));
        expect({ path, status, ...sent }).toEqual({ path, status: 404, ...wanted });
        expect(body).toContain('<meta name="sightline-sealed" content="nothing">');
        expect(body).toContain(`<meta name="sightline-root" content="${base}">`);
      }
    },
  );
});
