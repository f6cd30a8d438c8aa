import { expect, test } from 'vitest';
import { type ClientSummary, summarise } from '../../src/model/summary.ts';
import { SponsorSchema } from '../../src/schema/sponsor.ts';
import type { PageView } from '../../src/views/page.ts';
import { clientPages } from '../../src/views/pages/clientPages.ts';
import { managerHome } from '../../src/views/pages/managerHome.ts';
import { sponsorHome } from '../../src/views/pages/sponsorHome.ts';
import { clientOf, projectOf, reportOf } from '../model/samples.ts';
import { placesFor } from './places.ts';

const ended = 'This working relation has ended.';
const project = projectOf({
  plan: { milestones: [{ id: 'm', title: 'Go-live', baseline: '2026-06-01' }] },
  register: { decisions: [{ id: 'd', question: 'Which colour?', from: 'Ms Carver', due: '2026-04-01' }] },
  reports: [reportOf({ to: '2026-03-31', declared: ['at-risk'] })],
});
const archived = clientOf({ state: 'archived', projects: [project] });
const active = clientOf({ id: 'birch', projects: [projectOf({ id: 'pay' })] });
const places = placesFor(archived);
const { settings, asOf } = places.client;

function summaries(): ClientSummary[] {
  return [archived, active].map((client) => summarise(client, settings, asOf));
}

/** The hrefs in the first column of each section that has any. */
function linksIn(view: PageView): Record<string, (string | undefined)[]> {
  const tables = view.sections.flatMap((section) => (section.kind === 'table' ? [section] : []));
  return Object.fromEntries(tables.map(({ id, rows }) => [id, rows.map(([first]) => first?.href)]));
}

test.each(['client', 'sponsor', 'manager'] as const)(
  'each page of an archived client tells a %s that the relation has ended',
  (reader) => {
    const place = places[reader];
    const pagesOf = (client: typeof archived) => [
      ...clientPages(place, client, summarise(client, settings, asOf)),
    ];
    const told = (views: PageView[]) =>
      views.map(({ notices }) => notices.some(({ text }) => text.startsWith(ended)));
    expect(told(pagesOf(archived)).length).toBeGreaterThan(2);
    expect(told(pagesOf(archived))).not.toContain(false);
    expect(told(pagesOf(active))).not.toContain(true);
  },
);

test('an archived client is asked for nothing, and told of nothing that comes next or is late', () => {
  const [home] = clientPages(places.client, archived, summarise(archived, settings, asOf));
  expect(home?.verdict?.word).toBe('Ended');
  const text = JSON.stringify(home);
  expect(text).toContain('The relation with the client has ended');
  expect(text).not.toContain('Which colour?');
  expect(text).not.toContain('Go-live');
  expect(text).not.toContain('overdue');
});

test('the managers’ overview lists archived clients apart, after the others', () => {
  const links = linksIn(managerHome(places.manager, summaries(), []));
  const sections = Object.keys(links);
  expect(sections.indexOf('archived')).toBeGreaterThan(sections.indexOf('clients'));
  expect(links).toMatchObject({ clients: ['clients/birch/'], archived: ['clients/acme/'] });
  const lists = (clients: ClientSummary[]) =>
    Object.keys(linksIn(managerHome(places.manager, clients, []))).filter((id) =>
      ['clients', 'archived'].includes(id),
    );
  expect(lists(summaries().slice(1))).toEqual(['clients']);
  expect(lists(summaries().slice(0, 1))).toEqual(['archived']);
  expect(lists([])).toEqual(['clients']);
});

test('a sponsor’s page lists projects with archived clients apart, and asks nothing for them', () => {
  const sponsor = SponsorSchema.parse({ id: 'lee', name: 'Robin Lee' });
  const view = sponsorHome(places.sponsor, sponsor, summaries(), 0);
  expect(linksIn(view)).toMatchObject({
    projects: ['projects/birch/pay/'],
    archived: ['projects/acme/crm/'],
    asks: [],
  });
});
