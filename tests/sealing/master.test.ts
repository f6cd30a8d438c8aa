import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newMaster, readMaster } from '../../src/sealing/master.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A folder with content in a git work tree, and a master secret beside it. */
function place() {
  const folder = temporaryFolder();
  const repository = join(folder, 'repository');
  const content = join(repository, 'content');
  mkdirSync(join(repository, '.git'), { recursive: true });
  mkdirSync(content);
  const file = join(folder, 'master');
  writeFileSync(file, newMaster(), { mode: 0o600 });
  const from = (at: string) => () => readMaster({ SIGHTLINE_MASTER_FILE: at }, content);
  return { folder, repository, content, file, from };
}

test('the master is 32 bytes, from a file or from the environment', () => {
  const { content, file, from } = place();
  expect(from(file)()).toHaveLength(32);
  const secret = newMaster();
  expect(secret).not.toBe(newMaster());
  expect(readMaster({ SIGHTLINE_MASTER: secret }, content)).toHaveLength(32);
});

test('without a master there is none, and two are one too many', () => {
  const { content, file } = place();
  expect(() => readMaster({}, content)).toThrow('no master secret');
  expect(() => readMaster({ SIGHTLINE_MASTER_FILE: join(file, 'x') }, content)).toThrow();
  expect(() => readMaster({ SIGHTLINE_MASTER_FILE: `${file}x` }, content)).toThrow('no file');
  expect(() => readMaster({ SIGHTLINE_MASTER: newMaster(), SIGHTLINE_MASTER_FILE: file }, content)).toThrow(
    'both set',
  );
});

test.each(['', 'secret', 'A'.repeat(42), 'A'.repeat(43), 'A'.repeat(44)])(
  '"%s" is no master secret',
  (secret) => {
    expect(() => readMaster({ SIGHTLINE_MASTER: secret }, place().content)).toThrow('SIGHTLINE_MASTER');
  },
);

test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o660, 0o644])(
  'a file of mode %o is refused, for others can read it',
  (mode) => {
    const { file, from } = place();
    chmodSync(file, mode);
    expect(from(file)).toThrow('chmod 600');
  },
);

test('a file in a git work tree or in the content is refused, also through a link', () => {
  const { folder, repository, content, from } = place();
  const inside = join(repository, 'master');
  writeFileSync(inside, newMaster(), { mode: 0o600 });
  expect(from(inside)).toThrow('never be in git');
  const link = join(folder, 'link');
  symlinkSync(inside, link);
  expect(from(link)).toThrow('never be in git');
  const door = join(folder, 'door');
  symlinkSync(repository, door);
  expect(from(join(door, 'nothing-yet'))).toThrow('never be in git');

  const plain = join(folder, 'plain');
  mkdirSync(plain);
  writeFileSync(join(plain, 'master'), newMaster(), { mode: 0o600 });
  expect(() => readMaster({ SIGHTLINE_MASTER_FILE: join(plain, 'master') }, plain)).toThrow('in the content');
  expect(content).not.toBe(plain);
});
