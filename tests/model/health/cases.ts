import { addDays } from '../../../src/model/dates.ts';

/** The day on which every case is judged: a Monday. */
export const day = '2026-11-16';

/** What a case says of its project and its client. */
export interface Situation {
  method?: 'waterfall' | 'agile' | 'hybrid' | 'extreme';
  plan?: object;
  register?: object;
  quality?: object;
  charter?: object;
  complaints?: object[];
  surveys?: object[];
}

/** PV 25 at the end of each of four months; two have passed. */
function earned(ev: number, ac: number, bac: number | undefined = 100): Situation {
  return {
    plan: {
      earnedValue: {
        currency: 'EUR',
        bac,
        periods: [
          { end: '2026-09-30', pv: 25, ev: ev / 2, ac: ac / 2 },
          { end: '2026-10-31', pv: 50, ev, ac },
          { end: '2026-11-30', pv: 75 },
          { end: '2026-12-31', pv: 100 },
        ],
      },
    },
  };
}

function milestone(baseline: string, more: object = {}): Situation {
  return { plan: { milestones: [{ id: 'm', title: 'Go-live', key: true, baseline, ...more }] } };
}

function forecast(date: string): Situation {
  return milestone('2026-12-01', { forecasts: [{ reported: '2026-11-10', date }] });
}

/**
 * Eight fortnights, each of 5 or of 15 units as often as the other, and 20 units left on 13 November. In two fortnights
 * three of four courses have ended (11 December), in three seven of eight (25 December).
 */
function paced(finish: string): Situation {
  const iterations = Array.from({ length: 8 }, (_, index) => ({
    id: `i${index}`,
    start: addDays('2026-07-27', index * 14),
    finish: addDays('2026-08-07', index * 14),
    completed: index % 2 === 0 ? 5 : 15,
    totalScope: 100,
  }));
  return { method: 'agile', charter: { finish }, plan: { iterations } };
}

function decision(due: string, more: object = {}): Situation {
  const points = [{ id: 'd', question: 'Which way?', due, intervalDays: 14, ...more }];
  return { method: 'extreme', plan: { decisionPoints: points } };
}

function budget(said: object, register: object = {}): Situation {
  return {
    register,
    charter: { budget: { currency: 'EUR', statusDate: '2026-11-10', baseline: 100, ...said } },
  };
}

function scope(before: number, now: number, changes: object[] = []): Situation {
  const iteration = (id: string, start: string, finish: string, totalScope: number) => ({
    id,
    start,
    finish,
    totalScope,
  });
  return {
    method: 'agile',
    plan: {
      iterations: [
        iteration('one', '2026-10-01', '2026-10-14', before),
        iteration('two', '2026-10-15', '2026-10-28', now),
      ],
    },
    register: { changes },
  };
}

function change(raised: string, more: object = {}): Situation {
  return { register: { changes: [{ id: 'c', title: 'A wish', raised, by: 'Lin', ...more }] } };
}

function deliverable(due: string | undefined, more: object = {}): Situation {
  return { quality: { deliverables: [{ id: 'd', title: 'Handbook', due, ...more }] } };
}

function measure(target: number, value: number, more: object = {}): Situation {
  const readings = [{ date: '2026-11-10', value }];
  return { quality: { measures: [{ id: 'm', title: 'Availability', target, readings, ...more }] } };
}

/** Answers to a wave that closed in October: so many of each score. */
function survey(kind: string, scores: Record<number, number>, more: object = {}): Situation {
  const answers = Object.entries(scores).flatMap(([score, count]) =>
    Array.from({ length: count }, () => ({ score: Number(score) })),
  );
  const wave = { id: '2026-q4-all', period: '2026-q4', title: 'All', closed: '2026-10-20', kind, answers };
  return { surveys: [{ ...wave, ...more }] };
}

function complaint(raised: string, more: object = {}): Situation {
  return { complaints: [{ id: 'c', raised, by: 'Lin', severity: 'severe', text: 'It fails.', ...more }] };
}

/** In words, what is known, and the level that follows; the rule that decides, and its value where it has one. */
export type Case = [situation: string, known: Situation, level: string, rule?: string, value?: number];

