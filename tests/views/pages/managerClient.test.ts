import { expect, test } from 'vitest';
import { summarise } from '../../../src/model/summary.ts';
import { clientPages } from '../../../src/views/pages/clientPages.ts';
import { type ManagersView, managerClient } from '../../../src/views/pages/managerClient.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const managersView: ManagersView = {
  tier: {
    tier: 'B',
    revenue: { amount: 900, currency: 'EUR' },
    sharePercent: 12,
    abovePercent: 84,
    compared: 3,
    apart: true,
  },
  placeOf: ({ file, path }) => `${file}:${path.length}:1`,
};
const client = clientOf({
  profile: {
    ...{ revenue: { amount: 900, currency: 'EUR' }, marginPercent: 7 },
    ...{ churnSignals: ['They asked for another offer.'], notes: 'Never on a Friday.' },
    contract: { start: '2024-01-01', end: '2027-01-31' },
  },
  projects: [projectOf({ plan: { milestones: [{ id: 'm', title: 'Go-live', actual: '2026-01-05' }] } })],
  communications: [
    { id: '2026-09-01-call', date: '2026-09-01', subject: 'Money', channel: 'call' },
    { id: '2026-11-01-mail', date: '2026-11-01', subject: 'A mail', channel: 'mail' },
  ],
});
const places = placesFor(client);
const { settings, asOf } = places.manager;
const summary = summarise(client, settings, asOf);
const view = managerClient(places.manager, client, summary, managersView);

const told = (id: string) => {
  const section = view.sections.find((one) => one.id === id);
  return section ? textOf(section).slice(1) : [];
};

test('it begins with the reasons to fear for the client, each with its numbers', () => {
  expect(view.sections[0]?.id).toBe('churnSignals');
  expect(told('churnSignals').slice(1)).toEqual([
    'Silent client | No two-way contact since 1 Sept 2026; the limit is 60 days',
    'Contract end | Ends on 31 Jan 2027, less than 180 days ahead',
  ]);
  expect(told('ownSignals')).toEqual(['They asked for another offer.']);
});

test('it says how the relation stands: tier, last contact, money, notes', () => {
  expect(told('relation')).toEqual([
    'Tier by revenue: B: 12% of the revenue compared, 84% above it; 3 active clients compared; only clients in EUR, because no dated rate converts the others',
    'Last two-way contact: 1 Sept 2026, call: Money',
    'Silence: Silent for more than the 60 days of its tier',
    'Revenue, twelve months: EUR\u00a0900.00',
    'Margin: 7%',
    'Notes: Never on a Friday.',
  ]);
});

test('the grading by hand decides how long the client may be silent', () => {
  const graded = { ...client, profile: { ...client.profile, tier: 'C' } } as typeof client;
  const { sections } = managerClient(places.manager, graded, summary, managersView);
  const [signals] = sections;
  expect(signals && textOf(signals).join()).not.toContain('Silent client');
});

test('what does not fit or is missing is told with file and line', () => {
  expect(told('freshness').slice(1)).toEqual([
    'CRM: no report has been published | clients/acme/projects/crm/project.md:1:1',
    'Go-live: reached on 5 Jan 2026, and nobody accepted it | clients/acme/projects/crm/plan.json:2:1',
  ]);
  expect(told('gaps')).toContain('Go-live | baseline | clients/acme/projects/crm/plan.json:2:1');
});

test('nothing of it is on a page of a client or sponsor, even where a slice were to hold it', () => {
  const secrets = ['another offer', 'Friday', 'Silent', 'Tier', '900', 'Churn', 'plan.json'];
  for (const reader of ['client', 'sponsor'] as const) {
    const text = JSON.stringify([...clientPages(places[reader], client, summary)]);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
  const own = JSON.stringify([...clientPages(places.manager, client, summary, managersView)]);
  expect(secrets.filter((secret) => !own.includes(secret))).toEqual([]);
});
