import { expect, test } from 'vitest';
import { ringOf, rings } from '../../../src/model/stakeholders/closeness.ts';
import { type Engaged, engagementGap, isElsewhere } from '../../../src/model/stakeholders/engagement.ts';
import { positioned, quadrantOf } from '../../../src/model/stakeholders/position.ts';
import { StakeholderSchema } from '../../../src/schema/stakeholders.ts';

const person = (said: object) => StakeholderSchema.parse({ id: 'ann', name: 'Ann', role: 'client', ...said });

test.each([
  [9, 9, 'keyPlayers'],
  [9, 1, 'keepSatisfied'],
  [1, 9, 'keepInformed'],
  [1, 1, 'minimalEffort'],
  // the middle belongs to the side that asks for more attention
  [5, 5, 'keyPlayers'],
  [5, 4.9, 'keepSatisfied'],
  [4.9, 5, 'keepInformed'],
  [10, 0, 'keepSatisfied'],
])('power %d and interest %d is the quadrant %s', (power, interest, quadrant) => {
  expect(quadrantOf({ power, interest })).toBe(quadrant);
});

test('only who has both power and interest has a position', () => {
  const people = [
    person({ power: 3 }),
    person({ interest: 3 }),
    person({}),
    person({ power: 0, interest: 0 }),
  ];
  expect(positioned(people)).toEqual([people[3]]);
});

test.each([
  ['unaware', 'leading', 4],
  ['resistant', 'neutral', 1],
  ['neutral', 'neutral', 0],
  ['leading', 'supportive', 0],
])('who is %s and should be %s is %d levels below', (now, wanted, levels) => {
  expect(engagementGap(person({ engagement: { now, wanted } }) as Engaged)).toBe(levels);
});

test('somebody is elsewhere than wanted by engagement or by position, and not where nothing is wanted', () => {
  const at = { power: 8, interest: 6 };
  expect(isElsewhere(person(at))).toBe(false);
  expect(isElsewhere(person({ ...at, engagement: { now: 'neutral', wanted: 'supportive' } }))).toBe(true);
  expect(isElsewhere(person({ ...at, engagement: { now: 'leading', wanted: 'leading' } }))).toBe(false);
  expect(isElsewhere(person({ ...at, wantedPosition: at }))).toBe(false);
  expect(isElsewhere(person({ ...at, wantedPosition: { power: 8, interest: 7 } }))).toBe(true);
});

test('every role has its ring, from the team outwards', () => {
  const found = StakeholderSchema.shape.role.options.map((role) => ringOf({ role }));
  expect(new Set(found)).toEqual(new Set(rings));
  expect(rings.slice(0, 6)).toEqual([
    'team',
    'sponsors',
    'clientSide',
    'endUsers',
    'partners',
    'authorities',
  ]);
});