export const schedule: Case[] = [
  ['work done as planned: SPI(t) 1', earned(50, 50), 'on-track', 'spi-t', 1],
  ['SPI(t) 0.95, exactly the boundary', earned(47.5, 50), 'on-track', 'spi-t', 0.95],
  ['SPI(t) 0.90', earned(45, 50), 'at-risk', 'spi-t', 0.9],
  ['SPI(t) 0.85, exactly the boundary', earned(42.5, 50), 'at-risk', 'spi-t', 0.85],
  ['SPI(t) 0.80', earned(40, 50), 'off-track', 'spi-t', 0.8],
  ['money spent, nothing earned: SPI(t) 0', earned(0, 50), 'off-track', 'spi-t', 0],
  [
    'go-live forecast 5 working days late, over a weekend',
    forecast('2026-12-08'),
    'on-track',
    'milestone-slip',
    5,
  ],
  ['go-live forecast 6 working days late', forecast('2026-12-09'), 'at-risk', 'milestone-slip', 6],
  [
    'go-live forecast 20 working days late, with two holidays',
    forecast('2026-12-31'),
    'at-risk',
    'milestone-slip',
    20,
  ],
  ['go-live forecast 21 working days late', forecast('2027-01-01'), 'off-track', 'milestone-slip', 21],
  ['go-live forecast earlier than approved', forecast('2026-11-24'), 'on-track', 'milestone-slip', 0],
  ['go-live due on the day itself', milestone('2026-11-16'), 'on-track', 'milestone-slip', 0],
  ['go-live due on Friday, the day is Monday', milestone('2026-11-13'), 'at-risk', 'milestone-overdue', 1],
  ['go-live overdue by 10 working days', milestone('2026-11-02'), 'at-risk', 'milestone-overdue', 10],
  ['go-live overdue by 11 working days', milestone('2026-10-30'), 'off-track', 'milestone-overdue', 11],
  [
    'the only milestone reached 6 working days late',
    milestone('2026-11-02', { actual: '2026-11-10' }),
    'at-risk',
    'milestone-slip',
    6,
  ],
  [
    'a late milestone reached, the next on time',
    {
      plan: {
        milestones: [
          { id: 'a', title: 'Design', key: true, baseline: '2026-08-03', actual: '2026-10-01' },
          { id: 'b', title: 'Go-live', key: true, baseline: '2026-12-01' },
        ],
      },
    },
    'on-track',
    'milestone-slip',
    0,
  ],
  ['a milestone nobody steers by is late', milestone('2026-10-01', { key: false }), 'unknown'],
  [
    'a good index, but go-live overdue: the worst counts',
    {
      plan: { ...earned(50, 50).plan, ...milestone('2026-11-13').plan },
    },
    'at-risk',
    'milestone-overdue',
    1,
  ],
  [
    'a hybrid project is judged like that too',
    { method: 'hybrid', ...earned(45, 50) },
    'at-risk',
    'spi-t',
    0.9,
  ],
  ['no series, no key milestone', {}, 'unknown'],
  ['agile, P85 on the target', paced('2026-12-25'), 'on-track', 'forecast-range'],
  ['agile, the target a day before P85', paced('2026-12-24'), 'at-risk', 'forecast-range'],
  ['agile, P50 on the target', paced('2026-12-11'), 'at-risk', 'forecast-range'],
  ['agile, P50 a day after the target', paced('2026-12-10'), 'off-track', 'forecast-range'],
  [
    'agile without a forecast: the milestone rule',
    { method: 'agile', ...forecast('2026-12-09') },
    'at-risk',
    'milestone-slip',
    6,
  ],
  ['agile without a forecast and without a milestone', { method: 'agile' }, 'unknown'],
  ['agile is not judged by earned schedule', { method: 'agile', ...earned(40, 50) }, 'unknown'],
  ['extreme, the decision point is ahead', decision('2026-11-20'), 'on-track', 'decision-overdue', 0],
  [
    'extreme, overdue by the whole interval of 14 days',
    decision('2026-11-02'),
    'at-risk',
    'decision-overdue',
    14,
  ],
  ['extreme, overdue by a day more', decision('2026-11-01'), 'off-track', 'decision-overdue', 15],
  [
    'extreme, overdue without an interval to judge by',
    decision('2026-06-01', { intervalDays: undefined }),
    'at-risk',
    'decision-overdue',
    168,
  ],
  ['extreme, every decision point was held', decision('2026-11-02', { held: '2026-11-02' }), 'unknown'],
  [
    'extreme, held only after the day',
    decision('2026-11-02', { held: '2026-11-18' }),
    'at-risk',
    'decision-overdue',
    14,
  ],
];

