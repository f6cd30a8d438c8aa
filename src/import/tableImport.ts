import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { didYouMean } from '../load/suggestion.ts';
import { quoted } from '../load/wordedValue.ts';
import type { Mapping } from '../schema/mapping.ts';
import { planCsv } from './csvImport.ts';
import { readTable } from './csvTable.ts';
import { readExistingContent } from './existingContent.ts';
import { missingPortal, writeChanges } from './fileWriting.ts';
import { ImportError } from './importError.ts';
import { formatLog, formatSummary, type ImportOutcome } from './importReport.ts';
import { Ledger } from './ledger.ts';
import { columnsOf } from './mappingColumns.ts';
import { readMapping } from './mappingFile.ts';
import { planSurvey } from './surveyImport.ts';

export interface ImportOptions {
  kind: 'csv' | 'survey';
  file: string;
  mapping: string;
  contentDir: string;
  dryRun: boolean;
  /** In place of the one that the mapping names or that is found. */
  encoding: string | undefined;
  /** Texts in place of `table.constants` of the mapping. */
  constants: Record<string, string>;
  /** Where every report goes, besides the summary. */
  log: string | undefined;
}

/**
 * Imports a CSV file into the content folder and answers the summary. Everything is read and planned before the first
 * file is written. Throws ImportError where source, mapping or content cannot be read.
 */
export async function importTable(options: ImportOptions): Promise<ImportOutcome & { summary: string }> {
  const { kind, contentDir, dryRun } = options;
  const mapping = withOptions(readMapping(options.mapping, kind), options);
  const table = await readTable(options.file, mapping.table, columnsOf(mapping));
  const existing = readExistingContent(contentDir);

  const ledger = new Ledger();
  const changes = (kind === 'csv' ? planCsv : planSurvey)(table, mapping, existing, ledger);
  ledger.assertComplete(table.rows.map(({ number }) => number));

  const portal = changes.changes.length > 0 ? missingPortal(contentDir, currencyIn(mapping)) : undefined;
  if (portal) changes.changes.unshift(portal);
  if (!dryRun) writeChanges(contentDir, changes.changes);
  const found = table.detected ? ', as it seems' : '';
  const preamble = table.preamble > 0 ? `; ${table.preamble} rows before the header` : '';
  const source = `${basename(options.file)} (${table.encoding}${found}${preamble}) by ${basename(options.mapping)}`;
  const outcome = { source, rows: table.rows.length, ledger, changes, dryRun };
  if (options.log !== undefined) writeFileSync(options.log, formatLog(outcome));
  const made =
    portal && !dryRun
      ? '\n\nThere was no portal.json: a minimal one stands there now. Fill in who you are.'
      : '';
  return { ...outcome, summary: formatSummary(outcome) + made };
}

/** The mapping as the command line changes it. */
function withOptions(mapping: Mapping, { mapping: file, encoding, constants }: ImportOptions): Mapping {
  const { table } = mapping;
  const unknown = Object.keys(constants).find((name) => !Object.hasOwn(table.constants, name));
  if (unknown !== undefined) {
    const known = Object.keys(table.constants);
    const advice = didYouMean(unknown, known, 'Name one of table.constants.');
    throw new ImportError(
      `${file}: expected a constant of the mapping after --set, got ${quoted(unknown)}. ${advice}`,
    );
  }
  return {
    ...mapping,
    table: {
      ...table,
      encoding: encoding ?? table.encoding,
      constants: { ...table.constants, ...constants },
    },
  };
}

/** The currency of the projects, for a portal that has none yet. */
function currencyIn({ project }: Mapping): string {
  const field = [project?.files['project.md'].fields['budget.currency'] ?? []].flat();
  const [currency] = field.flatMap(({ constant }) => (typeof constant === 'string' ? [constant] : []));
  return currency ?? 'EUR';
}
