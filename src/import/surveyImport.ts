import type { Mapping } from '../schema/mapping.ts';
import type { QuestionMapping } from '../schema/mappingSurvey.ts';
import { type ClientGroup, groupByClient } from './clientGroup.ts';
import { ContentChanges } from './contentChanges.ts';
import type { Table } from './csvTable.ts';
import type { ExistingContent } from './existingContent.ts';
import { mentionGoneWaves } from './goneAnswers.ts';
import { type Ledger, reasons } from './ledger.ts';
import { Placement } from './placement.ts';
import { checkRows } from './rowChoice.ts';
import { RowFates } from './rowFates.ts';
import { withoutRepeats } from './rowKey.ts';
import { readAnswers } from './surveyAnswer.ts';
import { rowsFor, type SurveyRow, surveyRows } from './surveyRows.ts';
import { addWave } from './waveAddition.ts';

/**
 * Plans the import of a table whose rows are answers: one file for each wave of each question. Everything about a row is
 * in the ledger.
 */
export function planSurvey(
  table: Table,
  mapping: Mapping,
  existing: ExistingContent,
  ledger: Ledger,
): ContentChanges {
  const { survey, system } = mapping;
  if (!survey) throw new Error('a mapping without a survey');
  const placement = new Placement(existing, system, ledger);
  const read = surveyRows(table, mapping, survey, ledger);
  const rows = survey.key ? withoutRepeats(read, ledger) : read;
  checkRows(rows, mapping, ledger);

  const { duplicates } = survey;
  const questions = survey.questions.map((question) => {
    return { ...question, answer: { ...survey.answer, ...question.answer } };
  });
  const changes = new ContentChanges();
  for (const group of groupByClient(rows, mapping.client, existing, placement, ledger)) {
    const fates = new RowFates();
    const target = { client: group.id, system, duplicates, existing, ledger, fates, changes };
    const waves = wavesOf(group, questions, existing, ledger);
    const added = waves.map(({ answers, question }) => addWave(answers, question, target));
    fates.close(
      group.rows.map(({ number }) => number),
      ledger,
    );
    if (added.includes(true)) changes.add(group.files);
    mentionGoneWaves(group.id, new Set(waves.map(({ id }) => id)), questions, system, existing, ledger);
  }
  return changes;
}

/** The answers of a client by question and quarter, as far as there are any. */
function wavesOf(
  { id: client, rows }: ClientGroup<SurveyRow>,
  questions: readonly QuestionMapping[],
  existing: ExistingContent,
  ledger: Ledger,
) {
  const known = existing.clients.find(({ id }) => id === client)?.projects ?? [];
  const projects = new Set(known.map(({ id }) => id));
  return questions.flatMap((question) =>
    [...Map.groupBy(rowsFor(rows, question), ({ period }) => period)].flatMap(([period, asked]) => {
      const id = `${period}-${question.slug}`;
      const answers = readAnswers(asked, question, projects, ledger);
      const silent = asked.length - answers.length;
      if (silent > 0)
        ledger.mention(undefined, reasons.unanswered, `${id}: ${silent} of ${asked.length} rows`);
      return answers.length > 0 ? [{ id, question, answers }] : [];
    }),
  );
}
