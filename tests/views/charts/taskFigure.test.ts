import { expect, test } from 'vitest';
import { addDays } from '../../../src/model/dates.ts';
import type { Row, RowChart } from '../../../src/views/charts/chart.ts';
import { taskFigure } from '../../../src/views/charts/taskFigure.ts';
import type { FigureSection } from '../../../src/views/page.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';

/** Design, then building and buying side by side; buying has a week to spare. */
const network = [
  { id: 'design', title: 'Design', group: 'Plan', start: '2026-11-02', finish: '2026-11-06', percent: 100 },
  { id: 'build', title: 'Build', group: 'Make', start: '2026-11-09', finish: '2026-11-20', on: 'design' },
  { id: 'buy', title: 'Buy', group: 'Make', start: '2026-11-09', finish: '2026-11-13', on: 'design' },
  { id: 'open', title: 'Open', group: 'Make', start: '2026-11-23', finish: '2026-11-24', on: 'build' },
];

function figureOf(
  tasks: { on?: string; title: string }[],
  method = 'waterfall',
  locale: 'client' | 'zh' = 'client',
) {
  const plan = { tasks: tasks.map(({ on, ...task }) => ({ ...task, dependsOn: on ? [{ task: on }] : [] })) };
  const project = projectOf({ plan, charter: { method } });
  const profile = locale === 'zh' ? { locale: 'zh-CN' } : {};
  const [section] = taskFigure(placesFor(clientOf({ projects: [project], profile })).client, project);
  return section as FigureSection;
}

function rowsOf({ chart }: FigureSection): readonly Row[] {
  return (chart as RowChart).rows;
}

function cells(section: FigureSection): Record<string, string[]> {
  const { columns, rows } = section.table;
  const at = ['float', 'critical'].map((key) => columns.findIndex((column) => column.key === key));
  return Object.fromEntries(rows.map((row) => [row[0]?.text, at.map((index) => row[index]?.text ?? '')]));
}

test('the finding says how many tasks are critical and open, and what that means', () => {
  const { headline, subtitle } = figureOf(network);
  expect(headline.text).toBe('1 of 4 tasks done; 2 open ones are critical');
  expect(subtitle.text).toContain('a day lost there moves the finish');
  expect(figureOf(network, 'extreme').headline.text).toBe('4 tasks planned; 2 open ones are critical');
  expect(figureOf(network, 'waterfall', 'zh').headline.text).toBe(
    '4项任务已完成1项；2项未完成任务位于关键路径',
  );
});

test('the table says of each open task how many working days it has to spare', () => {
  expect(cells(figureOf(network))).toEqual({
    Design: ['–', '–'],
    Build: ['0', 'Yes'],
    Buy: ['7', 'No'],
    Open: ['0', 'Yes'],
  });
});

test('critical work is told in words and has a tick at both ends', () => {
  const rows = rowsOf(figureOf(network));
  const marked = rows.map(({ text, note, marks }) => [
    text,
    note.endsWith(', critical'),
    marks.flatMap((mark) => (mark.shape === 'tick' ? [mark.at] : [])),
  ]);
  expect(marked).toEqual([
    ['Design', false, []],
    ['Build', true, ['2026-11-09', '2026-11-20']],
    ['Buy', false, []],
    ['Open', true, ['2026-11-23', '2026-11-24']],
  ]);
});

test('where no task waits for another, nothing is said of floats', () => {
  const { headline, table } = figureOf(network.map(({ on: _, ...task }) => task));
  expect(headline.text).toBe('1 of 4 tasks done');
  expect(table.columns.map(({ key }) => key)).toEqual(['task', 'start', 'finish', 'percent']);
});

test('the rows of the table stand in groups, folded away where they are many', () => {
  const few = figureOf(network).table;
  expect(few.columns.map(({ key }) => key)).not.toContain('group');
  expect(few.groups).toEqual([
    { text: 'Plan', note: '1 of 1 task done', count: 1, open: true },
    { text: 'Make', note: '0 of 3 tasks done, 2 critical', count: 3, open: true },
  ]);
  const more = Array.from({ length: 12 }, (_, index) => ({
    id: `more-${index}`,
    title: `More ${index}`,
    group: index % 2 === 0 ? 'Plan' : 'Make',
    start: '2026-11-02',
    finish: '2026-11-03',
  }));
  const many = figureOf([...network, ...more]);
  expect(many.table.groups?.map(({ text, count, open }) => [text, count, open])).toEqual([
    ['Plan', 7, undefined],
    ['Make', 9, undefined],
  ]);
  expect(many.table.rows.slice(0, 2).map((row) => row[0]?.text)).toEqual(['Design', 'More 0']);
  expect(rowsOf(many).map(({ text, note }) => [text, note.split(', ').at(-1)])).toEqual([
    ['Plan', '1 of 7 tasks done'],
    ['Make', '2 critical'],
  ]);
});

test('tasks of one group are one table, which names the group', () => {
  const { table } = figureOf(network.map((task) => ({ ...task, group: 'All' })));
  expect(table.groups).toBeUndefined();
  expect(table.columns.map(({ key }) => key)).toContain('group');
});

test('of hundreds of rows a timeline shows those not done that end first, or else that ended last, and says so', () => {
  const tasks = (share: (index: number) => number) =>
    Array.from({ length: 300 }, (_, index) => ({
      id: `t${index}`,
      title: `Task ${index}`,
      start: '2026-11-02',
      finish: addDays('2026-11-02', 300 - index),
      percent: share(index),
    }));
  const numbers = (section: FigureSection) => rowsOf(section).map(({ text }) => Number(text.slice(5)));
  const some = figureOf(tasks((index) => (index % 2 === 0 ? 100 : 40)));
  expect(numbers(some)).toEqual(Array.from({ length: 40 }, (_, index) => 221 + 2 * index));
  expect(some.subtitle.text).toContain('Of 300 rows, the 40 not done that end first; the table has all.');
  expect(some.table.rows).toHaveLength(300);
  const done = figureOf(tasks(() => 100));
  expect(numbers(done)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(done.subtitle.text).toContain('Of 300 rows, the 40 that ended last; the table has all.');
});

test('a group is filled as far as its working days are done, a single task as far as it says', () => {
  const filled = (section: FigureSection) =>
    rowsOf(section).map(({ marks }) =>
      marks.flatMap((mark) => (mark.shape === 'bar' && !mark.open ? [mark.to] : [])),
    );
  const week = { id: 'week', title: 'Week', start: '2026-11-02', finish: '2026-11-06', percent: 100 };
  const weekend = { id: 'end', title: 'Weekend', start: '2026-11-07', finish: '2026-11-08', percent: 100 };
  // of five working days and one all five are done, though the one takes three days of the calendar
  const yard = [week, { ...weekend, finish: '2026-11-09', percent: 0 }].map((task) => ({
    ...task,
    group: 'Yard',
  }));
  const others = Array.from({ length: 14 }, (_, index) => ({ ...week, id: `o${index}`, percent: 0 }));
  expect(filled(figureOf([...yard, ...others]))).toEqual([['2026-11-08'], []]);
  expect(filled(figureOf([week, weekend]))).toEqual([['2026-11-06'], ['2026-11-08']]);
});
