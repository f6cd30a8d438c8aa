import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { killPublishers, publisher, readWithoutPause } from './killing.ts';
import { leftovers, releaseFolder, wholeRelease } from './releaseFolder.ts';

test('killed at any moment, a publisher leaves a whole release to readers, and the next one goes on', async () => {
  const { interrupted } = await killPublishers(releaseFolder(), 6, chanceFrom(20261122));
  expect(interrupted).toBeGreaterThan(1);
});

test('two publishers at once take turns, and what the later one read is served', async () => {
  const { content, to, open, publish, rename } = releaseFolder();
  await publish();
  rename('Brook Two');
  const reader = readWithoutPause(to);
  const children = [publisher(content, to), publisher(content, to)];
  const said: string[] = [];
  for (const child of children) child.on('message', (message) => said.push(String(message)));
  await Promise.all(children.map((child) => once(child, 'exit')));
  expect(children.map(({ exitCode }) => exitCode)).toEqual([0, 0]);

  // the second one finds nothing left to do
  const made = said.filter((line) => line.startsWith('made '));
  expect(made.sort()).toEqual([`made ${open().current}`, 'made undefined']);
  expect((await reader.stop()).length).toBeLessThanOrEqual(2);
  expect(wholeRelease(to)).toBe(open().current);
  expect(readFileSync(join(to, 'current/managers/index.html'), 'utf8')).toContain('Brook Two');
  expect(leftovers(to)).toEqual([]);
});
