import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base64url, compactDecrypt, importJWK, type JWK } from 'jose';
import { expect, test } from 'vitest';
import type { Bytes } from '../../src/sealing/bytes.ts';
import { hex } from '../../src/sealing/bytes.ts';
import { hkdf, stretched } from '../../src/sealing/derivation.ts';
import { openFile } from '../../src/sealing/open.ts';
import { importContentKey } from '../../src/sealing/treeKeys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wycheproof = join(process.env['SIGHTLINE_DATA'] ?? join(root, '../shared/data'), 'wycheproof');
const present = existsSync(wycheproof);

interface Vector {
  tcId: number;
  result: 'valid' | 'invalid' | 'acceptable';
  [name: string]: unknown;
}
interface Group extends Record<string, unknown> {
  tests: Vector[];
}

const groupsOf = (file: string) =>
  (JSON.parse(readFileSync(join(wycheproof, file), 'utf8')) as { testGroups: Group[] }).testGroups;
const bytesOf = (text: unknown): Bytes => Uint8Array.from(Buffer.from(String(text), 'hex'));

/** Runs every vector of a published file; of those that must not work, each has to fail. */
function published(name: string, file: string, run: () => Promise<number>, atLeast: number) {
  test.skipIf(!present)(present ? name : `${name} (no ${file} in ${wycheproof})`, async () => {
    expect(await run()).toBeGreaterThanOrEqual(atLeast);
  });
}

async function agree(vector: Vector, work: Promise<Bytes>, wanted: string): Promise<void> {
  const got = await work.then(hex, () => 'refused');
  expect(vector.result === 'invalid' ? got : `${got} ${vector.tcId}`).toEqual(
    vector.result === 'invalid' ? 'refused' : `${wanted} ${vector.tcId}`,
  );
}

published(
  'HKDF-SHA256 gives the published keys, and refuses to give too long ones',
  'hkdf_sha256_test.json',
  async () => {
    const vectors = groupsOf('hkdf_sha256_test.json').flatMap(({ tests }) => tests);
    for (const vector of vectors) {
      const { ikm, salt, info, size, okm } = vector;
      await agree(vector, hkdf(bytesOf(ikm), bytesOf(salt), bytesOf(info), Number(size)), String(okm));
    }
    return vectors.length;
  },
  80,
);

published(
  'PBKDF2-HMAC-SHA512 gives the published keys',
  'pbkdf2_hmacsha512_test.json',
  async () => {
    const vectors = groupsOf('pbkdf2_hmacsha512_test.json').flatMap(({ tests }) => tests);
    for (const vector of vectors) {
      const { password, salt, iterationCount, dkLen, dk } = vector;
      const work = stretched(bytesOf(password), bytesOf(salt), Number(iterationCount), Number(dkLen));
      await agree(vector, work, String(dk));
    }
    return vectors.length;
  },
  50,
);

published(
  'AES-256-GCM opens the published messages with our keys, and no changed one',
  'aes_gcm_test.json',
  async () => {
    const groups = groupsOf('aes_gcm_test.json').filter(
      ({ keySize, ivSize, tagSize }) => keySize === 256 && ivSize === 96 && tagSize === 128,
    );
    const vectors = groups.flatMap(({ tests }) => tests);
    for (const vector of vectors) {
      const { key, iv, aad, ct, tag, msg } = vector;
      const held = await importContentKey(bytesOf(key), 'decrypt');
      const how = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: bytesOf(aad) };
      const work = crypto.subtle
        .decrypt(how, held, bytesOf(`${ct}${tag}`))
        .then((all) => new Uint8Array(all));
      await agree(vector, work, String(msg));
    }
    return vectors.length;
  },
  60,
);

published(
  'the published envelopes of symmetric keys open where they should, and none as a page of ours',
  'json_web_encryption_test.json',
  async () => {
    let run = 0;
    for (const { tests, ...group } of groupsOf('json_web_encryption_test.json')) {
      const key = group['private'] as JWK;
      if (key.kty !== 'oct') continue;
      for (const vector of tests) {
        const jwe = typeof vector['jwe'] === 'string' ? vector['jwe'] : JSON.stringify(vector['jwe']);
        // the plaintext is compressed by JWE itself, which jose leaves out on purpose
        if ((vector['flags'] as string[]).includes('CompressedPlaintext')) continue;
        const work = opened(jwe, key, group['comment'] === 'rfc_7520');
        await agree(vector, work, String(vector['pt']));
        await expect(openFile(jwe, 'page', () => undefined)).rejects.toThrow('stays closed');
        run++;
      }
    }
    return run;
  },
  40,
);

async function opened(jwe: string, key: JWK, named: boolean): Promise<Bytes> {
  const alg = named ? (JSON.parse(atob(jwe.split('.')[0] ?? '')) as { alg: string }).alg : String(key.alg);
  const held = alg === 'dir' ? base64url.decode(String(key.k)) : await importJWK({ ...key, alg });
  const { plaintext } = await compactDecrypt(jwe, held, { keyManagementAlgorithms: [alg] });
  return Uint8Array.from(plaintext);
}

test('HKDF-SHA256 gives the keys of RFC 5869, test cases 1 and 3', async () => {
  const secret = bytesOf('0b'.repeat(22));
  const first = hkdf(secret, bytesOf('000102030405060708090a0b0c'), bytesOf('f0f1f2f3f4f5f6f7f8f9'), 42);
  expect(hex(await first)).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  );
  expect(hex(await hkdf(secret, new Uint8Array(), new Uint8Array(), 42))).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  );
});

test('A256GCM opens the content of RFC 7516, appendix A.1', async () => {
  const key = Uint8Array.from([
    177, 161, 244, 128, 84, 143, 225, 115, 63, 180, 3, 255, 107, 154, 212, 246, 138, 7, 110, 91, 112, 46, 34,
    105, 47, 130, 203, 46, 122, 234, 64, 252,
  ]);
  const parts = [
    '5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A',
    'XFBoMYUZodetZdvTiFvSkQ',
  ].map((part) => base64url.decode(part));
  const text = await crypto.subtle.decrypt(
    {
      name: 'AES-GCM',
      iv: Uint8Array.from(base64url.decode('48V1_ALb6US04U3b')),
      additionalData: new TextEncoder().encode('eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ'),
    },
    await importContentKey(key, 'decrypt'),
    Buffer.concat(parts),
  );
  expect(new TextDecoder().decode(text)).toBe(
    'The true sign of intelligence is not knowledge but imagination.',
  );
});
