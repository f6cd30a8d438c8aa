import { quoted } from '../load/wordedValue.ts';
import type { Mapping, SurveyMapping } from '../schema/mapping.ts';
import { type ClientGroup, groupByClient, readClientKey } from './clientGroup.ts';
import { ContentChanges, refusalOf } from './contentChanges.ts';
import { jsonFormat } from './contentText.ts';
import type { Table } from './csvTable.ts';
import { type ExistingContent, parseSource } from './existingContent.ts';
import { type Ledger, reasons } from './ledger.ts';
import { readField } from './mappedValue.ts';
import type { Fields } from './ownedFields.ts';
import { Placement } from './placement.ts';
import { checkRows, chooseRows } from './rowChoice.ts';
import { distinctRows, readKey } from './rowKey.ts';
import { type AnswerRow, answersIn, respondentOf, SurveyWave, waveId } from './surveyWave.ts';

type Client = ClientGroup<AnswerRow>;

/** Plans the import of a table whose rows are answers: one file for each wave. Everything about a row is in the ledger. */
export function planSurvey(
  table: Table,
  mapping: Mapping,
  existing: ExistingContent,
  ledger: Ledger,
): ContentChanges {
  const { survey } = mapping;
  if (!survey) throw new Error('a mapping without a survey');
  const placement = new Placement(existing, mapping.system, ledger);
  const answers = answerRows(table, mapping, survey, ledger);
  const rows = survey.key ? distinctRows(answers, ledger) : answers;
  checkRows(rows, mapping, ledger);

  const changes = new ContentChanges();
  for (const client of groupByClient(rows, mapping.client, existing, placement, ledger)) {
    const waves = Map.groupBy(client.rows, (row) => waveId(row, survey));
    const added = [...waves.values()].map((same) =>
      addWave(client, same, mapping, survey, existing, ledger, changes),
    );
    if (added.includes(true)) changes.add(client.files);
    mentionGoneWaves(client, new Set(waves.keys()), mapping.system, existing, ledger);
  }
  return changes;
}

function answerRows(table: Table, mapping: Mapping, survey: SurveyMapping, ledger: Ledger) {
  return chooseRows(table, mapping, ledger).flatMap((row) => {
    const period = readField(survey.period, row.reader);
    if (period.kind !== 'value') {
      ledger.leaveOut(row.number, reasons.noWave, 'the mapping finds no quarter for it');
      return [];
    }
    const respondent = survey.key ? readKey(row, survey.key, ledger) : undefined;
    if (survey.key && respondent === undefined) return [];
    const client = readClientKey(row, mapping.client, ledger);
    if (client === undefined) return [];
    const answer = { ...row, client, period: String(period.value), respondent };
    return [{ ...answer, key: [client, waveId(answer, survey), respondent].join(' / ') }];
  });
}

/** Whether anything of the wave can be written. */
function addWave(
  client: Client,
  rows: readonly AnswerRow[],
  mapping: Mapping,
  survey: SurveyMapping,
  existing: ExistingContent,
  ledger: Ledger,
  changes: ContentChanges,
): boolean {
  const [first] = rows;
  if (!first) return false;
  const wave = new SurveyWave(first, survey);
  const path = `clients/${client.id}/surveys/${wave.id}.json`;
  const before = fieldsOf(path, existing);
  if (before && parseSource(before)?.system !== mapping.system) {
    for (const { number } of rows)
      ledger.leaveOut(number, reasons.foreign, `${path}. Rename it, or change the slug.`);
    return false;
  }
  const valid = rows.filter((row) => {
    const findings = wave.findingsOf(row);
    if (findings.length > 0) ledger.leaveOut(row.number, reasons.invalid, findings.join(' '));
    return findings.length === 0;
  });
  if (valid.length === 0) return false;
  const { file, fates } = wave.merge(path, valid, { system: mapping.system, id: wave.id }, existing);
  const refusal = refusalOf([file]);
  for (const { number } of valid) {
    if (refusal) ledger.leaveOut(number, refusal.reason, refusal.detail);
    else ledger.settle(number, fates.get(number) ?? 'unchanged');
  }
  if (refusal) return false;
  changes.add([file]);
  if (before) mentionGoneAnswers(path, before, rows, ledger);
  return true;
}

function mentionGoneAnswers(path: string, before: Fields, rows: readonly AnswerRow[], ledger: Ledger): void {
  const present = new Set(rows.map(({ respondent }) => respondent));
  const answers = answersIn(before);
  if (present.has(undefined)) {
    const missing = answers.length - rows.length;
    if (missing > 0)
      ledger.mention(undefined, reasons.gone, `${path}: ${missing} of ${answers.length} answers`);
    return;
  }
  for (const respondent of answers.map(respondentOf)) {
    if (!present.has(respondent))
      ledger.mention(undefined, reasons.gone, `${path}: answer of ${quoted(respondent ?? '')}`);
  }
}

function mentionGoneWaves(
  { id }: Client,
  present: ReadonlySet<string>,
  system: string,
  existing: ExistingContent,
  ledger: Ledger,
): void {
  for (const name of existing.list(`clients/${id}/surveys`)) {
    const path = `clients/${id}/surveys/${name}`;
    if (present.has(name.replace(/\.json$/, ''))) continue;
    if (parseSource(fieldsOf(path, existing))?.system === system)
      ledger.mention(undefined, reasons.gone, path);
  }
}

function fieldsOf(path: string, existing: ExistingContent): Fields | undefined {
  const text = existing.read(path);
  const parsed = text === undefined ? undefined : jsonFormat.parse(text);
  return parsed?.ok ? (parsed.data as Fields) : undefined;
}
