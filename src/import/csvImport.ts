import { quoted } from '../load/wordedValue.ts';
import { contentFiles } from '../schema/files.ts';
import type { Mapping, ProjectMapping } from '../schema/mapping.ts';
import { type ClientGroup, type ClientRow, groupByClient, readClientKey } from './clientGroup.ts';
import { ContentChanges, type MergedFile, mergeDraft, refusalOf } from './contentChanges.ts';
import type { Table } from './csvTable.ts';
import { draftFile, slugSource } from './draft.ts';
import type { ExistingContent } from './existingContent.ts';
import { type Ledger, reasons } from './ledger.ts';
import { Placement } from './placement.ts';
import { checkRows, chooseRows } from './rowChoice.ts';
import { distinctRows, type KeyedRow, keysIn, readKey } from './rowKey.ts';

type ProjectRow = KeyedRow & ClientRow;

/**
 * Plans the import of a table whose rows are projects, or clients where the mapping knows no projects.
 * Everything that happens to a row is in the ledger.
 */
export function planCsv(
  table: Table,
  mapping: Mapping,
  existing: ExistingContent,
  ledger: Ledger,
): ContentChanges {
  const { project } = mapping;
  const placement = new Placement(existing, mapping.system, ledger);
  const rows = distinctRows(keyedRows(table, mapping, ledger), ledger);
  checkRows(rows, mapping, ledger);

  const changes = new ContentChanges();
  for (const group of groupByClient(rows, mapping.client, existing, placement, ledger)) {
    if (project) addProjects(group, project, existing, placement, ledger, changes);
    else for (const { number } of group.rows) ledger.settle(number, changes.add(group.files));
  }
  const gone = placement.gone(
    mapping.client.key ? keysIn(table, mapping, mapping.client.key) : undefined,
    project ? keysIn(table, mapping, project.key) : undefined,
  );
  for (const path of gone) ledger.mention(undefined, reasons.gone, path);
  return changes;
}

function keyedRows(table: Table, mapping: Mapping, ledger: Ledger): ProjectRow[] {
  return chooseRows(table, mapping, ledger).flatMap((row) => {
    const key = mapping.project ? readKey(row, mapping.project.key, ledger) : '';
    const client = key === undefined ? undefined : readClientKey(row, mapping.client, ledger);
    return key === undefined || client === undefined ? [] : [{ ...row, key: key || client, client }];
  });
}

/** A client is written with the first of its projects that can be. */
function addProjects(
  group: ClientGroup<ProjectRow>,
  project: ProjectMapping,
  existing: ExistingContent,
  placement: Placement,
  ledger: Ledger,
  changes: ContentChanges,
): void {
  const strangers = group.rows.filter(({ key }) => placement.projectsOf(key).length === 0);
  const named = strangers.map(({ key, reader }) => {
    return { key, name: slugSource(project.slug ?? project.files['project.md'].fields['name'], reader) };
  });
  const folders = placement.newProjects(group.id, named);
  const merged = group.rows.flatMap((row) => {
    const id = folders.get(row.key) ?? knownFolder(row, group.id, placement, ledger);
    if (id === undefined) return [];
    const files = mergeProject(`clients/${group.id}/projects/${id}`, row, project, existing, placement);
    const refusal = refusalOf(files);
    if (!refusal) return [{ row: row.number, files }];
    ledger.leaveOut(row.number, refusal.reason, refusal.detail);
    return [];
  });
  if (merged.length > 0) changes.add(group.files);
  for (const { row, files } of merged) ledger.settle(row, changes.add(files));
}

/** The folder of a project that was imported before. Data never goes to a client that it does not belong to. */
function knownFolder(
  row: ProjectRow,
  client: string,
  placement: Placement,
  ledger: Ledger,
): string | undefined {
  const places = placement.projectsOf(row.key);
  const [place] = places;
  const paths = places.map((found) => `clients/${found.client}/projects/${found.id}`).join(', ');
  if (places.length > 1) {
    ledger.leaveOut(row.number, reasons.ambiguous, `project ${quoted(row.key)}: ${paths}. Keep one of them.`);
  } else if (place && place.client !== client) {
    ledger.leaveOut(
      row.number,
      reasons.moved,
      `${paths} belongs to clients/${client} now. Move the folder, then import again.`,
    );
  } else {
    return place?.id;
  }
  return undefined;
}

function mergeProject(
  folder: string,
  { key, reader }: ProjectRow,
  { files }: ProjectMapping,
  existing: ExistingContent,
  placement: Placement,
): MergedFile[] {
  const charter = draftFile(files['project.md'], reader);
  const merged = [
    mergeDraft(`${folder}/project.md`, contentFiles.charter, existing, charter, placement.source(key)),
  ];
  if (files['plan.json']) {
    const plan = draftFile(files['plan.json'], reader);
    merged.push(mergeDraft(`${folder}/plan.json`, contentFiles.plan, existing, plan, undefined));
  }
  return merged;
}
