import type { Condition } from '../schema/mappingValue.ts';
import { isLarger, parseDecimal, subtractDecimals } from './decimal.ts';
import type { Outcome } from './outcome.ts';
import type { RowReader } from './rowReader.ts';

/** Whether all conditions hold for a row; no conditions hold for every row. */
export function holds(conditions: readonly Condition[] | undefined, row: RowReader): boolean {
  return (conditions ?? []).every((condition) => holdsOne(condition, row));
}

function holdsOne(condition: Condition, row: RowReader): boolean {
  const text = row.text(condition);
  if (condition.present !== undefined) return (text !== '') === condition.present;
  if (condition.is) return condition.is.includes(text);
  if (condition.isNot) return text !== '' && !condition.isNot.includes(text);
  if (condition.matches !== undefined) return new RegExp(condition.matches, 'u').test(text);
  if (condition.differsFrom) return differs(condition, condition.differsFrom, row);
  const other = condition.isAfter ?? condition.isNotAfter;
  const order = other && compareDays(row.day(condition), row.day(other));
  return order !== undefined && (condition.isAfter ? order > 0 : order <= 0);
}

function compareDays(a: Outcome<string>, b: Outcome<string>): number | undefined {
  if (a.kind !== 'value' || b.kind !== 'value') return undefined;
  return a.value < b.value ? -1 : Number(a.value > b.value);
}

function differs(stored: Condition, rule: NonNullable<Condition['differsFrom']>, row: RowReader): boolean {
  const [value, a, b] = [stored, ...rule.minus.map((column) => ({ column }))].map((name) =>
    row.decimal(name),
  );
  const within = parseDecimal(rule.within);
  if (value?.kind !== 'value' || a?.kind !== 'value' || b?.kind !== 'value' || !within) return false;
  return isLarger(subtractDecimals(value.value, subtractDecimals(a.value, b.value)), within);
}
