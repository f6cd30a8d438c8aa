import { expect, test } from 'vitest';
import { financePage } from '../../../src/views/pages/finance.ts';
import { clientTree, financeTree, ownPlaceOf } from '../../../src/views/tree.ts';
import { clientOf } from '../../model/samples.ts';
import { placesFor } from '../places.ts';
import { textOf } from '../sectionText.ts';

const paper = (kind: string, id: string, amount: number, said: object = {}) => ({
  ...{ id, kind, date: '2026-03-01', status: kind === 'payment' ? 'settled' : 'open' },
  ...{ money: { amount, currency: 'EUR' }, ...said },
});
const client = clientOf({
  documents: [
    { id: 'deed', title: 'Deed', kind: 'contract', date: '2026-01-01', file: 'assets/deed.pdf', bytes: 9 },
  ],
  transactions: [
    paper('contract', 'frame', 0, { title: 'Framework', document: 'deed' }),
    paper('order', 'order', 5000, { title: 'Shop' }),
    paper('invoice', 'first', 1200.5, { title: 'First part', due: '2026-04-01', settles: 'order' }),
    paper('invoice', 'old', 80, { title: 'Old', date: '2025-12-01', status: 'settled' }),
    paper('payment', 'part', 200.25, { settles: 'first' }),
    paper('payment', 'all', 80, { date: '2025-12-20', settles: 'old' }),
    paper('invoice', 'abroad', 10, { money: { amount: 10, currency: 'USD' }, due: '2026-12-01' }),
  ],
});
const { settings, asOf } = placesFor(client).client;
const home = clientTree(client, settings);
const place = ownPlaceOf(financeTree(client, home, settings), settings, asOf);
const view = financePage(place, client, home);

const told = (id: string) => {
  const section = view.sections.find((one) => one.id === id);
  return section ? textOf(section).slice(1) : [];
};

test('the page stands in a tree of its own and leads to the client’s', () => {
  expect(view.route).toBe('/clients/acme/finance/');
  expect(view.path).toEqual([{ text: 'Acme', href: '../' }]);
});

test('it begins with what is open and overdue, currency by currency, to the cent', () => {
  expect(view.verdict?.text).toBe(
    'EUR\u00a01,000.25 open, all of it overdue; USD\u00a010 open, nothing overdue.',
  );
  expect(told('balances')).toEqual([
    'Currency | Invoiced | Paid | Open | Overdue',
    'EUR | EUR\u00a01,280.50 | EUR\u00a0280.25 | EUR\u00a01,000.25 | EUR\u00a01,000.25',
    'USD | USD\u00a010 | USD\u00a00 | USD\u00a010 | USD\u00a00',
  ]);
});

test('currencies are put together only where dated rates allow it', () => {
  const rates = [{ date: '2026-01-01', from: 'USD', to: 'EUR', rate: 0.9 }];
  const { sections } = financePage({ ...place, settings: { ...settings, rates } }, client, home);
  const [balance] = sections;
  expect(balance && textOf(balance).at(-1)).toBe(
    'Together in EUR, each paper at the rate of its day | EUR\u00a01,290 | EUR\u00a0280.25 | EUR\u00a01,009 | EUR\u00a01,000',
  );
});

test('it says in words how late the open invoices are', () => {
  expect(told('ageing')).toEqual([
    'Due | Invoices | Open',
    'Not due yet | 1 | USD\u00a010',
    'Overdue by more than 90 days | 1 | EUR\u00a01,000.25',
  ]);
  expect(told('openInvoices')[1]).toBe(
    'First part | 1 Mar 2026 | 1 Apr 2026, overdue | EUR\u00a01,200.50 | EUR\u00a0200.25 | EUR\u00a01,000.25',
  );
});

test('orders say what is still to be invoiced, and lead to their document', () => {
  expect(told('orders').slice(1)).toEqual([
    'Framework | Contract | 1 Mar 2026 | – | EUR\u00a00 | –',
    'Shop | Order | 1 Mar 2026 | EUR\u00a05,000 | EUR\u00a01,200.50 | EUR\u00a03,799.50',
  ]);
  const orders = view.sections.find(({ id }) => id === 'orders');
  expect(orders?.kind === 'table' && orders.rows[0]?.[0]?.href).toBe('documents/deed/deed.pdf');
});

test('papers of earlier years are folded away', () => {
  const invoices = view.sections.find(({ id }) => id === 'invoices');
  expect(invoices?.kind === 'table' && invoices.groups).toEqual([
    { text: '2026', note: '2 papers', count: 2, open: true },
    { text: '2025', note: '1 paper', count: 1 },
  ]);
});

test('every part of a page without papers says that it is empty', () => {
  const bare = clientOf({});
  const { sections, verdict } = financePage(place, bare, home);
  expect(sections.map((section) => ('empty' in section ? section.empty : ''))).not.toContain('');
  expect(verdict?.text).toBe('Nothing is open.');
});
