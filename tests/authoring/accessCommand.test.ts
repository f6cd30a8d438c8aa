import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  codeOf,
  grantAccess,
  initAccess,
  linkOf,
  listAccess,
  revokeAccess,
} from '../../src/authoring/accessCommand.ts';
import type { Access } from '../../src/schema/access.ts';
import { newMaster } from '../../src/sealing/master.ts';
import { agency, contentFolder, type Files } from '../load/contentFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

function desk(files: Files = {}) {
  const content = contentFolder(files);
  const options = { content, surroundings: { SIGHTLINE_MASTER: newMaster() } };
  const access = () => JSON.parse(readFileSync(join(content, 'access.json'), 'utf8')) as Access;
  return { content, options, access };
}

const address = {
  'portal.json': { ...agency['portal.json'], address: 'https://reports.example' },
};

test('init makes a master that only its owner can read, once', () => {
  const { content } = desk({ 'access.json': null });
  const file = join(temporaryFolder(), 'keys', 'master');
  const options = { content, surroundings: { SIGHTLINE_MASTER_FILE: file } };
  expect(initAccess(options).join('\n')).toMatch(/new master secret[\s\S]*nobody may open/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const made = readFileSync(file, 'utf8');
  expect(initAccess(options).join('\n')).toContain('already');
  expect(readFileSync(file, 'utf8')).toBe(made);
  expect(() => initAccess({ content, surroundings: {} })).toThrow('SIGHTLINE_MASTER_FILE');
  expect(() =>
    initAccess({ content, surroundings: { SIGHTLINE_MASTER_FILE: join(content, 'master') } }),
  ).toThrow('in the content');
});

test('a reader who is granted trees has a code and a link, always the same', async () => {
  const { options, access } = desk(address);
  grantAccess('sam', ['clients/acme'], { name: 'Sam Rivera', locale: 'en' }, options);
  grantAccess('sam', ['clients/acme', 'managers'], {}, options);
  expect(access().readers?.at(-1)).toEqual({
    id: 'sam',
    name: 'Sam Rivera',
    locale: 'en',
    opens: ['clients/acme', 'managers'],
  });
  const [code] = await codeOf('sam', false, options);
  expect(code).toMatch(/^(\S+ ){7}\S+$/);
  expect(await codeOf('sam', false, options)).toEqual([code]);
  const [link] = await linkOf('sam', options);
  expect(link).toMatch(/^https:\/\/reports\.example\/#k=[\w-]{43}$/);
  expect(listAccess(options).at(-1)).toContain('sam  Sam Rivera, code 1: clients/acme (generation 1)');
});

test('a grant of what is not there, or to nobody, changes nothing', () => {
  const { options, access } = desk();
  const before = access();
  expect(() => grantAccess('sam', ['clients/acmee'], { name: 'Sam' }, options)).toThrow('clients/acme"?');
  expect(() => grantAccess('sam', ['clients/acme'], {}, options)).toThrow('--name');
  expect(() => grantAccess('Sam!', ['clients/acme'], { name: 'Sam' }, options)).toThrow(
    'Nothing was changed',
  );
  expect(access()).toEqual(before);
});

test('revoking changes the keys of what the reader could open, and no other code', async () => {
  const { options, access } = desk();
  grantAccess('sam', ['clients/acme', 'managers'], { name: 'Sam' }, options);
  const codes = await Promise.all(['sam', 'lena'].map((id) => codeOf(id, false, options)));
  revokeAccess('sam', [], options);
  expect(access().generations).toEqual({ 'clients/acme': 2, managers: 2 });
  expect(await codeOf('lena', false, options)).toEqual(codes[1]);
  await expect(codeOf('sam', false, options)).rejects.toThrow('There is no reader sam');
  expect(() => revokeAccess('sam', [], options)).toThrow('There is no reader sam');

  // whoever comes back does not come back with the old code
  grantAccess('sam', ['clients/acme'], { name: 'Sam' }, options);
  expect(await codeOf('sam', false, options)).not.toEqual(codes[0]);
});

test('a single tree can be taken away, and a code replaced', async () => {
  const { options, access } = desk();
  revokeAccess('lena', ['sponsors/rivera'], options);
  expect(access()).toMatchObject({
    readers: [{ id: 'lena', opens: ['clients/acme'] }],
    generations: { 'sponsors/rivera': 2 },
  });
  expect(() => revokeAccess('lena', ['managers'], options)).toThrow('may not open managers');

  const [before] = await codeOf('lena', false, options);
  const [after] = await codeOf('lena', true, options);
  expect(after).not.toBe(before);
  expect(access()).toMatchObject({ codes: { lena: 2 }, generations: { 'clients/acme': 2 } });
});
