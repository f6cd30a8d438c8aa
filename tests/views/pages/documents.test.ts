import { describe, expect, test } from 'vitest';
import { linkedFiles } from '../../../src/views/linkedFiles.ts';
import { documentsPage, latestDocuments, projectDocuments } from '../../../src/views/pages/documents.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const papers = [
  { id: 'plan-1', title: 'Plan', kind: 'deliverable', version: '1', date: '2026-01-05', projects: ['crm'] },
  { id: 'plan-2', title: 'Plan', kind: 'deliverable', version: '2', date: '2026-06-05', projects: ['crm'] },
  { id: 'drawing', title: 'Drawing', kind: 'deliverable', date: '2026-03-01', file: 'assets/a/door 1.svg' },
  {
    id: 'minutes',
    title: { 'zh-CN': '纪要' },
    kind: 'minutes',
    date: '2026-07-01',
    projects: ['shop', 'crm'],
  },
].map((paper) => ({ file: 'assets/paper.PDF', bytes: 1525, ...paper }));
const online = {
  id: 'online',
  title: 'Archive',
  kind: 'other',
  date: '2026-02-01',
  address: 'https://archive.example/all',
};

const projects = [projectOf(), projectOf({ id: 'shop', charter: { name: 'Web shop' } })];
const client = clientOf({ projects, documents: [...papers, online] });
const places = placesFor(client);

describe('the page of all documents', () => {
  const { sections, verdict } = documentsPage(places.client, client);

  test('groups them by kind, the kind with the newest first, and shows older versions below the newest', () => {
    expect(sections.map(textOf)).toEqual([
      ['Minutes', 'Document | Date | Projects | File', '纪要 | 1 Jul 2026 | Web shop; CRM | PDF, 1.5 kB'],
      [
        'Deliverables',
        'Document | Version | Date | Projects | File',
        'Plan | 2 | 5 Jun 2026 | CRM | PDF, 1.5 kB',
        'Plan, earlier version | 1 | 5 Jan 2026 | CRM | PDF, 1.5 kB',
        'Drawing | – | 1 Mar 2026 | – | SVG, 1.5 kB',
      ],
      ['Other documents', 'Document | Date | File', 'Archive | 1 Feb 2026 | archive.example'],
    ]);
    expect(verdict?.text).toBe('5 documents, the newest of 1 Jul 2026.');
  });

  test('links each document to its file or its address, and names what a program needs to know of a file', () => {
    const [[minutes] = [], [drawing] = [], [archive] = []] = [0, 1, 2].map((at) => {
      const section = sections[at];
      return (section?.kind === 'table' ? section.rows.at(-1) : undefined) ?? [];
    });
    expect(minutes).toEqual({
      text: '纪要',
      lang: 'zh-CN',
      href: 'minutes/paper.PDF',
      file: {
        name: 'paper.PDF',
        bytes: 1525,
        type: 'application/pdf',
        asset: 'clients/acme/assets/paper.PDF',
      },
    });
    expect(drawing).toMatchObject({ href: 'drawing/door%201.svg', file: { name: 'door 1.svg', save: true } });
    expect(archive).toEqual({ text: 'Archive', href: 'https://archive.example/all' });
  });
});

test('a file stands below the documents of its client, whoever’s tree it is in', () => {
  const pathsOf = (reader: keyof typeof places) => {
    const sections = projectDocuments(places[reader], client, projectOf({ id: 'shop' }), 'projects/shop/');
    return linkedFiles({ route: `${places[reader].tree.root}projects/shop/`, sections }).map(
      ({ path }) => path,
    );
  };
  expect(pathsOf('client')).toEqual(['clients/acme/documents/minutes/paper.PDF']);
  expect(pathsOf('sponsor')).toEqual(['sponsors/lee/documents/acme/minutes/paper.PDF']);
  expect(pathsOf('manager')).toEqual(['managers/clients/acme/documents/minutes/paper.PDF']);
});

test('a file is taken by its name, whatever the name looks like in an address', () => {
  const section = documentsPage(places.client, client).sections.find(({ id }) => id === 'deliverable');
  const sections = section ? [section] : [];
  expect(linkedFiles({ route: '/clients/acme/documents/', sections }).map(({ path }) => path)).toContain(
    'clients/acme/documents/drawing/door 1.svg',
  );
});

describe('elsewhere', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    ...online,
    id: `d${index}`,
    title: `Document ${index}`,
    date: `2026-01-0${index + 1}`,
    projects: ['crm'],
  }));
  const busy = clientOf({ projects, documents: many });

  test('a home page shows the newest few and leads to all', () => {
    const [section] = latestDocuments(places.client, busy, '');
    expect(section?.rows.map(([title]) => title?.text)).toEqual(
      ['8', '7', '6', '5', '4'].map((index) => `Document ${index}`),
    );
    expect(section?.more).toEqual({ text: 'All documents', href: 'documents/' });
    expect(latestDocuments(places.client, clientOf({}), '')).toEqual([]);
  });

  test('a project’s page shows those about the project; a sponsor’s shows all, who has no other page of them', () => {
    const shown = (reader: keyof typeof places) =>
      projectDocuments(places[reader], busy, projectOf(), 'projects/crm/')[0];
    expect(shown('client')?.rows).toHaveLength(5);
    expect(shown('client')?.more?.href).toBe('../../documents/');
    expect(shown('sponsor')?.rows).toHaveLength(9);
    expect(shown('sponsor')?.more).toBeUndefined();
    expect(projectDocuments(places.client, busy, projectOf({ id: 'shop' }), 'projects/shop/')).toEqual([]);
  });
});
