import { describe, expect, test } from 'vitest';
import { overseen } from '../../../src/model/relations/oversight.ts';
import { type ClientSummary, summarise } from '../../../src/model/summary.ts';
import type { ClientSlice } from '../../../src/schema/portfolio.ts';
import type { PageView } from '../../../src/views/page.ts';
import { managerHome } from '../../../src/views/pages/managerHome.ts';
import { lessonCount, managerLessons } from '../../../src/views/pages/managerLessons.ts';
import { byName, managerRegister, registerBlocks } from '../../../src/views/pages/managerRegister.ts';
import { clientOf, projectOf, reportOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const optimistic = {
  ...reportOf({ to: '2026-10-31' }),
  declared: { cost: { level: 'on-track', reason: 'A refund is agreed.' } },
} as ReturnType<typeof reportOf>;
const crm = projectOf({
  charter: {
    name: 'CRM',
    budget: { currency: 'EUR', statusDate: '2026-10-31', baseline: 100, forecast: 125 },
  },
  reports: [reportOf({ to: '2026-09-30', declared: ['on-track'] }), optimistic],
  lessons: [
    {
      id: 'old',
      date: '2026-02-01',
      what: 'We asked too late.',
      verdict: 'change',
      action: 'Ask in week one.',
    },
    { id: 'new', date: '2026-09-01', what: 'We met on site.', verdict: 'keep' },
  ],
});
const pay = projectOf({
  id: 'pay',
  charter: { name: 'Payroll' },
  reports: [
    reportOf({ to: '2026-10-10', declared: ['on-track'] }),
    reportOf({ to: '2026-11-15', draft: true }),
  ],
});
const acme = clientOf({
  projects: [crm],
  communications: [
    {
      id: '2026-11-02-call',
      date: '2026-11-02',
      subject: 'Money',
      channel: 'call',
      commitments: [
        { who: 'Ann', side: 'us', what: 'Send the offer', due: '2026-11-10' },
        { who: 'Ann', side: 'us', what: 'Send the plan', due: '2026-11-21' },
        { who: 'Bo', side: 'client', what: 'Name the owner', due: '2026-11-01' },
      ],
    },
  ],
});
const birch = clientOf({
  id: 'birch',
  projects: [pay],
  profile: { churnSignals: ['They asked elsewhere.'] },
});
const { manager: place } = placesFor(acme);
const summaries = [acme, birch].map(
  (client: ClientSlice): ClientSummary => ({
    ...summarise(client, place.settings, place.asOf),
    oversight: overseen(client, 'B', place.settings, place.asOf),
  }),
);
const view = managerHome(place, summaries, []);

function section(of: PageView, id: string): string[] {
  const found = of.sections.find((one) => one.id === id);
  return found ? textOf(found).slice(2) : [];
}

test('it begins with what managers have to see to', () => {
  expect(view.verdict?.first).toBe('1 client is at risk, 1 promise of ours is overdue, 1 report is due.');
  expect(view.sections[0]?.id).toBe('figures');
});

test('clients that are silent or at risk are listed with each reason, those with most of them first', () => {
  expect(section(view, 'risky')).toEqual([
    'Acme | B | Silent client | No two-way contact is recorded; the limit is 60 days',
    'Acme | B | Noted by hand | They asked elsewhere.',
  ]);
  expect(section(view, 'clients')).toHaveLength(2);
});

test('a project declared better than its figures is told with the reason given', () => {
  expect(section(view, 'watermelons')).toEqual([
    'CRM | Acme | Cost | On track | Off track | Forecast −25% against the approved budget, off track below −10% | A refund is agreed.',
  ]);
});

test('only our own promises whose day has passed are overdue', () => {
  expect(section(view, 'overduePromises')).toEqual(['Send the offer | Acme | Ann | 10 Nov 2026, overdue']);
});

test('a report is due after its cadence, and the draft that lies ready stands beside it', () => {
  expect(section(view, 'reportsDue')).toEqual([
    'Payroll | Acme | 10 Oct 2026 | 9 Nov 2026 | 16 Nov 2026 | Report of 15 Nov 2026',
  ]);
});

test('data quality leads to the page of each client', () => {
  const table = view.sections.find(({ id }) => id === 'dataQuality');
  const links = table?.kind === 'table' ? table.rows.map(([first]) => first?.href) : [];
  expect(links.toSorted()).toEqual(['clients/acme/', 'clients/birch/']);
});

test('lessons of all projects have a page, the newest first, with the actions still open', () => {
  expect(lessonCount(summaries)).toBe(2);
  const lessons = managerLessons(place, summaries);
  expect(lessons.verdict?.text).toBe('2 lessons from 1 project; 1 action is still open.');
  expect(section(lessons, 'lessons').map((row) => row.split(' | ')[0])).toEqual([
    'We met on site.',
    'We asked too late.',
  ]);
});

describe('of more clients than fit on a page', () => {
  const [first] = summaries;
  const many = Array.from({ length: 201 }, (_, index) => ({
    ...(first as ClientSummary),
    id: `client-${index}`,
    name: `Client ${index}`,
  }));
  const tablesOf = (of: PageView) => of.sections.filter((one) => one.kind === 'table');

  test('the front page has those that matter most, says so, and leads to all', () => {
    const home = managerHome(place, many, []);
    const tables = tablesOf(home);
    expect(Math.max(...tables.map(({ rows }) => rows.length))).toBe(100);
    for (const { id, rows, more } of tables) {
      const told = rows.length < 100 ? undefined : '#register';
      expect(more?.href, id).toBe(told);
    }
    expect(tables.find(({ id }) => id === 'clients')?.more?.text).toBe(
      'The first 100 of 201; the register has all, client by client.',
    );
    expect(section(home, 'figures')).toContain('Our promises overdue | 201 | To 201 clients');
    const register = home.sections.find(({ id }) => id === 'register');
    expect(register?.kind === 'list' && register.items).toEqual([
      { text: 'Client 0 to Client 99', href: 'register/1/' },
      { text: 'Client 100 to Client 199', href: 'register/2/' },
      { text: 'Client 200', href: 'register/3/' },
    ]);
  });

  test('each is on one page of the register, which shows everything of them', () => {
    const pages = registerBlocks(many).map((block, index) => managerRegister(place, index, block));
    const linked = pages.flatMap((page) => {
      const clients = tablesOf(page).find(({ id }) => id === 'clients');
      return clients?.rows.map(([link]) => link?.href) ?? [];
    });
    expect(linked).toEqual(many.map(({ id }) => `../../clients/${id}/`));
    const ids = (of: PageView) => of.sections.map(({ id }) => id).filter((id) => id !== 'lessons');
    expect(ids(pages[0] as PageView)).toEqual(ids(view));
    expect(tablesOf(pages[0] as PageView).every(({ more }) => more === undefined)).toBe(true);
  });

  test('they are in the order of their names, whatever case, accents and numbers these have', () => {
    const named = ['Ähre', 'zebra', 'Apfel 10', 'apfel 9', 'Émile'].map((name) => ({ name }));
    expect(byName(place.writer, named).map(({ name }) => name)).toEqual([
      'Ähre',
      'apfel 9',
      'Apfel 10',
      'Émile',
      'zebra',
    ]);
  });

  test('up to two hundred there is no register', () => {
    expect(registerBlocks(many.slice(1))).toEqual([]);
    expect(tablesOf(managerHome(place, many.slice(1), [])).every(({ more }) => more === undefined)).toBe(
      true,
    );
  });
});

test('who is not a manager is told nothing of relations: a summary has it only where it is added', () => {
  const text = JSON.stringify(summarise(birch, place.settings, place.asOf));
  expect(text).not.toContain('They asked elsewhere.');
});
