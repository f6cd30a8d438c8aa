import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { importTable } from '../../../src/import/tableImport.ts';
import { build } from '../../../src/publish/build.ts';
import type { FigureSection, PageView } from '../../../src/views/page.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = 'nps-retail-fr/nps.csv';
const data = process.env['SIGHTLINE_DATA'] ?? join(root, '../shared/data');
const source = join(data, file);
const present = existsSync(source);
const name =
  'a client asked 13,594 people in 18 waves is told an NPS of 53.4, with its range and wave by wave';

test.skipIf(!present)(present ? name : `${name} (no ${file} in ${data})`, async () => {
  const content = temporaryFolder();
  const out = join(temporaryFolder(), 'dist');
  const mapping = join(temporaryFolder(), 'mapping.json');
  const mapped = JSON.parse(readFileSync(join(root, 'content/mappings/nps-retail-fr.json'), 'utf8'));
  // what is imported is for managers alone, unless the mapping opens it
  mapped.survey.questions[0].audience = 'client';
  mapped.client.files['client.md'].audience = 'client';
  writeFileSync(mapping, JSON.stringify(mapped));
  await importTable({
    kind: 'survey',
    file: source,
    mapping,
    contentDir: content,
    dryRun: false,
    encoding: undefined,
    constants: {},
    log: undefined,
  });
  const { errors } = await build({ root, content, out, asOf: '2014-08-01', access: 'open' }, silentProgress);
  expect(errors).toEqual([]);
  const folder = join(out, 'clients/retail-fr/satisfaction');
  const view = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')) as PageView;
  const trend = view.sections.find((section): section is FigureSection => section.kind === 'figure');
  expect(trend?.subtitle.text).toContain('13,594 answers');
  expect(trend?.subtitle.text).toMatch(/All 18 waves together: NPS 53\.4 \(52\.\d to 54\.\d\)/);
  expect(trend?.chart.kind === 'line' && trend.chart.series[0]?.points).toHaveLength(18);
  expect(trend?.table.rows).toHaveLength(19);
  expect(trend?.table.rows.at(-1)?.map(({ text }) => text)).toEqual([
    'All waves together',
    expect.stringContaining('53.4'),
    '13,594',
    '–',
  ]);

  const html = readFileSync(join(folder, 'index.html'));
  process.stdout.write(`The page: ${html.length} bytes, ${gzipSync(html).length} gzipped\n`);
  // nobody was asked whether they may be quoted, so not a word of 13,594 people is on the page
  expect(gzipSync(html).length).toBeLessThan(30_000);
  expect(view.sections.find(({ id }) => id === 'comments')).toMatchObject({ items: [] });
});
