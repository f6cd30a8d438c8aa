import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFrame } from '../../src/load/frame.ts';
import { noFindings, planPages } from '../../src/publish/plan.ts';
import type { PageView } from '../../src/views/page.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { textOf } from '../views/sectionText.ts';
import { type Files, samplePortal, writeFiles } from './samplePortal.ts';

const invoice = {
  ...{ id: 'i', kind: 'invoice', title: 'First part', date: '2026-03-01', due: '2026-03-31' },
  ...{ money: { amount: 77, currency: 'EUR' }, status: 'open' },
};
const papers: Files = { 'clients/acme/transactions.json': { transactions: [invoice] } };
const profile = (name: string, revenue: number) =>
  `---\nname: ${name}\nkind: external\nrevenue: { amount: ${revenue}, currency: EUR }\n---\n`;

/** The views of every page of the sample with some files changed, by their address. */
function viewsOf(edits: Files): Map<string, PageView> {
  const content = writeFiles(join(temporaryFolder(), 'content'), { ...samplePortal, ...edits });
  const frame = readFrame(content);
  if (!frame.settings) throw new Error('The settings could not be read.');
  const plan = { content, frame, settings: frame.settings, asOf: '2026-11-21' };
  return new Map([...planPages(plan, noFindings(frame))].map((view) => [view.route, view]));
}

function told(view: PageView | undefined): string {
  return view?.sections.flatMap(textOf).join('\n') ?? '';
}

test('money papers have a tree of their own where there are any, and no other page of the client tells of them', () => {
  const [without, views] = [viewsOf({}), viewsOf(papers)];
  expect(without.has('/clients/acme/finance/')).toBe(false);
  expect(told(views.get('/clients/acme/finance/'))).toContain('First part');
  const own = [...views].filter(
    ([route]) => route.startsWith('/clients/') && route !== '/clients/acme/finance/',
  );
  expect(own.length).toBeGreaterThan(3);
  for (const [route, view] of own) expect(view, route).toEqual(without.get(route));
});

test('a client is graded among all, even while the files of another one are wrong', () => {
  const revenues = {
    'clients/acme/client.md': profile('Acme', 100),
    'clients/birch/client.md': profile('Birch', 900),
  };
  const broken = { 'clients/birch/needs.json': { needs: 'many' } };
  const tier = 'Tier by revenue: B: 10% of the revenue compared, 90% above it; 2 active clients compared';
  expect(told(viewsOf(revenues).get('/managers/clients/acme/'))).toContain(tier);
  const held = viewsOf({ ...revenues, ...broken });
  expect(held.has('/managers/clients/birch/')).toBe(false);
  expect(told(held.get('/managers/clients/acme/'))).toContain(tier);
});

test('what is missing in a file is told with its line and column', () => {
  const plan =
    '{\n  "milestones": [\n    { "id": "go", "title": "Opening", "actual": "2026-01-05" }\n  ]\n}\n';
  const page = viewsOf({ 'clients/acme/projects/crm/plan.json': plan }).get('/managers/clients/acme/');
  expect(told(page)).toContain(
    'Opening: reached on 5 Jan 2026, and nobody accepted it | clients/acme/projects/crm/plan.json:3:5',
  );
});
