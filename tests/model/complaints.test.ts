import { describe, expect, test } from 'vitest';
import { complaintTimes } from '../../src/model/complaints.ts';
import { addDays } from '../../src/model/dates.ts';
import { clientOf } from './samples.ts';

/** Complaints that were answered and closed so many days after they were raised. */
function complaintsOf(...times: { answered?: number; closed?: number }[]) {
  const raised = '2026-03-02';
  const complaints = times.map(({ answered, closed }, index) => ({
    id: `c-${index}`,
    raised,
    by: 'Ann',
    severity: 'minor',
    text: 'Late.',
    ...(answered !== undefined && { answered: addDays(raised, answered) }),
    ...(closed !== undefined && { closed: addDays(raised, closed) }),
  }));
  return clientOf({ complaints }).complaints.complaints;
}

describe('how fast complaints are dealt with', () => {
  test('is told as the median and the ninth of ten', () => {
    const closed = [0, 1, 2, 3, 4, 5, 6, 7, 30, 90].map((days) => ({ answered: 0, closed: days }));
    expect(complaintTimes(complaintsOf(...closed))).toEqual({
      answer: { n: 10, median: 0, p90: 0 },
      close: { n: 10, median: 4.5, p90: 30 },
      unanswered: 0,
      open: 0,
    });
  });

  test('leaves out what is still open, and says how much that is', () => {
    expect(complaintTimes(complaintsOf({ answered: 2, closed: 8 }, { answered: 4 }, {}))).toEqual({
      answer: { n: 2, median: 3, p90: 4 },
      close: { n: 1, median: 8, p90: 8 },
      unanswered: 1,
      open: 2,
    });
  });

  test('is unknown where none is dealt with', () => {
    expect(complaintTimes(complaintsOf({}))).toMatchObject({ answer: undefined, close: undefined });
  });

  test('counts a complaint that was closed without an answer as not waiting for one', () => {
    expect(complaintTimes(complaintsOf({ closed: 3 }))).toMatchObject({ answer: undefined, unanswered: 0 });
  });
});
