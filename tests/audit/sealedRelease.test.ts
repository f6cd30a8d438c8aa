import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditRelease } from '../../src/audit/auditRelease.ts';
import { describeAudit } from '../../src/audit/describe.ts';
import { utf8 } from '../../src/sealing/bytes.ts';
import { readLedger } from '../../src/sealing/ledger.ts';
import { readMaster } from '../../src/sealing/master.ts';
import { sealedPath } from '../../src/sealing/places.ts';
import { Vault } from '../../src/sealing/vault.ts';
import { portalOfEachKind } from '../hosts/publishedPortal.ts';
import { readers, sealedPortal } from '../publish/sealed/sealedPortal.ts';

async function published() {
  const portal = sealedPortal({ ...portalOfEachKind, 'access.json': { readers } });
  await portal.publish();
  const { out, content } = portal;
  const master = readMaster({ SIGHTLINE_MASTER: portal.master }, content);
  return { out, content, master };
}

test('a sealed release tells nothing as it lies there, and that it was not opened is said', async () => {
  const { out, content } = await published();
  const audit = await auditRelease(out, content);
  expect(audit).toMatchObject({ findings: [], unopened: true, counts: { opened: 0 } });
  const { lines, exitCode } = describeAudit(audit);
  expect(exitCode).toBe(2);
  expect(lines.join('\n')).toContain('SIGHTLINE_MASTER_FILE');
});

test('with the master secret it is judged as its readers open it', async () => {
  const { out, content, master } = await published();
  const audit = await auditRelease(out, content, { master });
  expect(audit).toMatchObject({ findings: [], unopened: false, counts: { trees: 5 } });
  expect(audit.counts.opened).toBeGreaterThan(50);
  expect(describeAudit(audit).exitCode).toBe(0);

  const ledger = await readLedger(out, master);
  const vault = new Vault(master, { generations: ledger?.trees });
  const leak = { path: '/sponsors/lee/index.html', body: utf8('<p>Licence for the anvil register</p>') };
  const { name, envelope } = await vault.seal(leak);
  writeFileSync(join(out, sealedPath(name)), envelope);
  const { findings } = await auditRelease(out, content, { master });
  expect(findings).toEqual([
    expect.stringMatching(/^sponsors\/lee\/index\.html {2}holds .* the readers of sponsors\/lee may not see/),
  ]);
});

test('a name that was left in the clear beside sealed files is found', async () => {
  const { out, content, master } = await published();
  writeFileSync(join(out, 'robots.txt'), 'Disallow: /clients/acme # Licence for the anvil register');
  const { findings } = await auditRelease(out, content, { master });
  expect(findings).toEqual([expect.stringContaining('robots.txt  holds "licence for the anvil register"')]);
});
