import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ImportOptions, importTable } from '../../src/import/tableImport.ts';
import { readPortal } from '../../src/load/portal.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = process.env['SIGHTLINE_DATA'] ?? join(root, '../shared/data');

/** A test on public data that is too large to be kept here: where it is not at hand, the test is skipped and says so. */
function testOn(file: string, name: string, run: (source: string) => Promise<void>) {
  const source = join(data, file);
  const present = existsSync(source);
  test.skipIf(!present)(present ? name : `${name} (no ${file} in ${data})`, () => run(source));
}

async function importInto(contentDir: string, kind: ImportOptions['kind'], file: string, mapping: string) {
  const outcome = await importTable({
    kind,
    file,
    contentDir,
    mapping: join(root, 'content/mappings', mapping),
    dryRun: false,
    encoding: undefined,
    constants: {},
    log: undefined,
  });
  const { ledger, changes, rows } = outcome;
  const count = (entries: typeof ledger.leftOut) =>
    Object.fromEntries(
      [...Map.groupBy(entries, ({ reason }) => reason.words)].map(([words, same]) => [words, same.length]),
    );
  return {
    rows,
    written: ledger.count('written'),
    unchanged: ledger.count('unchanged'),
    leftOut: count(ledger.leftOut),
    reported: count(ledger.mentions),
    files: changes.changes.length,
  };
}

testOn(
  'us-it-dashboard/raw-projects.csv',
  'the US IT Dashboard becomes 26 agencies and 2,468 projects',
  async (source) => {
    const content = temporaryFolder();
    const reported = {
      'costs nothing, though money was planned': 17,
      'ends before it starts': 2,
      'no costs': 17,
      'stored cost variance is not planned − actual': 7,
    };
    const leftOut = { 'repeats another row word for word': 4 };
    const first = await importInto(content, 'csv', source, 'us-it-dashboard.json');
    expect(first).toEqual({ rows: 2472, written: 2468, unchanged: 0, leftOut, reported, files: 4963 });
    expect(readPortal(content)).toMatchObject({ errors: [], clients: 26, projects: 2468 });

    const again = await importInto(content, 'csv', source, 'us-it-dashboard.json');
    expect(again).toEqual({ rows: 2472, written: 0, unchanged: 2468, leftOut, reported, files: 0 });

    const charter = join(content, 'clients/department-of-agriculture/projects/virtualization/project.md');
    expect(readFileSync(charter, 'utf8')).toContain('start: 2011-10-01\nfinish: 2012-03-31\n');
    expect(readFileSync(charter, 'utf8')).toContain('  baseline: 179000\n');
  },
);

testOn(
  'melbourne-water-capital/Capital_Delivery_Project_deidentified.csv',
  'the capital projects of Melbourne Water become 445 projects with stage gates',
  async (source) => {
    const content = temporaryFolder();
    const first = await importInto(content, 'csv', source, 'melbourne-water.json');
    expect(first).toMatchObject({ rows: 445, written: 445, leftOut: {} });
    expect(readPortal(content)).toMatchObject({ errors: [], clients: 1, projects: 445 });
    expect((await importInto(content, 'csv', source, 'melbourne-water.json')).files).toBe(0);
    const charter = join(content, 'clients/melbourne-water/projects/q05640/project.md');
    expect(readFileSync(charter, 'utf8')).toContain('  forecast: 2066075.59\n');
  },
);

testOn('nps-retail-fr/nps.csv', 'the French survey becomes 18 waves of 13,594 answers', async (source) => {
  const content = temporaryFolder();
  const leftOut = { 'no score': 342, 'no wave': 18 };
  const first = await importInto(content, 'survey', source, 'nps-retail-fr.json');
  expect(first).toMatchObject({ rows: 13954, written: 13594, leftOut, files: 20 });
  expect(first.reported).toMatchObject({ 'byte outside the encoding': 17 });
  const { portal, errors } = readPortal(content);
  expect(errors).toEqual([]);
  const waves = portal?.clients[0]?.surveys ?? [];
  expect(waves).toHaveLength(18);
  expect(waves.flatMap(({ answers }) => answers)).toHaveLength(13594);
  expect((await importInto(content, 'survey', source, 'nps-retail-fr.json')).files).toBe(0);
});
