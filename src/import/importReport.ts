import { basename } from 'node:path';
import type { ContentChanges } from './contentChanges.ts';
import type { Entry, Fate, Ledger } from './ledger.ts';

/** What an import did, or would do. */
export interface ImportOutcome {
  /** How the source was read, in a few words. */
  source: string;
  rows: number;
  ledger: Ledger;
  changes: ContentChanges;
  dryRun: boolean;
}

const SHOWN = 3;
const fates: readonly Fate[] = ['written', 'updated', 'unchanged'];

/** The summary for a terminal: the sums, and the first few rows of each reason. */
export function formatSummary({ source, rows, ledger, changes, dryRun }: ImportOutcome): string {
  const table: [string, number, string?][] = [
    ['rows read', rows],
    ...fates.map((fate): [string, number] => [`  ${fate}`, ledger.count(fate)]),
    ['  left out', ledger.leftOut.length],
    ...(['new', 'changed'] as const).map((kind) => filesOf(changes, kind)),
    ['files as they were', changes.unchanged],
  ];
  const lines = [source, '', ...formatTable(table)];
  for (const [title, entries] of [
    ['Left out', ledger.leftOut],
    ['Reported', ledger.mentions],
  ] as const) {
    if (entries.length > 0) lines.push('', `${title}:`, ...formatReasons(entries));
  }
  const nothing = changes.changes.length === 0;
  if (dryRun)
    lines.push('', nothing ? 'Nothing would be written.' : 'Nothing was written: this was a dry run.');
  else if (nothing) lines.push('', 'Nothing was written: everything is as it was.');
  return lines.join('\n');
}

/** Every report, one a line: row, reason and detail apart by tabs. In a dry run also every file that would be written. */
export function formatLog({ source, rows, ledger, changes, dryRun }: ImportOutcome): string {
  const lines = [...ledger.leftOut, ...ledger.mentions].sort(byRow).map(formatEntry);
  const files = dryRun ? changes.changes.map(({ kind, path }) => `${kind}\t${path}`) : [];
  return `${[`${source}; ${rows} rows`, ...lines, ...files].join('\n')}\n`;
}

/** How many files of a kind there are, in all and by name: `26 client.md, 2,468 project.md`. */
function filesOf({ changes }: ContentChanges, kind: 'new' | 'changed'): [string, number, string] {
  const names = changes.filter((change) => change.kind === kind).map(({ path }) => nameOf(path));
  const counted = [...Map.groupBy(names, (name) => name)].map(
    ([name, same]) => `${same.length.toLocaleString('en')} ${name}`,
  );
  return [`files ${kind}`, names.length, counted.join(', ')];
}

function nameOf(path: string): string {
  return path.includes('/surveys/') ? 'survey waves' : basename(path);
}

function formatTable(rows: readonly [string, number, string?][]): string[] {
  const words = Math.max(...rows.map(([label]) => label.length));
  const numbers = rows.map(([, number]) => number.toLocaleString('en'));
  const width = Math.max(...numbers.map((number) => number.length));
  return rows.map(([label, , more = ''], index) => {
    return `${label.padEnd(words)}  ${(numbers[index] ?? '').padStart(width)}  ${more}`.trimEnd();
  });
}

function formatReasons(entries: readonly Entry[]): string[] {
  return [...Map.groupBy(entries, ({ reason }) => reason.words)].flatMap(([words, same]) => {
    const more = same.length > SHOWN ? [`    … and ${(same.length - SHOWN).toLocaleString('en')} more`] : [];
    const first = same
      .slice(0, SHOWN)
      .map(({ row, detail }) => `    ${row === undefined ? '' : `row ${row}: `}${detail}`);
    return [`  ${same.length.toLocaleString('en')} × ${words}`, ...first, ...more];
  });
}

function formatEntry({ row, reason, detail }: Entry): string {
  return [row ?? '-', reason.words, detail].join('\t');
}

function byRow(a: Entry, b: Entry): number {
  return (a.row ?? Number.POSITIVE_INFINITY) - (b.row ?? Number.POSITIVE_INFINITY) || 0;
}
