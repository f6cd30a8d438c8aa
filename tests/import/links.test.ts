import { readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

/** Content that was imported before, of which one part was moved outside and linked to. */
async function linked(path: string) {
  const box = new Sandbox(ordersMapping());
  await box.import(orders('1,Acme,Crane'));
  const outside = join(box.folder, 'outside');
  renameSync(join(box.content, path), outside);
  symlinkSync(outside, join(box.content, path));
  return { box, outside };
}

test.each(['clients', 'clients/acme', 'clients/acme/projects'])(
  'nothing is written through a link in place of the folder %s',
  async (path) => {
    const { box, outside } = await linked(path);
    const before = readdirSync(outside, { recursive: true });
    await expect(box.import(orders('1,Acme,Crane', '2,Acme,Hoist'))).rejects.toThrow(
      /expected a folder, got a symbolic link.*Nothing was written/,
    );
    expect(readdirSync(outside, { recursive: true })).toEqual(before);
  },
);

test('a project behind a link is left alone whatever its row says', async () => {
  const { box, outside } = await linked('clients/acme/projects/crane');
  const before = readFileSync(join(outside, 'project.md'), 'utf8');
  for (const name of ['Crane', 'Crane 2']) {
    const { files } = await box.import(orders(`1,Acme,${name}`));
    expect(files).not.toContain('clients/acme/projects/crane/project.md');
  }
  expect(readFileSync(join(outside, 'project.md'), 'utf8')).toBe(before);
});

test('nothing is written in place of a linked file', async () => {
  const { box, outside } = await linked('clients/acme/projects/crane/project.md');
  const before = readFileSync(outside, 'utf8');
  await expect(box.import(orders('1,Acme,Crane 2'))).rejects.toThrow(/expected a file, got a symbolic link/);
  expect(readFileSync(outside, 'utf8')).toBe(before);
});
