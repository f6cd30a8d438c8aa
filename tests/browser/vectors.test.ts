import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const wycheproof = join(process.env['SIGHTLINE_DATA'] ?? join(root, '../shared/data'), 'wycheproof');
const present = existsSync(wycheproof);
const name =
  'a browser derives the published keys and opens the published messages, with the code it is sent';

type Sealing = typeof import('../../src/sealing/derivation.ts') &
  typeof import('../../src/sealing/treeKeys.ts') &
  typeof import('../../src/sealing/bytes.ts');

const modules = `<script type="module">
  import * as derivation from '/src/sealing/derivation.ts';
  import * as treeKeys from '/src/sealing/treeKeys.ts';
  import * as bytes from '/src/sealing/bytes.ts';
  globalThis.sealing = { ...derivation, ...treeKeys, ...bytes };
</script>`;

interface Vector {
  result: string;
  [name: string]: string | number;
}
interface Group {
  [name: string]: unknown;
  tests: Vector[];
}
const groupsOf = (file: string) =>
  (JSON.parse(readFileSync(join(wycheproof, file), 'utf8')) as { testGroups: Group[] }).testGroups;

test.skipIf(!present)(present ? name : `${name} (no files in ${wycheproof})`, async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  // the modules as they stand, without their types; a real address, for elsewhere there is no cipher
  await page.route('http://localhost/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: modules });
    const body = stripTypeScriptTypes(readFileSync(join(root, pathname), 'utf8'));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto('http://localhost/');
  await page.waitForFunction(() => 'sealing' in globalThis);
  const wrong = await page.evaluate(
    async ({ hkdfs, pbkdfs, messages }) => {
      const { hkdf, stretched, importContentKey, hex } = Reflect.get(globalThis, 'sealing') as Sealing;
      const bytes = (text: unknown) =>
        Uint8Array.from((String(text).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
      const failed: unknown[] = [];
      const agree = async (vector: Vector, wanted: unknown, work: Promise<Uint8Array>) => {
        const got = await work.then(hex, () => undefined);
        if (got !== (vector.result === 'invalid' ? undefined : wanted)) failed.push(vector);
      };
      for (const one of hkdfs)
        await agree(
          one,
          one['okm'],
          hkdf(bytes(one['ikm']), bytes(one['salt']), bytes(one['info']), Number(one['size'])),
        );
      for (const one of pbkdfs)
        await agree(
          one,
          one['dk'],
          stretched(
            bytes(one['password']),
            bytes(one['salt']),
            Number(one['iterationCount']),
            Number(one['dkLen']),
          ),
        );
      for (const one of messages) {
        const key = await importContentKey(bytes(one['key']), 'decrypt');
        const how = { name: 'AES-GCM', iv: bytes(one['iv']), additionalData: bytes(one['aad']) };
        const work = crypto.subtle.decrypt(how, key, bytes(`${one['ct']}${one['tag']}`));
        await agree(
          one,
          one['msg'],
          work.then((all) => new Uint8Array(all)),
        );
      }
      return failed;
    },
    {
      hkdfs: groupsOf('hkdf_sha256_test.json').flatMap(({ tests }) => tests),
      pbkdfs: groupsOf('pbkdf2_hmacsha512_test.json').flatMap(({ tests }) => tests),
      messages: groupsOf('aes_gcm_test.json')
        .filter(({ keySize, ivSize, tagSize }) => keySize === 256 && ivSize === 96 && tagSize === 128)
        .flatMap(({ tests }) => tests),
    },
  );
  await browser.close();
  expect(wrong).toEqual([]);
});
