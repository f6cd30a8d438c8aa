import type { SurveyKind } from '../../schema/survey.ts';
import type { CalendarDate, Money, Words } from '../../schema/values.ts';
import type { Interval } from '../satisfaction/proportion.ts';
import type { MissedContact } from './missedContacts.ts';

/**
 * A reason to fear that a client may leave: the rule that fired, with the numbers it fired by. There is no score: each
 * reason stands for itself.
 */
export type ChurnSignal =
  /** No two-way contact for more days than the limit. */
  | { rule: 'silent'; last: CalendarDate | undefined; limit: number }
  /** NPS in points, CSAT and CES in percent; the interval is that of the difference and lies below 0. */
  | {
      rule: 'satisfaction-falls';
      survey: Words;
      kind: SurveyKind;
      before: { value: number; period: string };
      now: { value: number; period: string };
      difference: number;
      interval: Interval;
    }
  | { rule: 'complaint-open'; complaint: Words; raised: CalendarDate }
  /** `open` is what is left to pay. */
  | { rule: 'payment-late'; invoice: Words; due: CalendarDate; open: Money; limit: number }
  /** `worst` is the one missed longest ago. */
  | { rule: 'contacts-missed'; missed: number; planned: number; worst: MissedContact; intervals: number }
  /** Change requests and deliverables that were rejected of late, and the day of the first of them. */
  | { rule: 'scope-disputed'; rejected: Words[]; since: CalendarDate; limit: number }
  | { rule: 'contract-ends'; end: CalendarDate; ended: boolean; limit: number };
