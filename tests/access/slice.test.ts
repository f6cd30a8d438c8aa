import { describe, expect, test } from 'vitest';
import { sliceClient } from '../../src/access/slice.ts';
import { readPortal } from '../../src/load/portal.ts';
import { sharedFolder, writeFiles } from './contentFolder.ts';
import { leavesOf, linesOf } from './data.ts';
import { visibleLeaves } from './expectation.ts';
import { canariesIn } from './mint.ts';
import { readersOf } from './readers.ts';
import { largeWorld } from './worlds.ts';

const files = largeWorld();
const { portal, errors } = readPortal(writeFiles(sharedFolder(), files));
if (!portal) throw new Error('The portal could not be read.');
const readers = readersOf(portal);

test('the portal is read without an error and with every canary that was written', () => {
  expect(errors).toEqual([]);
  const unread = ['README.md', 'mappings/crm.json'];
  const written = Object.entries(files).filter(([path]) => !unread.includes(path) && !path.includes('/assets/'));
  const read = canariesIn(JSON.stringify(portal));
  expect(written.flatMap(([path, text]) => [...canariesIn(path + text)].filter((one) => !read.has(one)))).toEqual([]);
});

describe.each(portal.clients.map((client, index) => ({ client, name: `client ${index + 1}` })))('of $name', ({ client }) => {
  test.each(readers)('%s holds every value the policy allows and no other', (_tree, reader) => {
    const slice = sliceClient(client, reader);
    const allowed = visibleLeaves(client, reader);
    expect(slice === undefined).toBe(allowed === undefined);
    const [held, right] = [linesOf(leavesOf(slice)), linesOf(allowed ?? [])];
    expect({ tooMany: without(held, right), missing: without(right, held) }).toEqual({ tooMany: [], missing: [] });
  });
});

/** The lines that stand in one list more often than in the other. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
