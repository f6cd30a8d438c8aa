import { describe, expect, test } from 'vitest';
import { sliceClient } from '../../../src/access/slice.ts';
import type { Client, Reader } from '../../../src/schema/portfolio.ts';
import { SurveySchema } from '../../../src/schema/survey.ts';
import type { FigureSection, PageView } from '../../../src/views/page.ts';
import { satisfactionPage, tellsSatisfaction } from '../../../src/views/pages/satisfaction.ts';
import { clientOf, projectOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const complaint = {
  id: 'late',
  raised: '2026-03-02',
  by: 'Ann',
  severity: 'major',
  text: 'It came late.',
  owner: 'Ben',
  action: 'It comes earlier.',
  answered: '2026-03-03',
  closed: '2026-03-12',
  told: '2026-03-13',
};

const scores = (satisfied: number, n: number, named: object = {}) =>
  Array.from({ length: n }, (_, index) => ({ score: index < satisfied ? 5 : 2, ...named }));

function waveOf(period: string, said: object) {
  const named = { id: `${period}-team`, period, title: 'Team', kind: 'csat' };
  return SurveySchema.parse({ ...named, ...said });
}

function clientWith(surveys: ReturnType<typeof waveOf>[], complaints: object[] = []): Client {
  const projects = ['crm', 'shop'].map((id) => projectOf({ id, charter: { name: id.toUpperCase() } }));
  return { ...clientOf({ projects, complaints }), surveys };
}

const readers: Record<'client' | 'sponsor' | 'manager', Reader> = {
  client: { kind: 'client', client: 'acme' },
  sponsor: { kind: 'sponsor', sponsor: 'lee', projects: ['acme/crm'] },
  manager: { kind: 'manager' },
};

function pageFor(kind: keyof typeof readers, client: Client): PageView {
  const slice = sliceClient(client, readers[kind]);
  if (!slice) throw new Error('The reader sees something of this client.');
  return satisfactionPage(placesFor(slice)[kind], slice);
}

function linesOf(view: PageView, id: string): string[] {
  const section = view.sections.find((one) => one.id.endsWith(id));
  return section ? textOf(section) : [];
}

function figureOf(view: PageView, id: string): FigureSection | undefined {
  const section = view.sections.find((one) => one.id.endsWith(id));
  return section?.kind === 'figure' ? section : undefined;
}

const pulse = [
  waveOf('2026-q1', {
    invited: 40,
    answers: [...scores(8, 14, { group: 'drivers' }), ...scores(6, 8, { group: 'office' })],
  }),
  waveOf('2026-q3', {
    invited: 40,
    closed: '2026-09-11',
    question: 'How satisfied are you?',
    answers: [...scores(13, 14, { group: 'drivers' }), ...scores(7, 8, { group: 'office' })],
    actions: [
      {
        heard: 'Too loud.',
        action: 'Quieter.',
        owner: 'Ben',
        due: '2026-10-01',
        done: '2026-09-28',
        told: '2026-09-30',
      },
      { heard: 'Too slow.', action: 'Faster.', owner: 'Ben', due: '2026-10-01' },
    ],
  }),
];

describe('the page on satisfaction', () => {
  test('answers first, then shows waves, groups and answers, what was done, complaints, comments and method', () => {
    const view = pageFor('client', clientWith(pulse, [complaint]));
    expect(view.verdict?.text).toBe('CSAT 91% (79–96%). +27 points (11 to 42) since Q1 2026.');
    expect(view.sections.map(({ id }) => id)).toEqual([
      'satisfaction',
      '2026-q3-team-waves',
      '2026-q3-team-parts',
      '2026-q3-team-spread',
      'feedback',
      'complaintTimes',
      'complaints',
      'comments',
      'method',
    ]);
    expect(view.dataDate.value).toBe('2026-09-11');
  });

  test('says how many were invited and answered, and how sure the result is', () => {
    expect(linesOf(pageFor('client', clientWith(pulse)), 'satisfaction')).toEqual([
      'Satisfaction',
      'Team | CSAT 91% | 95% range 79–96%; 22 of 40 (55%), Q3 2026 | +27 points (11 to 42) since Q1 2026',
    ]);
  });

  test('tells a quarter without a survey in words, and draws no line over it', () => {
    const trend = figureOf(pageFor('client', clientWith(pulse)), '-waves');
    expect(trend?.subtitle.text).toContain('No survey in Q2 2026.');
    expect(trend?.chart.kind === 'line' && trend.chart.series[0]?.points.map(({ y }) => y === null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(trend?.table.rows.map(([period, score]) => `${period?.text}: ${score?.text}`)).toEqual([
      'Q3 2026: CSAT 91% (79–96%)',
      'Q2 2026: No survey',
      'Q1 2026: CSAT 64% (49–76%)',
      'All waves together: CSAT 77% (68–84%)',
    ]);
    expect(trend?.headline.text).toBe('Up 27 points since Q1 2026');
  });

  test('is drawn on the whole scale of the score', () => {
    const nps = { kind: 'nps', answers: Array.from({ length: 9 }, () => ({ score: 9 })) };
    const view = pageFor('client', clientWith([waveOf('2026-q1', nps), waveOf('2026-q2', nps)]));
    const chart = figureOf(view, '-waves')?.chart;
    expect(chart?.kind === 'line' && chart.y.domain).toEqual([-100, 100]);
  });

  test('compares groups with their ranges, and each with itself a wave before', () => {
    const parts = figureOf(pageFor('client', clientWith(pulse)), '-parts');
    expect(parts?.headline.text).toBe('None stands clearly above another');
    expect(
      parts?.chart.kind === 'range' && parts.chart.rows.map(({ text, note }) => `${text}: ${note}`),
    ).toEqual([
      'Everybody: 91% (79–96%), 22 answers',
      'Drivers: 93% (69–99%), 14 answers. +36 points (3 to 61) since Q1 2026.',
      'Office: 88% (53–98%), 8 answers. No detectable change since Q1 2026.',
    ]);
  });

  test('shows nothing of a group of fewer than five, nor of the one that would tell it', () => {
    const answers = [
      ...scores(3, 3, { group: 'lead' }),
      ...scores(7, 7, { group: 'office' }),
      ...scores(9, 9, { group: 'drivers' }),
    ];
    const parts = figureOf(pageFor('client', clientWith([waveOf('2026-q1', { answers })])), '-parts');
    expect(parts?.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Drivers', 'CSAT 100% (70–100%)', '9'],
      ['Lead', 'Too few answers to show', '–'],
      ['Office', 'Too few answers to show', '–'],
    ]);
  });

  test('says in words that no group is large enough', () => {
    const answers = [...scores(3, 3, { group: 'lead' }), ...scores(4, 4, { group: 'office' })];
    const view = pageFor('client', clientWith([waveOf('2026-q1', { answers })]));
    expect(view.sections.find(({ id }) => id === '2026-q1-team-parts')).toMatchObject({
      kind: 'table',
      rows: [],
      empty: 'Each group and project has too few answers to be shown.',
    });
  });

  test('spreads the answers on both sides of the neutral ones', () => {
    const nps = { kind: 'nps', answers: [2, 7, 8, 8, 9, 9, 9, 10, 10, 10].map((score) => ({ score })) };
    const chart = figureOf(pageFor('client', clientWith([waveOf('2026-q1', nps)])), '-spread')?.chart;
    const bars = chart?.kind === 'diverging' ? chart.rows[0]?.marks : [];
    expect(bars?.map((mark) => 'from' in mark && [mark.from, mark.to, mark.colour])).toEqual([
      [-25, -15, 'worst'],
      [-15, 15, 'neutral'],
      [15, 75, 'best'],
    ]);
  });

  test('shows the single answers of a wave whose respondents knew', () => {
    const answers = [...scores(2, 3, { group: 'lead' }), ...scores(5, 6, { group: 'gate' })];
    const view = pageFor('client', clientWith([waveOf('2026-q1', { attributed: true, answers })]));
    const chart = figureOf(view, '-spread')?.chart;
    expect(chart?.kind === 'dot' && chart.rows.map(({ text, marks }) => [text, marks.length])).toEqual([
      ['Everybody', 9],
      ['Gate', 6],
      ['Lead', 3],
    ]);
  });

  test('says what was done about what was heard, by whom, and that people were told', () => {
    expect(linesOf(pageFor('client', clientWith(pulse)), 'feedback').slice(2)).toEqual([
      'Too loud. | Q3 2026 | Quieter. | Ben | Done 28 Sept 2026 | 30 Sept 2026',
      'Too slow. | Q3 2026 | Faster. | Ben | By 1 Oct 2026, overdue | –',
    ]);
  });

  test('says how fast complaints are dealt with, and shows the open ones first', () => {
    const open = { ...complaint, id: 'loud', text: 'It is loud.', answered: undefined, closed: undefined };
    const view = pageFor('client', clientWith([], [complaint, open]));
    expect(linesOf(view, 'complaintTimes')).toEqual([
      'How fast we deal with complaints',
      'Days until answered | 1 day | 1 complaint | 1 still waiting, not counted',
      'Days until closed | 10 days | 1 complaint | 1 still waiting, not counted',
      'Open complaints | 1 of 2',
    ]);
    expect(
      linesOf(view, 'complaints')
        .slice(2)
        .map((line) => line.split(' | ')[0]),
    ).toEqual(['It is loud.', 'It came late.']);
  });

  test('tells how good its ranges are where they do worst', () => {
    const method = pageFor('client', clientWith(pulse)).sections.at(-1);
    expect(method).toMatchObject({ kind: 'prose', folded: 'How to read these figures' });
    expect(method?.kind === 'prose' && method.html).toMatch(/hold in 83 of 100 cases, NPS\s+ranges in 80/);
  });

  test('offers its groups and projects to pick from, as rows and figures name them', () => {
    const view = pageFor('client', clientWith(pulse));
    expect(view.filter?.groups).toEqual([
      {
        label: 'Groups',
        options: [
          { text: 'Drivers', part: 'group/drivers' },
          { text: 'Office', part: 'group/office' },
        ],
      },
    ]);
    const parts = figureOf(view, '-parts');
    expect(parts?.parts).toEqual(['group/drivers', 'group/office']);
  });

  test('is there as soon as somebody was asked or has complained', () => {
    const slices = [clientWith([]), clientWith([], [complaint]), clientWith(pulse)].map((client) =>
      sliceClient(client, readers.client),
    );
    expect(slices.map((slice) => slice && tellsSatisfaction(slice))).toEqual([false, true, true]);
  });
});

describe('who sees what of satisfaction', () => {
  const both = waveOf('2026-q2', {
    projects: ['crm', 'shop'],
    invited: 30,
    answers: [
      ...scores(6, 8, { project: 'crm' }),
      ...scores(5, 7, { project: 'shop' }),
      { score: 5, project: 'crm', comment: 'Quote me.', quotable: true, respondent: 'r-1' },
      { score: 5, project: 'crm', comment: 'Keep this private.', respondent: 'r-2' },
    ],
  });

  test.each(['client', 'sponsor', 'manager'] as const)(
    'a %s reads only what may be quoted, and no id',
    (kind) => {
      const text = JSON.stringify(pageFor(kind, clientWith([both])));
      expect(text).toContain('Quote me.');
      expect(text).not.toContain('Keep this private.');
      expect(text).not.toMatch(/r-\d"/);
    },
  );

  test('a sponsor has the answers about their project on a page of their own, without the invited of others', () => {
    const view = pageFor('sponsor', clientWith([both, ...pulse], [complaint]));
    expect(view.route).toBe('/sponsors/lee/satisfaction/acme/');
    expect(view.heading.text).toBe('Acme: satisfaction');
    expect(linesOf(view, 'satisfaction')).toEqual([
      'Satisfaction',
      'Team | CSAT 80% | 95% range 49–94%; 10; how many were asked is not known, Q2 2026 | First result of this survey',
    ]);
    expect(JSON.stringify(view)).not.toMatch(/SHOP|It came late/);
  });

  test('managers have it among their pages of the client', () => {
    expect(pageFor('manager', clientWith(pulse)).route).toBe('/managers/clients/acme/satisfaction/');
  });
});
