import type { Project } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { addWorkingDays } from './workingDays.ts';

type ChangeRequest = Project['register']['changes'][number];

/** What some change requests come to together. */
export interface ChangeEffect {
  count: number;
  /** Working days later; negative: earlier. */
  days: number;
  /** The sum in each currency. */
  cost: { amount: number; currency: string }[];
  /** Growth of the scope in percent of the original one; negative: smaller. */
  scopePercent: number;
  /** The approved last day of the original plan, moved by the working days; undefined where it is not known. */
  finish: CalendarDate | undefined;
}

/** The change requests summed up against the original plan: those approved, and with them those not yet decided. */
export function changeEffects(
  { register, plan }: Project,
  holidays: readonly CalendarDate[],
): { approved: ChangeEffect; withPending: ChangeEffect } {
  const approved = register.changes.filter(({ decision }) => decision === 'approved');
  const pending = register.changes.filter(({ decision }) => decision === 'pending');
  const finish = plan?.baseline?.finish;
  return {
    approved: effectOf(approved, finish, holidays),
    withPending: effectOf([...approved, ...pending], finish, holidays),
  };
}

function effectOf(
  changes: readonly ChangeRequest[],
  finish: CalendarDate | undefined,
  holidays: readonly CalendarDate[],
): ChangeEffect {
  const days = sum(changes.map(({ effect }) => effect?.days));
  const costs = new Map<string, number>();
  for (const { effect } of changes) {
    if (!effect?.cost) continue;
    const { currency, amount } = effect.cost;
    costs.set(currency, (costs.get(currency) ?? 0) + amount);
  }
  return {
    count: changes.length,
    days,
    cost: [...costs].map(([currency, amount]) => ({ amount, currency })),
    scopePercent: sum(changes.map(({ effect }) => effect?.scopePercent)),
    finish: finish === undefined ? undefined : addWorkingDays(finish, days, holidays),
  };
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
