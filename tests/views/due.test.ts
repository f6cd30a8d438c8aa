import { expect, test } from 'vitest';
import { dueCell } from '../../src/views/due.ts';
import { writerFor } from '../../src/views/writer.ts';

const place = { writer: writerFor('en', 'en'), asOf: '2026-11-21' };

test('what is due is overdue from the day after, unless it was done', () => {
  expect(dueCell(place, '2026-11-21').text).toBe('21 Nov 2026');
  expect(dueCell(place, '2026-11-20').text).toBe('20 Nov 2026, overdue');
  expect(dueCell(place, '2026-11-20', '2026-12-01').text).toBe('20 Nov 2026');
  expect(dueCell(place, undefined).text).toBe('–');
});
