import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { classOf } from '../../../src/audit/outputClasses.ts';
import { type BuildOptions, build } from '../../../src/publish/build.ts';
import { asOf, clientId, writeManyClients } from '../../bench/manyClients.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles } from '../samplePortal.ts';

const root = resolve(import.meta.dirname, '../../..');

test('of more clients than fit on a page, only the page of the register with the changed one is made anew', async () => {
  const folder = temporaryFolder();
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  writeManyClients(content, 201);
  const publish = (more: Partial<BuildOptions> = {}) =>
    build({ root, content, out, asOf, access: 'open', ...more }, silentProgress);
  await publish();
  const pageOf = (number: number) =>
    readFileSync(join(out, `managers/register/${number}/index.html`), 'utf8');
  const before = [1, 2, 3].map(pageOf);
  expect(Object.keys(readFiles(out)).filter((path) => classOf(path) === undefined)).toEqual([]);
  const previous = join(folder, 'previous');
  cpSync(out, previous, { recursive: true });

  // one in the middle of all names
  const middle = /href="(?:\.\.\/)*clients\/([\w-]+)\//.exec(pageOf(2))?.[1] ?? '';
  const charter = join(content, 'clients', middle, 'projects/main/project.md');
  writeFileSync(charter, readFileSync(charter, 'utf8').replace(/^name: /m, 'name: New '));
  const { rendered } = await publish();
  expect([1, 2, 3].filter((number) => pageOf(number) !== before[number - 1])).toEqual([2]);
  expect(rendered).toBeLessThan(20);

  const clean = join(folder, 'clean');
  await publish({ previous, out: clean });
  expect(readFiles(out)).toEqual(readFiles(clean));

  // one client less, and all fit on the front page again
  rmSync(join(content, 'clients', clientId(0)), { recursive: true });
  rmSync(join(content, 'sponsors'), { recursive: true });
  await publish();
  expect(Object.keys(readFiles(out)).filter((path) => path.includes('register'))).toEqual([]);
});
