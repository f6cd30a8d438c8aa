import { quoted } from '../load/wordedValue.ts';
import type { DuplicatesMapping } from '../schema/mappingSurvey.ts';
import { reasons } from './ledger.ts';
import { compareMoments, type Moment } from './moment.ts';
import type { RowFates } from './rowFates.ts';
import { wordConflict } from './rowKey.ts';
import type { Answer } from './surveyAnswer.ts';

/**
 * One answer for each respondent of a wave, chosen by the rule of the mapping. Where there is no rule, or the times do
 * not tell beyond doubt, none of them is kept. In whatever order the rows come, the same answer is. Answers without a
 * respondent are all kept.
 */
export function oneForEach(
  answers: readonly Answer[],
  wave: string,
  rule: DuplicatesMapping | undefined,
  fates: RowFates,
): Answer[] {
  return [...Map.groupBy(answers, ({ row }) => row.respondent)].flatMap(([respondent, same]) => {
    if (respondent === undefined || same.length < 2) return same;
    const kept = rule && chosen(same, rule);
    if (kept) loseOthers(same, kept, wave, rule, fates);
    else loseAll(same, `${wave}: respondent ${quoted(respondent)}`, rule, fates);
    return kept ? [kept] : [];
  });
}

function loseOthers(
  same: readonly Answer[],
  kept: Answer,
  wave: string,
  rule: DuplicatesMapping,
  fates: RowFates,
): void {
  const detail = `${wave}: that of row ${kept.row.number}, ${wordRule(rule)}`;
  for (const { row } of same) if (row !== kept.row) fates.lose(row.number, reasons.superseded, detail);
}

function loseAll(
  same: readonly Answer[],
  who: string,
  rule: DuplicatesMapping | undefined,
  fates: RowFates,
): void {
  const rows = same.map(({ row }) => row);
  const doubt = rule ? ` None is ${wordRule(rule)} beyond doubt.` : '';
  for (const { number } of rows) fates.lose(number, reasons.conflict, wordConflict(who, rows) + doubt);
}

function wordRule({ keep, by }: DuplicatesMapping): string {
  return `the ${keep} by column ${quoted(by.column)}`;
}

/** The answer that was given after every other one, or before; undefined where times are equal, missing or unlike. */
function chosen(same: readonly Answer[], { keep, by }: DuplicatesMapping): Answer | undefined {
  const timed = same.map((answer) => ({ answer, time: answer.row.reader.moment(by, by.dates) }));
  const comesFirst = (a: Moment, b: Moment) => {
    const order = compareMoments(a, b);
    return order !== undefined && (keep === 'newest' ? order > 0 : order < 0);
  };
  return timed.find(({ answer, time }) =>
    timed.every(
      (other) =>
        other.answer === answer ||
        (time.kind === 'value' && other.time.kind === 'value' && comesFirst(time.value, other.time.value)),
    ),
  )?.answer;
}
