import { expect, test } from 'vitest';
import { summarise } from '../../../src/model/summary.ts';
import { SponsorSchema } from '../../../src/schema/sponsor.ts';
import type { PageView } from '../../../src/views/page.ts';
import { sponsorHome } from '../../../src/views/pages/sponsorHome.ts';
import { clientOf, projectOf, reportOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const budget = { currency: 'EUR', statusDate: '2026-10-31', baseline: 100_000, forecast: 125_000 };
const told = (to: string, levels: Record<string, object>) =>
  ({ ...reportOf({ to }), declared: levels }) as ReturnType<typeof reportOf>;

const crm = projectOf({
  id: 'crm',
  charter: {
    name: 'CRM',
    budget,
    strategicGoal: 'Faster quotes',
    objectives: [{ id: 'quick', text: 'Quotes go out the same day', target: '9 of 10' }],
  },
  plan: {
    statusDate: '2026-10-31',
    milestones: [
      { id: 'live', title: 'Go-live', key: true, baseline: '2026-12-01' },
      { id: 'later', title: 'Second site', baseline: '2027-06-01' },
    ],
  },
  register: {
    decisions: [
      { id: 'd', question: 'Which site first?', from: 'Lee', due: '2026-11-10', costOfWaiting: 'Two weeks' },
    ],
  },
  reports: [
    told('2026-09-30', { schedule: { level: 'on-track' }, cost: { level: 'on-track' } }),
    told('2026-10-31', {
      schedule: { level: 'on-track' },
      cost: { level: 'off-track', reason: 'The licence costs a quarter more.' },
    }),
  ],
});
const stale = projectOf({
  id: 'shop',
  charter: { name: 'Shop' },
  reports: [told('2026-06-30', { schedule: { level: 'on-track' } })],
});
const client = clientOf({ projects: [stale, crm] });
const { sponsor: place } = placesFor(client);
const sponsor = SponsorSchema.parse({
  id: 'lee',
  name: 'Lee',
  strategicGoals: [
    { id: 'quotes', title: 'Faster quotes' },
    { id: 'sites', title: 'More sites' },
  ],
  projects: ['acme/crm', 'acme/shop', 'acme/secret', 'birch/pay'],
});
const summary = summarise(client, place.settings, place.asOf);
const view = sponsorHome(place, sponsor, [summary], 1);

function section(of: PageView, id: string): string[] {
  const found = of.sections.find((one) => one.id === id);
  return found ? textOf(found).slice(1) : [];
}

test('it says first what waits for the sponsor, then how the projects stand', () => {
  expect(view.verdict?.first).toBe('1 question waits for an answer, by 10 Nov 2026, overdue.');
  expect(view.verdict?.counts?.map(({ text }) => text)).toEqual(['1 project off track', '1 project unknown']);
  expect(section(view, 'asks')).toEqual([
    'What we need | Project | From | By | What waiting costs',
    'Which site first? | CRM | Lee | 10 Nov 2026, overdue | Two weeks',
  ]);
});

test('each project has its three answers, its money and the day of its figures; a stale one is grey and says so', () => {
  expect(section(view, 'projects')).toEqual([
    'Project | Client | Status | Objectives | Date | Budget | Waiting for you | Cost | Figures of',
    'CRM | Acme | Off track | Not known | Yes | No | 10 Nov 2026, overdue | EUR\u00a0100,000 → EUR\u00a0125,000 | 31 Oct 2026',
    'Shop | Acme | Unknown | Not known | Not known | Not known | – | – | 30 Jun 2026',
  ]);
  const table = view.sections.find(({ id }) => id === 'projects');
  const levels = table?.kind === 'table' ? table.rows.map((row) => row[2]?.level) : [];
  expect(levels).toEqual(['off-track', 'unknown']);
  expect(section(view, 'figures').at(-1)).toContain('1 shown as unknown: its report is missing or too old');
});

test('it says what got worse and why, and tells the cost that is beyond tolerance with its reason', () => {
  expect(section(view, 'movedWorse').slice(1)).toEqual([
    'CRM | On track, now off track | Cost: The licence costs a quarter more. | 31 Oct 2026',
  ]);
  expect(section(view, 'offTrack').slice(1)).toEqual([
    'CRM | For the budget | Forecast −25% against the approved budget, off track below −10%. | As it is.',
  ]);
  expect(section(view, 'beyondTolerance').slice(1)).toEqual([
    'CRM | EUR\u00a0100,000 | EUR\u00a0125,000 | +EUR\u00a025,000 (+25%) | Forecast −25% against the approved budget, off track below −10% | The licence costs a quarter more.',
  ]);
});

test('each goal shows what serves it and what gets better, and one that nothing serves says so', () => {
  const goals = view.sections.find(({ id }) => id === 'goals');
  expect(goals?.kind === 'table' && goals.groups?.map(({ text, note }) => `${text}: ${note}`)).toEqual([
    'Faster quotes: 1 project, off track',
    'More sites: No project serves it',
    'No goal named: 1 project',
  ]);
  expect(section(view, 'goals')).toContain('CRM | Acme | Off track | Quotes go out the same day (9 of 10)');
});

test('milestones reach to the end of the next quarter', () => {
  expect(section(view, 'nextMilestones').slice(1)).toEqual([
    'Go-live | CRM | 1 Dec 2026 | 1 Dec 2026 | Key milestone',
  ]);
});

test('it counts what it leaves out: projects with errors in their files, and those not released to sponsors', () => {
  expect(view.notices.map(({ text }) => text)).toEqual([
    'One project is not listed: its data is being corrected. Its last published pages stand.',
    'One project of yours is not shown: it has not been released to sponsors yet.',
  ]);
  const whole = sponsorHome(place, { ...sponsor, projects: ['acme/crm', 'acme/shop'] }, [summary], 0);
  expect(whole.notices).toEqual([]);
});

test('a table of a few rows needs no tools, a longer one has them', () => {
  const tools = (pages: PageView) => pages.sections.some((one) => one.kind === 'table' && one.tools);
  expect(tools(view)).toBe(false);
  const many = Array.from({ length: 8 }, (_, index) =>
    projectOf({ id: `p${index}`, charter: { name: `P${index}` } }),
  );
  const crowd = summarise(clientOf({ projects: many }), place.settings, place.asOf);
  expect(tools(sponsorHome(place, sponsor, [crowd], 0))).toBe(true);
});
