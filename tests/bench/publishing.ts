import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHugoSite } from './hugoSite.ts';
import { asOf, editReport, writeManyClients } from './manyClients.ts';
import { benchReleases } from './releasing.ts';
import type { BenchRow } from './row.ts';
import { command, median, run } from './runs.ts';

const EDITS = 7;

/** How long publishing takes, whole processes as a user starts them. @param many with 10,000 clients too, which takes minutes */
export function benchPublishing(many: boolean): BenchRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
  try {
    const sizes = many ? [100, 1000, 10_000] : [100, 1000];
    const found = new Map(sizes.map((clients) => [clients, benchPortal(folder, clients)]));
    const [few, thousand] = [found.get(100), found.get(1000)];
    const rows = [...found.values()].flatMap(({ rows: of }) => of);
    rows.push(...benchReleases(folder, join(folder, 'content-1000')));
    if (!few || !thousand) return rows;
    const ratio = { unit: '×', note: 'medians' };
    rows.push({
      ...{ name: 'one report changed, at 1,000 clients against 100', goal: '≤ 1.3', ...ratio },
      value: thousand.edit / few.edit,
    });
    const hugo = hugoSeconds(folder, join(folder, 'out-1000'));
    if (hugo === undefined) return rows;
    return [
      ...rows,
      { name: 'Hugo, the site of 1,000 clients', value: hugo, unit: 's', goal: 'the one to beat' },
      { name: 'one report changed against Hugo', value: thousand.edit / hugo, goal: '≤ 0.15', ...ratio },
      { name: 'cold build against Hugo', value: thousand.cold / hugo, goal: '≤ 2.0', ...ratio },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchPortal(folder: string, clients: number) {
  const [content, out] = [join(folder, `content-${clients}`), join(folder, `out-${clients}`)];
  writeManyClients(content, clients);
  const publish = () =>
    command(folder, 'build', '--content', content, '--out', out, '--access', 'open', '--as-of', asOf);
  const cold = publish();
  publish();
  const edits = Array.from({ length: EDITS }, (_, index) => {
    editReport(content, `part ${index}`);
    return publish().seconds;
  });
  const edit = median(edits);
  const check = command(folder, 'check', '--content', content);
  const pages = Number(/([\d,]+) pages/.exec(cold.output)?.[1]?.replace(',', ''));
  const files = Number(/([\d,]+) files/.exec(check.output)?.[1]?.replace(',', ''));
  const at = `at ${clients.toLocaleString('en')} clients`;
  const rows: BenchRow[] = [
    {
      ...{ name: `cold build ${at}`, value: cold.seconds, unit: 's', goal: '≤ 2.0 × Hugo' },
      note: `${pages} pages, ${Math.round(pages / cold.seconds)} a second`,
    },
    { name: `memory of a cold build ${at}`, value: cold.megabytes, unit: 'MB', goal: '≤ 600, flat' },
    {
      ...{ name: `one report changed ${at}`, value: edit, unit: 's' },
      ...{
        goal: clients > 1000 ? '≤ 1' : '≤ 0.5',
        note: `median of ${EDITS}, the best ${Math.min(...edits).toFixed(2)}`,
      },
    },
    {
      ...{ name: `check ${at}`, value: check.seconds, unit: 's', goal: '≤ 2 for 10,000 files' },
      note: `${files} files`,
    },
  ];
  return { rows, edit, cold: cold.seconds };
}

/** The better of two full builds by Hugo; undefined where it is not installed. */
function hugoSeconds(folder: string, release: string): number | undefined {
  const site = join(folder, 'hugo');
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  writeHugoSite(site, release);
  const runs = [1, 2].map(() => run(folder, 'hugo', ['--source', site, '--quiet']));
  return Math.min(...runs.map(({ seconds }) => seconds));
}
