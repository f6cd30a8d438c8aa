import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/model/summary.ts';
import { PortalSettingsSchema } from '../../../src/schema/portal.ts';
import type { ClientSlice } from '../../../src/schema/portfolio.ts';
import type { PageView, Section } from '../../../src/views/page.ts';
import { clientHome } from '../../../src/views/pages/clientHome.ts';
import { clientTree, placesOf } from '../../../src/views/tree.ts';
import { clientOf, projectOf, reportOf } from '../../model/samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en'],
  timeZone: 'UTC',
  currency: 'EUR',
});

function homeOf(client: ClientSlice): PageView {
  const [place] = placesOf(clientTree(client, settings), settings, '2026-11-21');
  if (!place) throw new Error('A tree has a language.');
  return clientHome(place, client, summarise(client, settings, place.asOf));
}

/** The texts of a section’s rows. */
function rowsOf(view: PageView, id: string): string[][] {
  const section = view.sections.find((one: Section) => one.id === id);
  return section?.kind === 'table' ? section.rows.map((row) => row.map(({ text }) => text)) : [];
}

const wave = (id: string, said: object) => ({
  id,
  period: id.slice(0, 7),
  title: 'Team',
  kind: 'csat',
  ...said,
});
const answers = (satisfied: number, n: number) =>
  Array.from({ length: n }, (_, index) => ({ score: index < satisfied ? 5 : 3 }));

const reported = (level: 'on-track' | 'at-risk' | 'off-track') => [
  reportOf({ to: '2026-09-30', declared: [level] }),
  reportOf({ to: '2026-10-31', declared: [level] }),
];

describe('a client’s home page', () => {
  test('goes from the figures to the profile in a fixed order', () => {
    const project = projectOf({
      reports: reported('on-track'),
      plan: {
        statusDate: '2026-10-31',
        milestones: [{ id: 'a', title: 'A', key: true, baseline: '2026-12-01' }],
      },
    });
    const view = homeOf(
      clientOf({ projects: [project], profile: { industry: 'Ports', body: 'About Acme.' } }),
    );
    expect(view.sections.map(({ id }) => id)).toEqual([
      'figures',
      'changesSince',
      'asks',
      'projects',
      'nextMilestones',
      'latestReports',
      'satisfaction',
      'commitments',
      'profile',
      'about',
    ]);
  });

  test('with one project says what its report says, and does not repeat its name', () => {
    const plan = { milestones: [{ id: 'a', title: 'A', baseline: '2026-12-01' }] };
    const view = homeOf(clientOf({ projects: [projectOf({ reports: reported('at-risk'), plan })] }));
    expect(view.verdict).toMatchObject({ level: 'at-risk', word: 'At risk', text: 'As it is.' });
    expect(view.verdict?.counts).toBeUndefined();
    expect(rowsOf(view, 'nextMilestones')).toEqual([['A', '1 Dec 2026', '1 Dec 2026']]);
  });

  test('with several counts them, and names the worst three with their reasons', () => {
    const project = (name: string, level: 'on-track' | 'at-risk' | 'off-track') =>
      projectOf({ id: name.toLowerCase(), charter: { name }, reports: reported(level) });
    const view = homeOf(
      clientOf({
        projects: [
          project('Fine', 'on-track'),
          project('Late', 'at-risk'),
          project('Delta', 'off-track'),
          project('Alpha', 'off-track'),
          project('Beta', 'off-track'),
        ],
      }),
    );
    expect(rowsOf(view, 'projects').map(([name]) => name)).toEqual([
      'Alpha',
      'Beta',
      'Delta',
      'Late',
      'Fine',
    ]);
    expect(view.verdict?.counts?.map(({ level }) => level)).toEqual(['off-track', 'at-risk', 'on-track']);
    expect(view.verdict?.reasons).toEqual(
      ['Alpha', 'Beta', 'Delta'].map((text) => ({
        project: { text, href: `projects/${text.toLowerCase()}/` },
        reason: { text: 'As it is.' },
      })),
    );
  });

  test('lists eight changes and says of how many', () => {
    const issues = Array.from({ length: 11 }, (_, index) => ({
      id: `issue-${index}`,
      title: `Issue ${index}`,
      raised: '2026-10-01',
      priority: 'low',
      status: 'closed',
      closed: `2026-10-${10 + index}`,
    }));
    const view = homeOf(
      clientOf({ projects: [projectOf({ reports: reported('on-track'), register: { issues } })] }),
    );
    const section = view.sections.find(({ id }) => id === 'changesSince');
    expect(section?.title).toBe('What changed since the previous report: the latest 8 of 11');
    expect(rowsOf(view, 'changesSince')[0]).toEqual(['Issue 10', 'Issue closed', '20 Oct 2026']);
    expect(rowsOf(view, 'changesSince')).toHaveLength(8);
  });
});

describe('satisfaction on the home page', () => {
  const satisfaction = (...surveys: object[]) => rowsOf(homeOf(clientOf({ surveys })), 'satisfaction');

  test('is a line with range, answers and change', () => {
    expect(
      satisfaction(
        wave('2026-q2-team', { invited: 2000, answers: answers(38, 50) }),
        wave('2026-q4-team', { invited: 2000, answers: answers(40, 50) }),
      ),
    ).toEqual([
      ['Team', 'CSAT 80% (67–89%)', '50 of 2,000 (3%)', 'Q4 2026', 'No detectable change since Q2 2026'],
    ]);
  });

  test('tells a change with its range where it is more than noise', () => {
    const [row] = satisfaction(
      wave('2026-q3-team', { answers: answers(28, 40) }),
      wave('2026-q4-team', { answers: answers(36, 40) }),
    );
    expect(row?.at(-1)).toBe('+20 points (2 to 37) since Q3 2026');
  });

  test('shows no score of fewer than five, anywhere in the view', () => {
    const view = homeOf(
      clientOf({
        surveys: [wave('2026-q4-team', { kind: 'ces', invited: 6, answers: [{ score: 7 }, { score: 7 }] })],
      }),
    );
    expect(rowsOf(view, 'satisfaction')).toEqual([
      ['Team', 'Too few answers to show', 'Fewer than 5 of 6', 'Q4 2026', 'First result of this survey'],
    ]);
    expect(JSON.stringify(view)).not.toMatch(/CES|100%/);
  });

  test('shows the single answers of an attributed wave that is small', () => {
    const [row] = satisfaction(
      wave('2026-q4-team', { attributed: true, invited: 3, answers: [{ score: 5 }, { score: 2 }] }),
    );
    expect(row?.[1]).toBe('CSAT, single answers: 2; 5');
  });

  test('says in words that nobody was asked, or not for long', () => {
    const view = homeOf(clientOf({}));
    expect(view.sections.find(({ id }) => id === 'satisfaction')).toMatchObject({
      rows: [],
      empty: 'Nobody has been asked yet how satisfied they are.',
    });
    const [row] = satisfaction(wave('2025-q3-team', { answers: answers(5, 6) }));
    expect(row?.at(-1)).toBe('Not asked again since Q3 2025');
  });
});
