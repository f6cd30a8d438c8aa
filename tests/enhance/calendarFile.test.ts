import { expect, test } from 'vitest';
import { calendarFile } from '../../src/enhance/calendarFile.ts';
import { savesOf } from '../../src/enhance/saves.ts';

const columns = ['milestone', 'baseline', 'forecast', 'actual'].map((key) => ({ key, title: key }));
const day = (value: string) => ({ text: value, value });
const none = { text: '–' };
const rows = [
  [{ text: 'Go-live, at last; 上线' }, day('2026-12-01'), day('2026-12-09'), none],
  [{ text: 'Training' }, day('2027-01-31'), none, none],
  [{ text: 'Kick-off' }, day('2026-05-01'), none, day('2026-05-02')],
  [{ text: 'Some day' }, none, none, none],
];
const page = {
  title: 'CRM · Brook',
  route: '/clients/acme/projects/crm/',
  dataDate: { text: '', value: '2026-11-13' },
} as const;

/** The lines of a calendar, each whole again where it was folded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('milestones ahead are whole days on which they are expected, and those reached or without a day are left out', () => {
  const lines = linesOf(calendarFile({ columns, rows }, page));
  expect(lines.filter((line) => /^(SUMMARY|DTSTART|DTEND)/.test(line))).toEqual([
    'DTSTART;VALUE=DATE:20261209',
    'DTEND;VALUE=DATE:20261210',
    'SUMMARY:Go-live\\, at last\\; 上线',
    'DTSTART;VALUE=DATE:20270131',
    'DTEND;VALUE=DATE:20270201',
    'SUMMARY:Training',
  ]);
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'BEGIN:VEVENT',
  ]);
});

test('a milestone that moved is known again, and the same data make the same bytes', () => {
  const uids = (text: string) => linesOf(text).filter((line) => line.startsWith('UID:'));
  const moved = rows.map(([milestone, baseline, forecast, actual], index) => [
    milestone ?? none,
    baseline ?? none,
    index === 0 ? day('2027-02-02') : (forecast ?? none),
    actual ?? none,
  ]);
  const [before, after] = [rows, moved].map((some) => calendarFile({ columns, rows: some }, page));
  expect(uids(after ?? '')).toEqual(uids(before ?? ''));
  expect(new Set(uids(before ?? '')).size).toBe(2);
  expect(after).not.toBe(before);
  expect(calendarFile({ columns, rows }, page)).toBe(before);
});

test('no line is longer than 75 octets, whatever it is about', () => {
  const long = [[{ text: '里程碑'.repeat(60) }, none, day('2026-12-09'), none]];
  for (const line of calendarFile({ columns, rows: long }, page).split('\r\n'))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('a table of milestones is offered for a calendar, and any long one for a spreadsheet', () => {
  expect(savesOf({ columns, rows })).toEqual(['ics']);
  expect(savesOf({ columns, rows: [] })).toEqual([]);
  const plain = columns.slice(0, 1);
  expect(savesOf({ columns: plain, rows })).toEqual([]);
  expect(savesOf({ columns: plain, rows: [...rows, ...rows, ...rows] })).toEqual(['csv']);
});
