import { expect, test } from 'vitest';
import { goalsServed } from '../../src/model/goalsServed.ts';

const goals = [
  { id: 'faster', title: { en: 'Faster turns', 'zh-CN': '更快周转' } },
  { id: 'safer', title: 'Safer yards' },
];
const shown = (projects: { name: string; goal: Parameters<typeof goalsServed>[1][number]['goal'] }[]) =>
  goalsServed(goals, projects).map(({ goal, projects: serving }) => [goal, serving.map(({ name }) => name)]);

test('a project serves the goal it names by id or by title, in any language and case', () => {
  expect(
    shown([
      { name: 'a', goal: 'faster' },
      { name: 'b', goal: ' faster TURNS' },
      { name: 'c', goal: { 'zh-CN': '更快周转' } },
    ]),
  ).toEqual([
    [goals[0]?.title, ['a', 'b', 'c']],
    ['Safer yards', []],
  ]);
});

test('a goal that only charters name follows, and projects without one are last', () => {
  expect(
    shown([
      { name: 'none', goal: undefined },
      { name: 'own', goal: 'Quieter nights' },
      { name: 'same', goal: 'quieter nights' },
    ]).slice(1),
  ).toEqual([
    ['Safer yards', []],
    ['Quieter nights', ['own', 'same']],
    [undefined, ['none']],
  ]);
});
