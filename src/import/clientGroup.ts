import { quoted } from '../load/wordedValue.ts';
import { contentFiles } from '../schema/files.ts';
import type { ClientMapping } from '../schema/mapping.ts';
import { type MergedFile, mergeDraft, refusalOf } from './contentChanges.ts';
import { draftFile, type FileDraft, slugSource } from './draft.ts';
import type { ExistingContent } from './existingContent.ts';
import { type Ledger, reasons } from './ledger.ts';
import type { Placement } from './placement.ts';
import type { ChosenRow } from './rowChoice.ts';
import { readKey } from './rowKey.ts';

/** A row and the outside id of its client. */
export interface ClientRow extends ChosenRow {
  client: string;
}

/** A client, its rows, and its own file where the mapping fills it. */
export interface ClientGroup<T extends ClientRow> {
  /** The folder’s name. */
  id: string;
  files: MergedFile[];
  rows: T[];
}

/** The outside id of a row’s client; undefined where it has none, and then the row is left out. */
export function readClientKey(row: ChosenRow, mapping: ClientMapping, ledger: Ledger): string | undefined {
  return mapping.key ? readKey(row, mapping.key, ledger) : mapping.id;
}

/** Finds or makes a place for each client. Rows whose client has none are left out. */
export function groupByClient<T extends ClientRow>(
  rows: readonly T[],
  mapping: ClientMapping,
  existing: ExistingContent,
  placement: Placement,
  ledger: Ledger,
): ClientGroup<T>[] {
  const groups = [...Map.groupBy(rows, ({ client }) => client)];
  const strangers = groups.filter(
    ([key]) => mapping.id === undefined && placement.clientsOf(key).length === 0,
  );
  const folders = placement.newClients(
    strangers.map(([key, [first]]) => ({ key, name: clientName(first, mapping) })),
  );

  return groups.flatMap(([key, same]) => {
    const [first] = same;
    const known = mapping.id === undefined ? placement.clientsOf(key) : [mapping.id];
    const [id = folders.get(key) ?? ''] = known;
    const leaveOut = (reason: (typeof reasons)[keyof typeof reasons], detail: string) => {
      for (const { number } of same) ledger.leaveOut(number, reason, detail);
      return [];
    };
    if (known.length > 1)
      return leaveOut(reasons.ambiguous, `client ${quoted(key)}: ${known.join(', ')}. Keep one of them.`);
    if (!mapping.files || !first) {
      if (placement.hasClient(id)) return [{ id, files: [], rows: same }];
      return leaveOut(
        reasons.missingClient,
        `clients/${id} is not there. Make it, or say in the mapping how to fill it.`,
      );
    }
    const draft = draftFile(mapping.files['client.md'], first.reader);
    mentionDifferences(same, draft, mapping, ledger);
    const files = [
      mergeDraft(`clients/${id}/client.md`, contentFiles.profile, existing, draft, placement.source(key)),
    ];
    const refusal = refusalOf(files);
    return refusal ? leaveOut(refusal.reason, refusal.detail) : [{ id, files, rows: same }];
  });
}

function clientName(row: ChosenRow | undefined, { slug, files }: ClientMapping): string {
  return row ? slugSource(slug ?? files?.['client.md'].fields['name'], row.reader) : '';
}

/** The first row of a client describes it; a later one that does so otherwise is not silently passed over. */
function mentionDifferences(
  rows: readonly ChosenRow[],
  draft: FileDraft,
  { files }: ClientMapping,
  ledger: Ledger,
): void {
  const [first, ...others] = rows;
  if (!files || !first) return;
  for (const row of others) {
    const other = draftFile(files['client.md'], row.reader);
    const differing = draft.fields.filter(({ outcome }, index) => {
      return JSON.stringify(outcome) !== JSON.stringify(other.fields[index]?.outcome);
    });
    if (differing.length === 0) continue;
    const paths = differing.map(({ path }) => path).join(', ');
    ledger.mention(row.number, reasons.clientDiffers, `${paths} unlike row ${first.number}, which was taken`);
  }
}
