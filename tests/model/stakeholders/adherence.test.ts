import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/model/dates.ts';
import { adherenceOf, lastContactWith, PERIOD } from '../../../src/model/stakeholders/adherence.ts';
import { clientOf, projectOf } from '../samples.ts';

const asOf = '2026-07-02';
/** The first day that is counted: half a year before. */
const from = addDays(asOf, -PERIOD);

const plan = { id: 'lead', group: 'lead', content: 'Dates', channel: 'call', everyDays: 30, sender: 'Priya' };
const talk = (date: string, said: object = {}) => ({
  id: `${date}-talk`,
  date,
  subject: 'Talk',
  channel: 'call',
  group: 'lead',
  ...said,
});

function judged(communications: object[], said: { plan?: object; charter?: object; state?: string } = {}) {
  const { state = 'running', charter = {} } = said;
  const projects = [projectOf({ state, charter, communicationPlan: [{ ...plan, ...said.plan }] })];
  return adherenceOf(clientOf({ projects, communications }), asOf).map(
    ({ contact: _, project: __, ...figures }) => figures,
  );
}

test('the period counted is half a year', () => {
  expect(from).toBe('2026-01-01');
});

test('contacts with the group are held against whole intervals, with the longest silence and what is due next', () => {
  expect(judged([talk('2026-01-31'), talk('2026-03-02'), talk('2026-05-21')])).toEqual([
    {
      from,
      planned: 6,
      held: 3,
      // from 2 March to 21 May
      longestSilence: 80,
      last: '2026-05-21',
      nextDue: '2026-06-20',
    },
  ]);
});

test('without any contact the silence is the whole period, and the first one is due an interval after its start', () => {
  expect(judged([])).toEqual([
    { from, planned: 6, held: 0, longestSilence: PERIOD, last: undefined, nextDue: '2026-01-31' },
  ]);
});

test('a silence that goes on counts up to the day it is judged on', () => {
  expect(judged([talk('2026-01-02')])[0]).toMatchObject({ longestSilence: daysBetween('2026-01-02', asOf) });
});

test('a project that began within the period is counted from its first day', () => {
  expect(judged([], { charter: { start: '2026-05-03' } })[0]).toMatchObject({
    from: '2026-05-03',
    planned: 2,
    longestSilence: 60,
    nextDue: '2026-06-02',
  });
});

test('a contact before the period is the latest one there was, and counts for nothing else', () => {
  expect(judged([talk('2025-12-20')])[0]).toMatchObject({
    held: 0,
    longestSilence: PERIOD,
    last: '2025-12-20',
    nextDue: '2026-01-19',
  });
});

describe('a contact counts', () => {
  const held = (said: object) => judged([talk('2026-03-02', said)])[0]?.held;

  test('by whatever channel, for its project or for the whole client', () => {
    expect(held({ channel: 'visit' })).toBe(1);
    expect(held({ projects: ['crm'] })).toBe(1);
  });

  test('neither with another group, nor about another project, nor when it is still to come', () => {
    expect(held({ group: 'shift' })).toBe(0);
    expect(held({ group: undefined })).toBe(0);
    expect(held({ projects: ['shop'] })).toBe(0);
    expect(held({ date: '2026-07-03' })).toBe(0);
  });
});

test.each(['proposed', 'closed'])('nothing is due from a %s project', (state) => {
  expect(judged([], { state })).toEqual([]);
});

test('nothing is due at an archived client', () => {
  const projects = [projectOf({ communicationPlan: [plan] })];
  expect(adherenceOf(clientOf({ projects, state: 'archived' }), asOf)).toEqual([]);
});

test('what is due soonest comes first', () => {
  const projects = [
    projectOf({ communicationPlan: [plan, { ...plan, id: 'shift', group: 'shift', everyDays: 7 }] }),
  ];
  const found = adherenceOf(clientOf({ projects }), asOf);
  expect(found.map(({ contact }) => contact.id)).toEqual(['shift', 'lead']);
});

test('a silence is never longer than the period, nor shorter than its share of it', () => {
  const days = fc.array(fc.integer({ min: 0, max: PERIOD }), { maxLength: 12 });
  fc.assert(
    fc.property(days, (offsets) => {
      const [figures] = judged(offsets.map((offset) => talk(addDays(from, offset))));
      expect(figures?.held).toBe(offsets.length);
      expect(figures?.longestSilence).toBeLessThanOrEqual(PERIOD);
      expect(figures?.longestSilence).toBeGreaterThanOrEqual(PERIOD / (offsets.length + 1));
    }),
  );
});

test('somebody was last spoken with by name or with their group', () => {
  const { communications } = clientOf({
    communications: [
      talk('2026-02-01', { people: ['Ann'], group: 'shift' }),
      talk('2026-03-01', { people: ['Bea'] }),
      talk('2026-08-01', { people: ['Ann'] }),
    ],
  });
  expect(lastContactWith({ name: 'Ann' }, communications, asOf)).toBe('2026-02-01');
  expect(lastContactWith({ name: 'Ann', group: 'lead' }, communications, asOf)).toBe('2026-03-01');
  expect(lastContactWith({ name: 'Cem' }, communications, asOf)).toBeUndefined();
});
