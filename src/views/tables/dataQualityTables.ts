import { completenessOf, type Gap } from '../../model/dataQuality/completeness.ts';
import { contradictionsIn } from '../../model/dataQuality/contradictions.ts';
import { staleData } from '../../model/dataQuality/freshness.ts';
import type { RecordPlace } from '../../model/dataQuality/recordPlace.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { dataFindingText } from '../dataQualityWording.ts';
import type { RowGroup, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** Says where something stands: file, line and column. */
export type PlaceOf = (at: RecordPlace) => string;

/** What managers can put right in a client’s files, each with its place: what is old, what does not fit, what is missing. */
export function dataQualityTables(place: Place, client: ClientSlice, placeOf: PlaceOf): TableSection[] {
  const { writer, settings, asOf } = place;
  const { words } = writer;
  const kinds = completenessOf(client);
  const findings = [...staleData(client, settings, asOf), ...contradictionsIn(client)];
  const gaps = kinds.flatMap((kind) => kind.gaps);
  const section = table<Gap>(writer, 'gaps', 'gaps', gaps, [
    { key: 'record', cell: ({ what }) => writer.passage(what) },
    { key: 'missing', cell: ({ missing }) => ({ text: missing.join(words.betweenParts) }) },
    { key: 'place', cell: ({ at }) => ({ text: placeOf(at) }) },
  ]);
  const groups = kinds.flatMap(({ kind, gaps: { length } }): RowGroup[] =>
    length === 0
      ? []
      : [{ text: words.checkedKinds[kind], note: words.relations.gaps(length), count: length }],
  );
  return [
    table(writer, 'freshness', 'freshness', findings, [
      { key: 'finding', cell: (finding) => ({ text: dataFindingText(writer, finding) }) },
      { key: 'place', cell: ({ at }) => ({ text: placeOf(at) }) },
    ]),
    table(writer, 'completeness', 'completeness', kinds, [
      { key: 'kind', cell: ({ kind }) => ({ text: words.checkedKinds[kind] }) },
      { key: 'records', numeric: true, cell: ({ records }) => writer.number(records) },
      { key: 'complete', numeric: true, cell: ({ complete }) => writer.number(complete) },
      { key: 'missing', cell: ({ gaps: own }) => writer.cell(mostMissing(own)) },
    ]),
    { ...section, ...(groups.length > 0 && { groups }) },
  ];
}

/** The field that is missing most often. */
function mostMissing(gaps: readonly Gap[]): string | undefined {
  const fields = Map.groupBy(
    gaps.flatMap(({ missing }) => missing),
    (field) => field,
  );
  return [...fields].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
