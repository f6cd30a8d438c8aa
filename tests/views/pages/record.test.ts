import { describe, expect, test } from 'vitest';
import type { PageView } from '../../../src/views/page.ts';
import { openPromises, recordPage } from '../../../src/views/pages/record.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const talk = (date: string, said: object = {}) => ({
  ...{ id: `${date}-talk`, date, subject: `Talk of ${date}`, channel: 'call', people: ['Ann', 'Ben'] },
  ...said,
});
const promise = (side: string, what: string, said: object = {}) => ({ who: 'Ann', side, what, ...said });

const client = clientOf({
  profile: { industry: 'Ports', locale: 'en' },
  projects: [
    projectOf({ quality: { deliverables: [{ id: 'manual', title: 'Manual', result: 'accepted' }] } }),
  ],
  contacts: [
    { id: 'ann', name: 'Ann', mail: 'ann@acme.example', phone: '+41 44 000 00 01', language: 'zh-CN' },
    { id: 'ben', name: 'Ben', language: 'en', projects: ['crm'] },
  ],
  needs: [
    {
      id: 'm',
      text: 'A manual',
      kind: 'delivery',
      priority: 'must',
      status: 'accepted',
      deliverable: 'crm/manual',
    },
    { id: 'p', text: 'Pink', kind: 'functional', priority: 'wont', status: 'declined', reason: 'Too pink.' },
    {
      id: 'f',
      text: 'Fast',
      kind: 'objective',
      priority: 'must',
      status: 'raised',
      raised: '2026-01-05',
      raisedBy: 'Ben',
    },
  ],
  communications: [
    talk('2026-10-01', {
      projects: ['crm'],
      commitments: [
        promise('us', 'Call back', { due: '2026-11-20' }),
        promise('us', 'Send a plan'),
        promise('client', 'Name a tester', { due: '2026-12-01' }),
        promise('client', 'Sign', { due: '2026-10-05', done: '2026-10-04' }),
      ],
    }),
    talk('2026-05-01', { body: 'All well.' }),
  ],
  complaints: [
    {
      id: 'a',
      raised: '2026-01-01',
      by: 'Ann',
      severity: 'minor',
      text: 'Slow.',
      answered: '2026-01-02',
      closed: '2026-01-05',
      told: '2026-01-06',
    },
    {
      id: 'b',
      raised: '2025-12-01',
      by: 'Ben',
      severity: 'severe',
      text: 'Broken.',
      owner: 'Cas',
      action: 'A new one',
    },
  ],
});
const places = placesFor(client);

function sectionOf({ sections }: PageView, id: string): string[] {
  const found = sections.find((section) => section.id === id);
  return found ? textOf(found) : [];
}

