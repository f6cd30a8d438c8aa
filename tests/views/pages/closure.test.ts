import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/model/summary.ts';
import type { Project } from '../../../src/schema/portfolio.ts';
import type { Section } from '../../../src/views/page.ts';
import { clientPages } from '../../../src/views/pages/clientPages.ts';
import { closureNotice, closurePage } from '../../../src/views/pages/closure.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const charter = {
  goals: { in: ['Scans', 'A catalogue'], schedule: 'Open in May' },
  objectives: [
    { id: 'readers', text: 'More readers', measure: 'Readers a month', target: '1,500' },
    { id: 'plates', text: 'Fewer plates fetched' },
    { id: 'pace', text: 'Faster describing' },
  ],
  budget: { currency: 'GBP', baseline: 200_000, actual: 190_000 },
};
const closure = {
  accepted: '2026-10-14',
  by: 'Ruth Calder',
  goals: [
    { goal: 'scope', accepted: true, note: 'With 12 more' },
    { goal: 'schedule', accepted: false },
    { goal: 'cost', accepted: true },
  ],
  results: [
    { objective: 'plates', result: '52 in October', met: 'partly' },
    { objective: 'readers', result: '2,140', met: 'yes' },
  ],
  retrospective: { date: '2026-10-12', people: ['Ruth', 'Owen'], keep: ['Weekly call'], change: [] },
  handedOver: ['guide'],
  body: 'Thank you.',
};
const plan = {
  milestones: [
    { id: 'a', title: 'Scanned', key: true, baseline: '2026-04-30', actual: '2026-05-21' },
    { id: 'b', title: 'Rehearsed', baseline: '2026-05-01', actual: '2026-05-01' },
  ],
};
const lessons = [
  { id: 'l', date: '2026-05-01', what: 'Dust', verdict: 'change', action: 'Check', shared: true },
];
const guide = {
  id: 'guide',
  title: 'Guide',
  kind: 'deliverable',
  date: '2026-09-28',
  address: 'https://a.example',
};
const draft = { ...guide, id: 'draft', title: 'Draft' };

function closedProject(said: object = {}, state = 'closed'): Project {
  return projectOf({ state, charter, plan, lessons, closure: { ...closure, ...said } });
}

function closing(project: Project) {
  const client = clientOf({ projects: [project], documents: [guide, draft] });
  const place = placesFor(client).client;
  if (!project.closure) throw new Error('the sample has a closure');
  return { client, place, view: closurePage(place, client, project, project.closure) };
}

function sectionOf(sections: readonly Section[], id: string): string[] {
  return sections.filter((section) => section.id === id).flatMap(textOf);
}

