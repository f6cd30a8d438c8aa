import { expect, test } from 'vitest';
import { type KeyFigure, projectFigures } from '../../../src/model/keyFigures/keyFigures.ts';
import { PortalSettingsSchema } from '../../../src/schema/portal.ts';
import { keyFigures } from '../../../src/views/keyFigures/keyFigures.ts';
import { managerTree, placesOf } from '../../../src/views/tree.ts';
import { projectOf } from '../../model/samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en', 'zh-CN'],
  timeZone: 'UTC',
  currency: 'EUR',
});

const project = projectOf({
  charter: {
    budget: { currency: 'EUR', statusDate: '2026-10-31', baseline: 100_000, forecast: 104_000 },
  },
  plan: {
    statusDate: '2026-11-06',
    milestones: [
      {
        id: 'launch',
        title: 'Launch',
        key: true,
        baseline: '2026-11-13',
        forecasts: [
          { reported: '2026-09-30', date: '2026-11-13' },
          { reported: '2026-10-31', date: '2026-11-20' },
        ],
      },
    ],
  },
});

const others: KeyFigure[] = [
  { kind: 'plans-kept', kept: 1, teams: 3, before: 2, latest: '2026-10-31' },
  {
    kind: 'work-done',
    done: 1200,
    scope: 2000,
    unit: 'points',
    until: '2026-10-31',
    last: { completed: 40, growth: -5 },
  },
  { kind: 'quality-met', met: 2, read: 3, unread: 1, latest: '2026-10-31', change: 0 },
  { kind: 'budgets-kept', kept: 2, projects: 3, statusDate: undefined },
  { kind: 'options', open: 2, considered: 3 },
];

function told(index: number, figures: readonly KeyFigure[]) {
  const place = placesOf(managerTree(settings), settings, '2026-11-21')[index];
  if (!place) throw new Error('The portal has two languages.');
  return keyFigures({ ...place, page: '' }, figures).flatMap(({ items }) =>
    items.map(({ label, value, note, change }) => [label, value.text, note?.text, change?.text]),
  );
}

test('a figure says what it is of and how it has changed', () => {
  expect(told(0, [...projectFigures(project, '2026-11-21'), ...others])).toEqual([
    [
      'Next key milestone',
      '20 Nov 2026, overdue',
      'Launch',
      'Approved for 13 Nov 2026; 7 days later than the forecast of 30 Sept 2026',
    ],
    [
      'Median slip of key milestones',
      '7 days late',
      '1 key milestone against its approved day, as of 6 Nov 2026',
      undefined,
    ],
    [
      'Cost forecast at completion',
      'EUR\u00a0104,000',
      'Against EUR\u00a0100,000 approved, as of 31 Oct 2026',
      '4% over the approved budget',
    ],
    [
      'Teams that did what they planned',
      '1 of 3',
      'Latest iteration of each, as of 31 Oct 2026',
      '1 fewer than in the iterations before',
    ],
    [
      'Work done',
      '1,200 points',
      '60% of all 2,000, as of 31 Oct 2026',
      '40 in the last iteration; total scope shrank by 5',
    ],
    [
      'Quality measures on target',
      '2 of 3',
      'Latest readings, as of 31 Oct 2026; 1 measure not read yet',
      'As many as at the readings before',
    ],
    [
      'Projects within their approved budget',
      '2 of 3',
      'By their cost forecast; several currencies are not added',
      undefined,
    ],
    ['Options still open', '2 of 3', 'Of those considered', undefined],
  ]);
});

test('the same in Chinese, the title in its own language', () => {
  expect(told(1, projectFigures(project, '2026-11-21'))[0]).toEqual([
    '下一个关键里程碑',
    '2026年11月20日，已逾期',
    'Launch',
    '批准日期：2026年11月13日；比2026年9月30日的预测推迟7天',
  ]);
});

test('without figures there is no section', () => {
  expect(told(0, [])).toEqual([]);
});