describe('the record of a client', () => {
  const view = recordPage(places.client, client);

  test('says first what is open on which side, and what of it is overdue', () => {
    expect(view.verdict?.text).toBe('Still open: 2 promises of ours and 1 of yours; 1 is overdue.');
    expect(sectionOf(view, 'ourCommitments').slice(2)).toEqual([
      'Call back | Ann | 20 Nov 2026, overdue | Talk of 2026-10-01 (1 Oct 2026)',
      'Send a plan | Ann | – | Talk of 2026-10-01 (1 Oct 2026)',
    ]);
    expect(sectionOf(view, 'yourCommitments').slice(2)).toEqual([
      'Name a tester | Ann | 1 Dec 2026 | Talk of 2026-10-01 (1 Oct 2026)',
    ]);
    expect(view.dataDate.value).toBe('2026-10-01');
  });

  test('says of each need what became of it, and leads to the deliverable that meets it', () => {
    expect(sectionOf(view, 'needs').slice(2)).toEqual([
      'Fast | Objective | Must have | 5 Jan 2026, Ben | Raised | –',
      'A manual | Delivery | Must have | – | Accepted | Manual (Accepted)',
      'Pink | Function | Will not have | – | Declined: Too pink. | –',
    ]);
    const needs = view.sections.find(({ id }) => id === 'needs');
    const links = needs?.kind === 'table' ? needs.rows.map((row) => row.at(-1)?.href) : [];
    expect(links).toEqual([undefined, '../projects/crm/#deliverables', undefined]);
  });

  test('tells the conversations by quarter, newest first, with what was promised and kept', () => {
    expect(sectionOf(view, 'log')).toEqual([
      'Conversations',
      'Q4 2026: 1 conversation',
      '1 Oct 2026 | Talk of 2026-10-01 | Call | Ann, Ben | CRM',
      'Ann: Call back (by 20 Nov 2026, overdue)',
      'Ann: Send a plan (not done yet, no day agreed)',
      'Ann: Name a tester (by 1 Dec 2026)',
      'Ann: Sign (done on 4 Oct 2026)',
      'Q2 2026: 1 conversation',
      '1 May 2026 | Talk of 2026-05-01 | Call | Ann, Ben',
    ]);
  });

  test('lists complaints with what is done and how far it is, the open ones first', () => {
    expect(sectionOf(view, 'complaints').slice(2)).toEqual([
      'Broken. | Severe | 1 Dec 2025, Ben | A new one (Cas) | Open, not answered yet',
      'Slow. | Minor | 1 Jan 2026, Ann | – | Closed on 5 Jan 2026; told on 6 Jan 2026',
    ]);
  });

  test('names the language of a contact only where it is another one than the client’s', () => {
    expect(sectionOf(view, 'contacts').slice(1)).toEqual([
      'Name | Mail | Phone | Language | Projects',
      'Ann | ann@acme.example | +41\u00a044\u00a0000\u00a000\u00a001 | 简体中文 | –',
      'Ben | – | – | – | CRM',
    ]);
  });
});

test('each part of an empty record says that it is empty', () => {
  const bare = clientOf({});
  const { sections, verdict } = recordPage(placesFor(bare).client, bare);
  const told = sections.flatMap((section) => ('empty' in section ? [section.empty] : []));
  expect(told).toHaveLength(6);
  expect(told.every((text) => text.endsWith('.'))).toBe(true);
  expect(verdict?.text).toBe('No promise is open on either side.');
});

test('a long log is folded but for its newest quarter, a short one is not', () => {
  const openOf = (dates: string[]) => {
    const some = clientOf({ communications: dates.map((date) => talk(date)) });
    const log = recordPage(placesFor(some).client, some).sections.find(({ kind }) => kind === 'log');
    return log?.kind === 'log' ? log.periods.map(({ open }) => open) : [];
  };
  const months = Array.from({ length: 9 }, (_, index) => `2026-0${index + 1}-15`);
  expect(openOf(months)).toEqual([true, undefined, undefined]);
  expect(openOf(months.slice(1))).toEqual([true, true, true]);
});

test('notes of two conversations do not lead to each other', () => {
  const noted = ['2026-01-01', '2026-02-01'].map((date) => talk(date, { body: 'So[^1].\n\n[^1]: Or not.' }));
  const two = clientOf({ communications: noted });
  const log = recordPage(placesFor(two).client, two).sections.find(({ kind }) => kind === 'log');
  const html =
    log?.kind === 'log' ? log.periods.flatMap(({ entries }) => entries.map((one) => one.html ?? '')) : [];
  const ids = html.flatMap((text) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = html.flatMap((text) => [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id));
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('with a former client nothing is owed any more, and nothing is late', () => {
  const former = { ...client, state: 'archived' as const };
  const text = JSON.stringify(recordPage(places.client, former));
  expect(text).toContain('No promise is open on either side.');
  expect(text).toContain('by 20 Nov 2026)');
  expect(text).not.toContain(', overdue');
});

test('other pages show the promises that are due next, and lead to the record', () => {
  const promises = Array.from({ length: 7 }, (_, index) =>
    promise('us', `P${index}`, { due: `2026-12-0${7 - index}` }),
  );
  const busy = clientOf({ communications: [talk('2026-10-01', { commitments: promises })] });
  const section = openPromises(placesFor(busy).client, busy, '');
  expect(section.rows.map(([what]) => what?.text)).toEqual(['P6', 'P5', 'P4', 'P3', 'P2']);
  expect(section.more?.href).toBe('record/');
  expect(openPromises(placesFor(busy).manager, busy, 'clients/acme/').more?.href).toBe('record/');
});