describe('the page that closes a project', () => {
  const { view } = closing(closedProject());
  const shown = (id: string) => sectionOf(view.sections, id);

  test('says in a sentence who accepted, when, and how much of it', () => {
    expect(view.verdict?.text.replaceAll('\u00a0', ' ')).toBe(
      'Accepted on 14 Oct 2026 by Ruth Calder: 2 of 3 goals accepted, 1 of 3 objectives met.',
    );
    expect(view.verdict).toMatchObject({ level: 'done', word: 'Closed' });
    expect(view.path.map(({ href }) => href)).toEqual(['../../../', '../']);
  });

  test('sets each goal beside what was agreed, and marks what was not accepted', () => {
    expect(shown('acceptance')).toEqual([
      'Final acceptance',
      'Goal | What was agreed | Accepted | Remark',
      'Scope | Scans; A catalogue | Accepted | With 12 more',
      'Schedule | Open in May | Not accepted | –',
      'Cost | – | Accepted | –',
    ]);
  });

  test('shows every objective of the charter, one without a result too', () => {
    expect(shown('results')).toEqual([
      'Results',
      'Objective | Measure | Target | Result | Met',
      'More readers | Readers a month | 1,500 | 2,140 | Met',
      'Fewer plates fetched | – | – | 52 in October | Partly met',
      'Faster describing | – | – | – | –',
    ]);
    const results = view.sections.find(({ id }) => id === 'results');
    const marks = results?.kind === 'table' ? results.rows.map((row) => row.at(-1)?.level) : [];
    expect(marks).toEqual(['done', 'at-risk', undefined]);
  });

  test('sets the days and the money that were approved beside those that came about', () => {
    expect(shown('keyDates')).toEqual([
      'Key dates',
      'Milestone | Approved | Reached | Later than approved',
      'Scanned | 30 Apr 2026 | 21 May 2026 | 21 days',
    ]);
    expect(shown('cost').map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'Cost',
      'Approved budget: GBP 200,000',
      'Final cost: GBP 190,000',
      'Difference: GBP 10,000 (5%) less than approved',
    ]);
  });

  test('ends with what was learnt and handed over', () => {
    expect(shown('retrospective')).toEqual([
      'Retrospective',
      'Held on: 12 Oct 2026',
      'Who took part: Ruth; Owen',
    ]);
    expect(shown('keep')).toEqual(['What to keep', 'Weekly call']);
    expect(shown('change')).toEqual([]);
    expect(shown('handedOver')).toEqual([
      'Documents handed over',
      'Document | Kind | Date | File',
      'Guide | Deliverable | 28 Sept 2026 | a.example',
    ]);
    expect(shown('lessons')).toEqual([
      'Lessons',
      'What happened | Conclusion | Action',
      'Dust | Change | Check',
    ]);
    expect(shown('closingWords')).toEqual(['Closing words', '<p>Thank you.</p>']);
  });
});

test('what a closure does not say stands on no page', () => {
  const bare = { goals: [], results: [], handedOver: [], retrospective: undefined, body: undefined };
  const project = { ...closedProject(bare), plan: undefined, lessons: { lessons: [] } } as Project;
  const { view } = closing({
    ...project,
    charter: { ...project.charter, objectives: [], budget: undefined },
  } as Project);
  expect(view.verdict?.text).toBe('Accepted on 14 Oct 2026 by Ruth Calder.');
  expect(view.sections).toEqual([]);
});

test.each([
  [190_000, 'GBP 10,000 (5%) less than approved'],
  [200_000, 'As approved'],
  [230_000, 'GBP 30,000 (15%) more than approved'],
])('a final cost of %i against 200,000 is %j', (actual, told) => {
  const project = closedProject();
  const budget = { ...project.charter.budget, actual } as Project['charter']['budget'];
  const { view } = closing({ ...project, charter: { ...project.charter, budget } });
  expect(sectionOf(view.sections, 'cost').at(-1)?.replaceAll('\u00a0', ' ')).toBe(`Difference: ${told}`);
});

test('a project that is accepted but not closed is not said to be', () => {
  const { view } = closing(closedProject({}, 'closing'));
  expect(view.verdict).toMatchObject({ text: expect.stringContaining('Accepted on') });
  expect(view.verdict?.level).toBeUndefined();
});

describe('a project’s own page', () => {
  test('leads to the page that closes it', () => {
    const project = closedProject();
    const { place, client } = closing(project);
    const [section] = closureNotice(place, client, project, 'projects/crm/');
    expect(section?.items[1]?.detail.href).toBe('closure/');
  });

  test.each(['closing', 'closed'])('says nothing of a closure that is not written yet: %s', (state) => {
    const project = projectOf({ state, charter });
    const client = clientOf({ projects: [project] });
    const place = placesFor(client).client;
    expect(closureNotice(place, client, project, 'projects/crm/')).toEqual([]);
    const pages = [...clientPages(place, client, summarise(client, place.settings, place.asOf))];
    expect(pages.map(({ kind }) => kind)).not.toContain('closure');
    expect(JSON.stringify(pages)).not.toContain('closure/');
  });
});
