import type { Mapping } from '../schema/mapping.ts';
import type { QuestionMapping, SurveyMapping } from '../schema/mappingSurvey.ts';
import { type ClientRow, readClientKey } from './clientGroup.ts';
import type { Table } from './csvTable.ts';
import { type Ledger, reasons } from './ledger.ts';
import { readField } from './mappedValue.ts';
import { chooseRows, wordTested } from './rowChoice.ts';
import { holds } from './rowCondition.ts';
import { readKey } from './rowKey.ts';

/** A row of a survey: what somebody said at one time, to one question or to several. */
export interface SurveyRow extends ClientRow {
  /** The quarter of the wave. */
  period: string;
  /** Undefined in an anonymous survey. */
  respondent: string | undefined;
}

/** The rows that belong to a wave and a client, and by the mapping may answer a question; the others are left out. */
export function surveyRows(
  table: Table,
  mapping: Mapping,
  survey: SurveyMapping,
  ledger: Ledger,
): SurveyRow[] {
  return chooseRows(table, mapping, ledger).flatMap((row) => {
    if (!survey.questions.some(({ when }) => holds(when, row.reader))) {
      const conditions = survey.questions.flatMap(({ when }) => when ?? []);
      ledger.leaveOut(row.number, reasons.noQuestion, wordTested(conditions, row.reader));
      return [];
    }
    const period = readField(survey.period, row.reader);
    if (period.kind !== 'value') {
      ledger.leaveOut(row.number, reasons.noWave, 'the mapping finds no quarter for it');
      return [];
    }
    const respondent = survey.key ? readKey(row, survey.key, ledger) : undefined;
    if (survey.key && respondent === undefined) return [];
    const client = readClientKey(row, mapping.client, ledger);
    return client === undefined ? [] : [{ ...row, client, period: String(period.value), respondent }];
  });
}

/** The rows that may answer a question. */
export function rowsFor<T extends SurveyRow>(rows: readonly T[], { when }: QuestionMapping): T[] {
  return rows.filter(({ reader }) => holds(when, reader));
}
