import { describe, expect, test } from 'vitest';
import { sliceClient } from '../../../src/access/slice.ts';
import { summarise } from '../../../src/model/summary.ts';
import type { Client, ClientSlice, Reader } from '../../../src/schema/portfolio.ts';
import type { Section } from '../../../src/views/page.ts';
import { clientPages } from '../../../src/views/pages/clientPages.ts';
import { stakeholdersPage } from '../../../src/views/pages/stakeholders.ts';
import { soonestContacts } from '../../../src/views/stakeholders/communicationTable.ts';
import { clientOf, projectOf, settings } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const own = { organisation: 'Acme', projects: ['crm'] };
const people = [
  {
    ...own,
    id: 'ann',
    name: 'Ann Lee',
    role: 'sponsor',
    group: 'lead',
    power: 9,
    interest: 8,
    attitude: 'against',
    strategy: 'Internal strategy',
    engagement: { now: 'resistant', wanted: 'supportive' },
    wantedPosition: { power: 9, interest: 9.5 },
    nextAction: { what: 'Internal action', owner: 'Priya', due: '2026-11-20' },
    influences: ['ben', 'cem'],
  },
  {
    ...own,
    id: 'ben',
    name: 'Ben Ray',
    role: 'client',
    group: 'lead',
    power: 7,
    interest: 6,
    attitude: 'for',
    engagement: { now: 'leading', wanted: 'leading' },
  },
  {
    ...own,
    id: 'cem',
    name: '岑明',
    role: 'supplier',
    organisation: { 'zh-CN': '临港显示' },
    power: 2,
    interest: 3,
    engagement: { now: 'neutral', wanted: 'supportive' },
  },
  { id: 'dee', name: 'Dee Dow', role: 'authority', organisation: 'County' },
];
const contact = { content: 'Dates', channel: 'call', sender: 'Priya' };
const projects = [
  projectOf({
    communicationPlan: [
      { ...contact, id: 'lead', group: 'lead', everyDays: 30 },
      { ...contact, id: 'shift', group: 'shift', everyDays: 90 },
    ],
  }),
];
const communications = [
  { id: 'a', date: '2026-10-30', subject: 'Plan', channel: 'call', group: 'lead', projects: ['crm'] },
  {
    id: 'b',
    date: '2026-11-10',
    subject: 'Internal talk',
    channel: 'call',
    group: 'lead',
    audience: 'internal',
  },
];

function clientWith(said: object = {}): Client {
  const groups = [{ id: 'lead', name: 'Management', projects: ['crm'] }];
  return clientOf({ projects, communications, stakeholders: { groups, stakeholders: people, ...said } });
}

const readers: Record<'client' | 'sponsor' | 'manager', Reader> = {
  client: { kind: 'client', client: 'acme' },
  sponsor: { kind: 'sponsor', sponsor: 'lee', projects: ['acme/crm'] },
  manager: { kind: 'manager' },
};

function sliceFor(reader: keyof typeof readers, client = clientWith()): ClientSlice {
  const slice = sliceClient(client, readers[reader]);
  if (!slice) throw new Error(`There is nothing for the ${reader}.`);
  return slice;
}

function pageFor(reader: keyof typeof readers, client = clientWith()) {
  const slice = sliceFor(reader, client);
  return stakeholdersPage(placesFor(slice)[reader], slice);
}

const idsOf = (sections: readonly Section[]) => sections.map(({ id }) => id);

describe('a client', () => {
  const { sections, verdict, route } = pageFor('client');

  test('sees who is who, how everybody is kept informed and when last', () => {
    expect(route).toBe('/clients/acme/stakeholders/');
    expect(idsOf(sections)).toEqual(['circle', 'communicationPlan']);
    expect(verdict?.text).toBe('4 people and groups of 3 organisations take part.');
    expect(sections.map(textOf)).toEqual([
      [
        'Who is who',
        '4 around the work, of 3 organisations',
        expect.stringContaining('Sectors, where there is room for them, are organisations.'),
        'Ann Lee | Sponsor | Acme | Management | Call every 30 days | 30 Oct 2026',
        'Ben Ray | Client | Acme | Management | Call every 30 days | 30 Oct 2026',
        '岑明 | Supplier | 临港显示 | – | – | –',
        'Dee Dow | Authority | County | – | – | –',
      ],
      [
        'How everybody is kept informed',
        'Group | What they are told | How informed | Held of planned in half a year | Longest silence | Last contact | Next contact',
        'Shift | Dates | Call every 90 days, by Priya | 0 of 2 | 182 days | – | 21 Aug 2026, overdue',
        'Management | Dates | Call every 30 days, by Priya | 1 of 6 | 160 days | 30 Oct 2026 | 29 Nov 2026',
      ],
    ]);
  });

  test('sees positions where the file shares them, and no attitude, wish, plan or influence', () => {
    const shared = pageFor('client', clientWith({ share: 'positions' }));
    expect(idsOf(shared.sections)).toEqual(['circle', 'communicationPlan', 'positions']);
    expect(shared.sections.slice(2).map(textOf)).toEqual([
      [
        'Power and interest',
        '2 of 3 are key players',
        expect.not.stringContaining('wanted'),
        'Ann Lee | 9 | 8 | Key players',
        'Ben Ray | 7 | 6 | Key players',
        '岑明 | 2 | 3 | Minimal effort',
      ],
    ]);
  });
});

