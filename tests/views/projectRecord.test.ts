import { expect, test } from 'vitest';
import { sliceClient } from '../../src/access/slice.ts';
import type { Client } from '../../src/schema/portfolio.ts';
import { projectPage } from '../../src/views/pages/project.ts';
import { clientOf, projectOf } from '../model/samples.ts';
import { placesFor } from './places.ts';
import { textOf } from './sectionText.ts';

const need = { kind: 'delivery', priority: 'must', status: 'raised' };
const talk = { channel: 'call', people: ['Ann', 'Ben'] };
const whole = clientOf({
  projects: ['crm', 'shop'].map((id) => projectOf({ id, charter: { name: id } })),
  needs: [
    { ...need, id: 'a', text: 'Quotes the same day', projects: ['crm'] },
    { ...need, id: 'b', text: 'A basket', projects: ['shop'] },
    { ...need, id: 'c', text: 'A new building' },
  ],
  complaints: [
    { id: 'x', text: 'Slow search', severity: 'minor', by: 'Ben', raised: '2026-10-01', projects: ['crm'] },
  ],
  communications: [
    {
      ...talk,
      id: '2026-10-05-both',
      date: '2026-10-05',
      subject: 'Both projects',
      projects: ['crm', 'shop'],
    },
    { ...talk, id: '2026-10-06-rent', date: '2026-10-06', subject: 'The rent' },
  ],
}) as unknown as Client;

test('a sponsor reads on a project’s page what was needed, complained about and said of it, and nothing of others', () => {
  const slice = sliceClient(whole, { kind: 'sponsor', sponsor: 'lee', projects: ['acme/crm'] });
  const [crm] = slice?.projects ?? [];
  if (!slice || !crm) throw new Error('The sponsor has no project.');
  const { sections } = projectPage(placesFor(slice).sponsor, slice, crm);
  const told = (id: string) => sections.filter((section) => section.id === id).flatMap(textOf);
  expect(told('needs').slice(2)).toEqual(['Quotes the same day | Delivery | Must have | Raised']);
  expect(told('complaints').slice(2)).toEqual([expect.stringContaining('Slow search')]);
  expect(told('log').slice(2)).toEqual([expect.stringContaining('Both projects')]);
  expect(JSON.stringify(sections)).not.toMatch(/basket|building|rent/);
});

test('a project of which nothing was recorded has no empty record, and a client’s page leaves it to the record', () => {
  const { sponsor, client: own } = placesFor(clientOf({ projects: [] }));
  const bare = clientOf({ projects: [projectOf({ id: 'crm' })] });
  const [crm] = whole.projects;
  const [untold] = bare.projects;
  if (!crm || !untold) throw new Error('There is no project.');
  const ids = (place: typeof own, client: typeof bare, project: typeof crm) =>
    projectPage(place, client, project).sections.map(({ id }) => id);
  expect(ids(sponsor, bare, untold)).not.toEqual(expect.arrayContaining(['log']));
  expect(ids(own, whole as unknown as typeof bare, crm)).not.toEqual(expect.arrayContaining(['log']));
});
