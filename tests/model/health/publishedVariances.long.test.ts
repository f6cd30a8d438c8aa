import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { importTable } from '../../../src/import/tableImport.ts';
import { readPortal } from '../../../src/load/portal.ts';
import { dataDateOf } from '../../../src/model/dataDate.ts';
import { daysBetween } from '../../../src/model/dates.ts';
import { computedHealth } from '../../../src/model/health/computedHealth.ts';
import { dateOf } from '../../../src/model/milestones.ts';
import type { Client, Project } from '../../../src/schema/portfolio.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { settings } from '../samples.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = join(
  process.env['SIGHTLINE_DATA'] ?? join(root, '../shared/data'),
  'us-it-dashboard/raw-projects.csv',
);
const present = existsSync(file);

/** The day the feed was published: the newest day it speaks of. */
const PUBLISHED = '2012-08-31';

type Row = Record<string, string>;

/** The forecast against the approved budget in percent of it, as the cost rule finds it. */
function costPercent(project: Project, client: Client): number | undefined {
  const { findings } = computedHealth(project, client, settings, dataDateOf(project) ?? '').cost;
  const finding = findings.find(({ rule }) => rule === 'cost-forecast');
  return finding?.rule === 'cost-forecast' ? 100 * finding.value : undefined;
}

/** Which of our figures is the publisher’s, and of those that are not, why. */
function costVerdict(row: Row, project: Project, client: Client): string {
  const ours = costPercent(project, client);
  if (ours === undefined) return 'no planned cost to take a share of';
  // the publisher writes two decimals
  if (Math.abs(ours - Number(row['Cost Variance (%)'])) <= 0.005 + 1e-9) return 'agrees';
  return 'differs';
}

/** The same in money; the publisher’s column contradicts its own two costs, and its own percentage, in a few rows. */
function moneyVerdict(row: Row, { charter: { budget } }: Project): string {
  if (budget?.baseline === undefined || budget.forecast === undefined) return 'no costs';
  const ours = (budget.baseline - budget.forecast) / 1e6;
  return Math.abs(ours - Number(row['Cost Variance ($ M)'])) < 1e-6
    ? 'agrees'
    : 'theirs is not planned less projected';
}

function scheduleVerdict(row: Row, project: Project): string {
  const [milestone] = project.plan?.milestones ?? [];
  const [planned, projected] = [project.charter.finish, milestone && dateOf(milestone)];
  if (row['Planned Project Completion Date (B2)'] === '' || planned === undefined || projected === undefined)
    return 'no planned day to compare with';
  const theirs = Number(row['Schedule Variance (in days)']);
  if (daysBetween(projected, planned) === theirs) return 'agrees';
  return daysBetween(PUBLISHED, planned) === theirs
    ? 'theirs is up to the day the feed was published'
    : 'differs';
}

test.skipIf(!present)(
  present
    ? 'the variances of the US IT Dashboard are those its publisher states, but where it counts otherwise'
    : `the variances of the US IT Dashboard are those its publisher states (no ${file})`,
  async () => {
    const contentDir = temporaryFolder();
    const mapping = join(root, 'content/mappings/us-it-dashboard.json');
    const options = { kind: 'csv', file, contentDir, mapping, dryRun: false, constants: {} } as const;
    await importTable({ ...options, encoding: undefined, log: undefined });
    const { portal } = readPortal(contentDir);
    const rows: Row[] = parse(readFileSync(file, 'latin1'), { columns: true, bom: true });
    const byId = new Map(rows.map((row) => [row['Project ID'], row]));
    const judged = (portal?.clients ?? []).flatMap((client) =>
      client.projects.flatMap((project) => {
        const row = byId.get(project.charter.source?.id ?? '');
        return row
          ? [
              {
                cost: costVerdict(row, project, client),
                money: moneyVerdict(row, project),
                schedule: scheduleVerdict(row, project),
              },
            ]
          : [];
      }),
    );
    const count = (by: 'cost' | 'money' | 'schedule') =>
      Object.fromEntries([...Map.groupBy(judged, (one) => one[by])].map(([word, all]) => [word, all.length]));
    const figures = {
      projects: judged.length,
      cost: count('cost'),
      money: count('money'),
      schedule: count('schedule'),
    };
    console.info(figures);
    expect(figures).toEqual({
      projects: 2468,
      cost: { agrees: 2451, 'no planned cost to take a share of': 17 },
      money: { agrees: 2444, 'theirs is not planned less projected': 7, 'no costs': 17 },
      schedule: {
        agrees: 1330,
        'theirs is up to the day the feed was published': 217,
        'no planned day to compare with': 921,
      },
    });
  },
);