test('a sponsor sees those who are named with a project of theirs', () => {
  const { sections, route } = pageFor('sponsor');
  expect(route).toBe('/sponsors/lee/stakeholders/acme/');
  const [circle] = sections;
  expect(circle?.kind === 'figure' && circle.table.rows.map(([name]) => name?.text)).toEqual([
    'Ann Lee',
    'Ben Ray',
    '岑明',
  ]);
});

describe('what is internal', () => {
  const inside = [
    ...['Internal', 'Against', 'worst', 'best', 'resistant', 'Resistant', 'wanted'],
    ...['2026-11-20', '2026-11-10', '9.5', 'edges":[['],
  ];

  function foundIn(reader: keyof typeof readers, share?: string): string[] {
    const slice = sliceFor(reader, clientWith({ share }));
    const place = placesFor(slice)[reader];
    const pages = [...clientPages(place, slice, summarise(slice, settings, place.asOf))];
    expect(pages.map(({ kind }) => kind)).toContain('stakeholders');
    const text = JSON.stringify(pages);
    return inside.filter((word) => text.includes(word));
  }

  test.each(['client', 'sponsor'] as const)('is in no page of a %s, positions shared or not', (reader) => {
    expect(foundIn(reader)).toEqual([]);
    expect(foundIn(reader, 'positions')).toEqual([]);
  });

  test('is all in the pages of managers, so that it would be found', () => {
    expect(foundIn('manager')).toEqual(inside);
  });
});

describe('managers', () => {
  const { sections, verdict, route } = pageFor('manager');
  const section = (id: string) => sections.find((one) => one.id === id) as Section;

  test('see positions, engagement, what is done next and who influences whom as well', () => {
    expect(route).toBe('/managers/clients/acme/stakeholders/');
    expect(idsOf(sections)).toEqual([
      'circle',
      'communicationPlan',
      'positions',
      'engagement',
      'nextActions',
      'influence',
    ]);
    expect(verdict?.text).toContain('1 of 2 key players not yet where we want them.');
  });

  test('see attitudes and wanted positions on the grid', () => {
    expect(textOf(section('positions')).slice(3)).toEqual([
      'Ann Lee | 9 | 8 | Key players | Against it | 9, 9.5 | Internal strategy',
      'Ben Ray | 7 | 6 | Key players | For the work | – | –',
      '岑明 | 2 | 3 | Minimal effort | – | – | –',
    ]);
  });

  test('see engagement as a matrix, the largest gap first, every gap with its action or without one', () => {
    expect(textOf(section('engagement'))).toEqual([
      'Engagement',
      '2 of 3 less engaged than wanted',
      expect.stringContaining('C: current engagement. D: desired engagement.'),
      'Ann Lee |  | C |  | D |  | Internal action',
      '岑明 |  |  | C | D |  | no action is planned yet',
      'Ben Ray |  |  |  |  | C D | –',
    ]);
  });

  test('see the next actions, and which are late', () => {
    expect(textOf(section('nextActions')).slice(2)).toEqual([
      'Internal action | Ann Lee | Priya | 20 Nov 2026, overdue',
    ]);
  });

  test('see influence as a network of whoever takes part in it', () => {
    expect(textOf(section('influence')).slice(1)).toEqual([
      'Ann Lee influences most: 2 others',
      'An arrow leads from whoever influences to whoever is influenced.',
      'Ann Lee | Ben Ray; 岑明 | –',
      'Ben Ray | – | Ann Lee',
      '岑明 | – | Ann Lee',
    ]);
  });

  test('count contacts that others are not told of', () => {
    expect(textOf(section('communicationPlan'))).toContain(
      'Management | Dates | Call every 30 days, by Priya | 2 of 6 | 160 days | 10 Nov 2026 | 10 Dec 2026',
    );
  });
});

describe('elsewhere', () => {
  test('the contacts due soonest lead to the page', () => {
    const slice = sliceFor('client');
    const [table] = soonestContacts(placesFor(slice).client, slice, '');
    expect(table?.rows.map(([group]) => group?.text)).toEqual(['Shift', 'Management']);
    expect(table?.more).toEqual({ text: 'Who is who, and who is told what', href: 'stakeholders/' });
    const sponsor = sliceFor('sponsor');
    const [theirs] = soonestContacts(placesFor(sponsor).sponsor, sponsor, 'projects/acme/crm/', 'crm');
    expect(theirs?.more?.href).toBe('../../../stakeholders/acme/');
  });

  test('where nobody is named and nothing is planned, there is neither table nor page', () => {
    const slice = sliceFor('client', clientOf({ projects: [projectOf()] }));
    const place = placesFor(slice).client;
    expect(soonestContacts(place, slice, '')).toEqual([]);
    const kinds = [...clientPages(place, slice, summarise(slice, settings, place.asOf))].map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain('stakeholders');
  });
});
