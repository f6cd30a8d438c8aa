import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsAbout, editionsOf, newestDocument } from '../../src/model/documents.ts';
import type { ClientDocument } from '../../src/schema/client.ts';

function documentOf(said: Partial<ClientDocument>): ClientDocument {
  return { id: 'd', title: 'Handbook', kind: 'other', date: '2026-01-01', ...said };
}

const anyDocument = fc
  .record({
    title: fc.constantFrom('Handbook', 'Plan', { en: 'Handbook' }),
    kind: fc.constantFrom<ClientDocument['kind']>('other', 'minutes'),
    date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  })
  .map(documentOf);

test('versions of one title stand together, the newest first, and so do the documents', () => {
  const [first, other, second] = [
    documentOf({ id: 'v1', date: '2026-01-01' }),
    documentOf({ id: 'plan', title: 'Plan', date: '2026-02-01' }),
    documentOf({ id: 'v2', date: '2026-03-01' }),
  ];
  expect(editionsOf([first, other, second])).toEqual([[second, first], [other]]);
});

test('the same title of another kind, or in another language, is another document', () => {
  const documents = [
    documentOf({ id: 'a' }),
    documentOf({ id: 'b', kind: 'minutes' }),
    documentOf({ id: 'c', title: { en: 'Handbook' } }),
  ];
  expect(editionsOf(documents)).toHaveLength(3);
});

test('every document is in one edition, and no later one stands below an earlier one', () => {
  fc.assert(
    fc.property(fc.array(anyDocument), (documents) => {
      const editions = editionsOf(documents);
      expect(editions.flat()).toHaveLength(documents.length);
      expect(new Set(editions.flat())).toEqual(new Set(documents));
      const newest = editions.map(([{ date }]) => date);
      for (const dates of [newest, ...editions.map((edition) => edition.map(({ date }) => date))]) {
        expect(dates).toEqual([...dates].sort().reverse());
      }
      expect(newestDocument(documents)).toBe(newest[0]);
    }),
  );
});

test('a document is about the projects it names; one that names none is about no project', () => {
  const documents = [documentOf({ id: 'a', projects: ['crm', 'shop'] }), documentOf({ id: 'b' })];
  expect(documentsAbout(documents, 'crm').map(({ id }) => id)).toEqual(['a']);
  expect(documentsAbout(documents, 'erp')).toEqual([]);
});
