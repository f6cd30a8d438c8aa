import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/load/suggestion.ts';

test.each([
  ['tittle', 'title'],
  ['titel', 'title'],
  ['Title', 'title'],
  ['ttile', 'title'],
  ['contcats.json', 'contacts.json'],
  ['sponsors', 'sponsor'],
])('%s is near %s', (word, candidate) => {
  expect(nearest(word, ['due', candidate, 'id'])).toBe(candidate);
});

test.each(['subject', 'du', 'x', ''])('%j is near none of the known words', (word) => {
  expect(nearest(word, ['title', 'due', 'id'])).toBeUndefined();
});

test('the nearest of several near words is suggested', () => {
  expect(nearest('stage-3', ['stage-10', 'stage-2', 'stages-3'])).toBe('stage-2');
  expect(nearest('a1', ['a2'])).toBeUndefined();
});

test('nothing is looked for among very many words or for a very long one', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `document-${index}`);
  expect(nearest('document-x', many)).toBeUndefined();
  expect(nearest('x'.repeat(1000), ['x'.repeat(1000)])).toBeUndefined();
});

test('the advice is the near word, else what was to be said anyway', () => {
  expect(didYouMean('tittle', ['title'], 'Remove it.')).toBe('Did you mean "title"?');
  expect(didYouMean('xyz', ['title'], 'Remove it.')).toBe('Remove it.');
});
