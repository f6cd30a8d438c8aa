import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readClient } from '../../../src/load/client.ts';
import { checkCommit, judgeContent } from '../../../src/publish/push/contentJudgement.ts';
import { Repository } from '../../../src/publish/push/repository.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { anyEdit, editedPortal } from '../parts/edits.ts';
import { type Files, samplePortal } from '../samplePortal.ts';
import { emptyRepository, root } from './pushedRepository.ts';

// it does what it does and is watched
vi.mock(import('../../../src/load/client.ts'), { spy: true });

const settings = { contentPath: '', onError: 'reject' } as const;

/** A repository whose commits are judged one after the other, in a folder that stays. */
function judged() {
  const { clone, commit } = emptyRepository();
  const repository = new Repository(join(clone, '.git'));
  const judge = async (files: Files = {}, folder = join(temporaryFolder(), 'fresh')) => {
    vi.mocked(readClient).mockClear();
    const { accepted, lines } = await checkCommit(commit(files), repository, folder, settings, root);
    const read = vi.mocked(readClient).mock.calls.map(([, id]) => id);
    // how long it took is another story each time
    return { accepted, lines: lines.map((line) => line.replace(/[\d.]+ s$/, '')), read };
  };
  return { clone, judge, folder: join(temporaryFolder(), 'check') };
}

describe('of a push', () => {
  test('only the clients are read that it changes, and those that were wrong', async () => {
    const { judge, folder } = judged();
    expect((await judge(samplePortal, folder)).read).toEqual(['acme', 'birch']);
    expect((await judge({}, folder)).read).toEqual([]);
    const broken = { 'clients/acme/client.md': '---\nname: [\n---\n' };
    const { accepted, lines, read } = await judge(broken, folder);
    expect([accepted, read]).toEqual([false, ['acme']]);
    expect(lines.join('\n')).toContain('clients/acme/client.md:2:8');
    expect(await judge({}, folder)).toMatchObject({ accepted: false, read: ['acme'] });
    const mended = { 'clients/acme/client.md': samplePortal['clients/acme/client.md'] ?? '' };
    expect(await judge(mended, folder)).toMatchObject({ accepted: true, read: ['acme'] });
  });

  test('all clients are read where what stands around them changes: settings, sponsors, names of projects', async () => {
    const { judge, folder } = judged();
    await judge(samplePortal, folder);
    for (const files of [
      { 'portal.json': { ...(samplePortal['portal.json'] as object), currency: 'CHF' } },
      { 'sponsors/new.json': { name: 'New', projects: ['acme/crm'] } },
      { 'clients/birch/projects/new/project.md': '---\nname: New\nmethod: agile\nstate: running\n---\n' },
    ])
      expect((await judge(files as Files, folder)).read, Object.keys(files).join()).toEqual([
        'acme',
        'birch',
      ]);
  });

  test('whatever was edited, the judgement is that of somebody who reads everything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const { clone, judge, folder } = judged();
        await judge(editedPortal, folder);
        for (const { what, make } of edits) {
          make(clone);
          const { read: _, ...remembering } = await judge({}, folder);
          const { read: __, ...reading } = await judge();
          expect(remembering, what).toEqual(reading);
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('another version of the rules reads everything', async () => {
  const { judge, folder } = judged();
  await judge(samplePortal, folder);
  vi.mocked(readClient).mockClear();
  judgeContent(folder, settings, temporaryFolder());
  expect(vi.mocked(readClient).mock.calls).toHaveLength(2);
});
