import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../../src/publish/releases/makeRelease.ts';
import { openStoreFor } from '../../src/publish/releases/openStore.ts';
import { whileLocked } from '../../src/publish/releases/whileLocked.ts';
import { releaseOptions } from '../publish/releases/releaseOptions.ts';
import { type Files, reportText, samplePortal, writeFiles } from '../publish/samplePortal.ts';
import { silentProgress } from '../silentProgress.ts';
import type { BenchRow } from './row.ts';

const CLIENTS = 100;

/** One release after one edit: built, checked, made durable and served, without the start of the process. */
export async function benchRelease(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  try {
    const content = writeFiles(join(folder, 'content'), manyClients());
    const store = openStoreFor(join(folder, 'site'), content);
    const release = () =>
      whileLocked(store, 'release', { wait: true, say: () => {} }, () =>
        makeRelease(store, releaseOptions(content), silentProgress),
      );
    await release();
    const file = 'clients/acme-1/projects/crm/reports/2026-10-31.md';
    writeFiles(content, { [file]: reportText('2026-10-01', '2026-10-31', 'Two weeks late.', 'at-risk') });
    const started = performance.now();
    const { outcome } = await release();
    const seconds = (performance.now() - started) / 1000;
    return [
      {
        name: `a release after one edit, ${CLIENTS} clients`,
        value: seconds,
        unit: 's',
        goal: '≤ 0.5 s at 1,000 clients',
        note: `${outcome.rendered} pages rendered, ${outcome.kept} kept`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function manyClients(): Files {
  const shared = Object.entries(samplePortal).filter(([path]) => !/^(clients|sponsors)\//.test(path));
  const acme = Object.entries(samplePortal).filter(([path]) => path.startsWith('clients/acme/'));
  const clients = Array.from({ length: CLIENTS }, (_, index) =>
    acme.map(([path, text]) => [
      path.replace('acme', `acme-${index}`),
      typeof text === 'string' ? text.replace('sponsor: lee\n', '') : text,
    ]),
  );
  return Object.fromEntries([...shared, ...clients.flat()]);
}
