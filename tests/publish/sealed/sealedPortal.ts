import { join, resolve } from 'node:path';
import { type BuildOptions, build } from '../../../src/publish/build.ts';
import { newMaster } from '../../../src/sealing/master.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { type Files, samplePortal, writeFiles } from '../samplePortal.ts';

const root = resolve(import.meta.dirname, '../../..');

export const readers = [
  { id: 'ann', name: 'Ann Brook', opens: ['managers'] },
  { id: 'jo', name: 'Jo Kelly', opens: ['clients/acme', 'clients/acme/finance'] },
];

export const sealedSample: Files = {
  ...samplePortal,
  'access.json': { readers },
  'clients/acme/documents.json': {
    documents: [
      { id: 'terms', title: 'Terms', kind: 'other', date: '2026-05-01', file: 'assets/terms 条款.txt' },
    ],
  },
  'clients/acme/assets/terms 条款.txt': 'the terms',
};

/** A portal on the disk with a master secret, sealed into a folder as often as a test likes. */
export function sealedPortal(files: Files = sealedSample, folder = temporaryFolder()) {
  const content = writeFiles(join(folder, 'content'), files);
  const out = join(folder, 'dist');
  const master = newMaster().trim();
  const publish = (more: Partial<BuildOptions> = {}) =>
    build(
      {
        root,
        content,
        out,
        asOf: '2026-11-21',
        access: 'sealed',
        surroundings: { SIGHTLINE_MASTER: master },
        ...more,
      },
      silentProgress,
    );
  return { root, folder, content, out, master, publish, edit: (edits: Files) => writeFiles(content, edits) };
}