export const cost: Case[] = [
  ['spent as earned: variance 0', earned(50, 50), 'on-track', 'variance-at-completion', 0],
  [
    '5 % over at completion, exactly the boundary',
    earned(50, 52.5),
    'on-track',
    'variance-at-completion',
    -0.05,
  ],
  ['8 % over at completion', earned(50, 54), 'at-risk', 'variance-at-completion', -0.08],
  [
    '10 % over at completion, exactly the boundary',
    earned(50, 55),
    'at-risk',
    'variance-at-completion',
    -0.1,
  ],
  ['12 % over at completion', earned(50, 56), 'off-track', 'variance-at-completion', -0.12],
  ['4 % over, but the budget is spent and work is left', earned(98, 102), 'off-track', 'budget-spent'],
  [
    'the budget is spent a little over, and all work done',
    earned(100, 102),
    'on-track',
    'variance-at-completion',
    -0.02,
  ],
  ['money spent and nothing earned', earned(0, 10), 'off-track', 'nothing-earned'],
  ['nothing spent: no index, and never "on budget"', earned(10, 0), 'unknown'],
  ['no series, forecast as approved', budget({ forecast: 100 }), 'on-track', 'cost-forecast', 0],
  ['no series, forecast 8 over 100', budget({ forecast: 108 }), 'at-risk', 'cost-forecast', -0.08],
  ['no series, forecast 11 over 100', budget({ forecast: 111 }), 'off-track', 'cost-forecast', -0.11],
  [
    'the same forecast after a change of 20 was approved',
    budget(
      { forecast: 111 },
      {
        changes: [
          {
            id: 'c',
            title: 'C',
            raised: '2026-10-01',
            by: 'Lin',
            decision: 'approved',
            decided: '2026-10-05',
            effect: { cost: { amount: 20, currency: 'EUR' } },
          },
        ],
      },
    ),
    'on-track',
    'cost-forecast',
    0.075,
  ],
  [
    '3 % over by forecast, but more spent than approved',
    budget({ actual: 101, forecast: 103 }),
    'off-track',
    'budget-spent',
  ],
  [
    'figures of a later day are not known yet',
    budget({ forecast: 111, statusDate: '2026-11-17' }),
    'unknown',
  ],
  ['a budget without a forecast', budget({ actual: 40 }), 'unknown'],
  ['no money is told', {}, 'unknown'],
];

const approved = { decision: 'approved', decided: '2026-10-20', effect: { scopePercent: 15 } };

export const scopes: Case[] = [
  ['the scope grew by 10 %, exactly the boundary', scope(100, 110), 'on-track', 'scope-growth', 0.1],
  ['the scope grew by 15 %', scope(100, 115), 'at-risk', 'scope-growth', 0.15],
  [
    'the scope grew by 15 %, all of it approved',
    scope(100, 115, [{ id: 'c', title: 'C', raised: '2026-10-15', by: 'Lin', ...approved }]),
    'on-track',
    'scope-growth',
    0,
  ],
  ['the scope grew by 21 %', scope(100, 121), 'off-track', 'scope-growth', 0.21],
  ['the scope shrank', scope(100, 80), 'on-track', 'scope-growth', 0],
  ['a change undecided for 14 days', change('2026-11-02'), 'on-track', 'change-undecided', 14],
  ['a change undecided for 15 days', change('2026-11-01'), 'at-risk', 'change-undecided', 15],
  ['a change undecided for 30 days', change('2026-10-17'), 'at-risk', 'change-undecided', 30],
  ['a change undecided for 31 days', change('2026-10-16'), 'off-track', 'change-undecided', 31],
  [
    'an old change that was decided',
    change('2026-08-01', { decision: 'rejected', decided: '2026-08-20' }),
    'on-track',
    'change-undecided',
    0,
  ],
  ['a deliverable is due on the day itself', deliverable('2026-11-16'), 'on-track', 'deliverable-late', 0],
  ['a deliverable was due on Friday', deliverable('2026-11-13'), 'at-risk', 'deliverable-late', 1],
  ['a deliverable is 10 working days late', deliverable('2026-11-02'), 'at-risk', 'deliverable-late', 10],
  ['a deliverable is 11 working days late', deliverable('2026-10-30'), 'off-track', 'deliverable-late', 11],
  [
    'it was accepted meanwhile',
    deliverable('2026-10-30', { result: 'accepted', decided: '2026-11-12' }),
    'on-track',
    'deliverable-late',
    0,
  ],
  [
    'it is accepted only after the day',
    deliverable('2026-10-30', { result: 'accepted', decided: '2026-11-18' }),
    'off-track',
    'deliverable-late',
    11,
  ],
  ['nothing is known of the scope', {}, 'unknown'],
];

