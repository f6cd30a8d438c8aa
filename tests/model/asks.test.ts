import { expect, test } from 'vitest';
import { openAsks, openAsksOf } from '../../src/model/asks.ts';
import { projectOf, reportOf } from './samples.ts';

const decision = (id: string, due: string, more: object = {}) => ({
  id,
  question: id,
  from: 'Ms Carver',
  due,
  ...more,
});

test('a project waits for its open decisions and for the asks of its last published report, soonest first', () => {
  const project = projectOf({
    register: {
      decisions: [
        decision('hosting', '2026-12-10'),
        decision('colour', '2026-11-01', { decided: '2026-10-30', outcome: 'Blue' }),
      ],
    },
    reports: [
      reportOf({ to: '2026-09-30', asks: [{ text: 'an old ask' }] }),
      reportOf({ to: '2026-10-31', asks: [{ text: 'data owner', due: '2026-11-20' }, { text: 'whenever' }] }),
      reportOf({ to: '2026-11-15', asks: [{ text: 'in a draft' }], draft: true }),
    ],
  });
  expect(openAsks(project, { state: 'active' }).map(({ text }) => text)).toEqual([
    'data owner',
    'hosting',
    'whenever',
  ]);
});

test('an archived client is asked for nothing, for nobody waits any more', () => {
  const project = projectOf({ register: { decisions: [decision('hosting', '2026-12-10')] } });
  expect(openAsks(project, { state: 'active' })).toHaveLength(1);
  expect(openAsks(project, { state: 'archived' })).toEqual([]);
});

test('over several projects each ask says which project waits', () => {
  const asks = openAsksOf([
    {
      client: { id: 'acme' },
      id: 'crm',
      name: 'CRM',
      asks: [{ text: 'late', from: undefined, due: '2026-12-01', costOfWaiting: undefined }],
    },
    {
      client: { id: 'birch' },
      id: 'shop',
      name: 'Shop',
      asks: [{ text: 'soon', from: undefined, due: '2026-11-01', costOfWaiting: undefined }],
    },
  ]);
  expect(asks.map(({ text, project }) => [text, project])).toEqual([
    ['soon', { client: 'birch', id: 'shop', name: 'Shop' }],
    ['late', { client: 'acme', id: 'crm', name: 'CRM' }],
  ]);
});
