import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPortal } from '../../src/load/portal.ts';
import { foundIn, kinds } from './contentFolder.ts';

test.each(['content', 'src/docs/example'])('%s is valid content', (folder) => {
  const { errors } = readPortal(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  expect(errors).toEqual([]);
});

test('there is an example of every kind of file', () => {
  const present = new Set(foundIn('src/docs/example').map(({ kind }) => kind.name));
  expect([...present].sort()).toEqual(kinds.map(({ name }) => name).sort());
});