export const quality: Case[] = [
  ['the target is met exactly', measure(99, 99), 'on-track', 'measures-met'],
  ['missed by 10 % of the target', measure(100, 90), 'at-risk', 'measure-missed', 90],
  ['missed by more', measure(100, 89), 'off-track', 'measure-missed', 89],
  ['lower is better, missed by 10 %', measure(50, 55, { better: 'lower' }), 'at-risk', 'measure-missed', 55],
  [
    'no defect was allowed, and there is one',
    measure(0, 1, { better: 'lower' }),
    'off-track',
    'measure-missed',
    1,
  ],
  [
    'a critical measure missed by little',
    measure(100, 99, { critical: true }),
    'off-track',
    'critical-missed',
    99,
  ],
  [
    'rejected and not redone',
    deliverable(undefined, { result: 'rejected', delivered: '2026-11-01', decided: '2026-11-05' }),
    'off-track',
    'deliverable-rejected',
  ],
  [
    'rejected, and handed over again; measures met',
    {
      quality: {
        ...measure(99, 99).quality,
        ...deliverable(undefined, { result: 'rejected', decided: '2026-11-05', delivered: '2026-11-12' })
          .quality,
      },
    },
    'on-track',
    'measures-met',
  ],
  ['read only after the day', measure(100, 10, { readings: [{ date: '2026-11-17', value: 10 }] }), 'unknown'],
  ['nothing was read', {}, 'unknown'],
];

export const satisfaction: Case[] = [
  ['CSAT 8 of 10: the target of 80 % is met', survey('csat', { 5: 8, 2: 2 }), 'on-track', 'survey-score', 80],
  [
    'CSAT 7 of 10: below, but chance may explain it',
    survey('csat', { 5: 7, 2: 3 }),
    'at-risk',
    'survey-score',
    70,
  ],
  ['CSAT 4 of 10: wholly below the target', survey('csat', { 5: 4, 2: 6 }), 'off-track', 'survey-score', 40],
  [
    'CSAT 9 of 12 asked, all of whom answered: no chance is left',
    survey('csat', { 5: 9, 2: 3 }, { invited: 12 }),
    'off-track',
    'survey-score',
    75,
  ],
  ['NPS 30 of 10', survey('nps', { 10: 5, 8: 3, 3: 2 }), 'on-track', 'survey-score', 30],
  ['NPS 20 of 10', survey('nps', { 10: 4, 8: 4, 3: 2 }), 'at-risk', 'survey-score', 20],
  ['CES 70 %', survey('ces', { 6: 7, 2: 3 }), 'on-track', 'survey-score', 70],
  ['four answers are too few, and no complaint was ever made', survey('csat', { 1: 4 }), 'unknown'],
  [
    'four answers, judged on complaints alone',
    { ...survey('csat', { 1: 4 }), ...complaint('2026-11-13') },
    'on-track',
    'complaint-open',
    1,
  ],
  [
    'a wave older than two of its cadences',
    survey('csat', { 1: 10 }, { id: '2026-q1-all', period: '2026-q1', closed: '2026-03-20' }),
    'unknown',
  ],
  [
    'a wave two cadences old',
    survey('csat', { 5: 10 }, { id: '2026-q2-all', period: '2026-q2', closed: '2026-06-20' }),
    'on-track',
    'survey-score',
    100,
  ],
  ['a wave about another project', survey('csat', { 1: 10 }, { projects: ['other'] }), 'unknown'],
  ['a severe complaint open for 5 working days', complaint('2026-11-09'), 'on-track', 'complaint-open', 5],
  ['a severe complaint open for 6 working days', complaint('2026-11-06'), 'at-risk', 'complaint-open', 6],
  ['a severe complaint open for 20 working days', complaint('2026-10-19'), 'at-risk', 'complaint-open', 20],
  ['a severe complaint open for 21 working days', complaint('2026-10-16'), 'off-track', 'complaint-open', 21],
  [
    'a severe complaint that was closed',
    complaint('2026-09-01', { closed: '2026-09-20' }),
    'on-track',
    'complaint-open',
    0,
  ],
  [
    'a minor complaint open for long',
    complaint('2026-09-01', { severity: 'minor' }),
    'on-track',
    'complaint-open',
    0,
  ],
  [
    'a good score and an old severe complaint: the worst counts',
    { ...survey('csat', { 5: 10 }), ...complaint('2026-10-16') },
    'off-track',
    'complaint-open',
    21,
  ],
  ['nobody was asked, nobody complained', {}, 'unknown'],
];
