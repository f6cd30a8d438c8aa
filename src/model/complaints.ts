import type { ClientSlice } from '../schema/portfolio.ts';
import { daysBetween } from './dates.ts';
import { medianOf } from './median.ts';
import { percentileOf } from './percentile.ts';

export type Complaint = ClientSlice['complaints']['complaints'][number];

/** How long something took, in calendar days; 0 is the same day. */
export interface Duration {
  /** Complaints it is made from, 1 or more. */
  n: number;
  median: number;
  /** Nine of ten took no longer. */
  p90: number;
}

/** How fast complaints are answered and closed. What is still open has no duration yet, so it is counted apart. */
export interface ComplaintTimes {
  answer: Duration | undefined;
  close: Duration | undefined;
  unanswered: number;
  open: number;
}

export function complaintTimes(complaints: readonly Complaint[]): ComplaintTimes {
  return {
    answer: durationOf(complaints, ({ answered }) => answered),
    close: durationOf(complaints, ({ closed }) => closed),
    unanswered: complaints.filter(({ answered, closed }) => (answered ?? closed) === undefined).length,
    open: complaints.filter(({ closed }) => closed === undefined).length,
  };
}

function durationOf(
  complaints: readonly Complaint[],
  end: (complaint: Complaint) => string | undefined,
): Duration | undefined {
  const days = complaints.flatMap((complaint) => {
    const day = end(complaint);
    return day === undefined ? [] : [daysBetween(complaint.raised, day)];
  });
  const [median, p90] = [medianOf(days), percentileOf(days, 0.9)];
  return median === undefined || p90 === undefined ? undefined : { n: days.length, median, p90 };
}
