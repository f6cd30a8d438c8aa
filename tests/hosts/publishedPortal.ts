import { join, resolve } from 'node:path';
import { build } from '../../src/publish/build.ts';
import { type Files, samplePortal, writeFiles } from '../publish/samplePortal.ts';
import { silentProgress } from '../silentProgress.ts';

const root = resolve(import.meta.dirname, '../..');

/** A portal with a tree of each kind, and a document that may hold a script. */
export const portalOfEachKind: Files = {
  ...samplePortal,
  'clients/acme/transactions.json': {
    transactions: [
      {
        id: 'licence',
        kind: 'invoice',
        title: 'Licence for the anvil register',
        date: '2026-09-01',
        money: { amount: 4821075, currency: 'EUR' },
        status: 'open',
      },
    ],
  },
  'clients/acme/documents.json': {
    documents: [
      { id: 'sketch', title: 'Sketch', kind: 'other', date: '2026-05-01', file: 'assets/sketch.svg' },
      {
        id: 'costs',
        title: 'Costs',
        kind: 'other',
        date: '2026-05-02',
        file: 'assets/costs.txt',
        audience: 'finance',
      },
    ],
  },
  'clients/acme/assets/sketch.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  'clients/acme/assets/costs.txt': 'What the anvils cost us: 4,821,075',
};

/** Publishes it at an address and answers where the release and the files for its host are. */
export async function publishPortal(folder: string, address: string, files: Files = portalOfEachKind) {
  const portal = { ...(files['portal.json'] as object), address };
  const content = writeFiles(join(folder, 'content'), { ...files, 'portal.json': portal });
  const release = join(folder, 'dist');
  const outcome = await build(
    { root, content, out: release, asOf: '2026-11-21', access: 'open' },
    silentProgress,
  );
  if (outcome.errors.length > 0) throw new Error(JSON.stringify(outcome.errors));
  return { content, release, host: `${release}-host` };
}
