import { expect, test } from 'vitest';
import { classOf } from '../../src/audit/outputClasses.ts';
import type { Permissions } from './permissions.ts';
import { scan } from './scanner.ts';

// Leaks made on purpose: a gate that lets these through would let real ones through.

const [mine, papers, theirs] = ['zqmine00', 'zqpapers', 'zqtheirs'];
const permissions: Permissions = {
  known: new Map([
    [mine, 'a milestone'],
    [papers, 'an invoice'],
    [theirs, 'a risk'],
  ]),
  trees: new Map([
    ['', new Set()],
    ['clients/acme/', new Set([mine])],
    ['clients/acme/finance/', new Set([mine, papers])],
    ['clients/birch/', new Set([theirs])],
  ]),
};

function leaksIn(path: string, text = ''): string[] {
  return scan(new Map([[path, Buffer.from(text)]]), permissions).leaks;
}

test('what a reader may see is no leak', () => {
  expect(leaksIn('clients/acme/index.html', mine)).toEqual([]);
  expect(leaksIn(`clients/birch/projects/${theirs}/data.json`, theirs)).toEqual([]);
  expect(leaksIn('clients/acme/finance/index.html', `${mine} ${papers}`)).toEqual([]);
});

test.each([
  ['another client’s text', 'clients/acme/index.html', `<p>${theirs}</p>`, theirs],
  ['another client’s text in a comment', 'clients/acme/index.html', `<!-- ${theirs} -->`, theirs],
  ['another client’s text in an attribute', 'clients/acme/index.html', `<p data-x="&#x7a;qtheirs">`, theirs],
  ['a text in base64', 'clients/acme/data.json', `{"x":"${Buffer.from(theirs).toString('base64')}"}`, theirs],
  ['another client’s name as that of a file', `clients/acme/${theirs}.html`, '', theirs],
  ['a name in an address', `clients/acme/%7aqtheirs/index.html`, '', theirs],
  ['money papers outside of their tree', 'clients/acme/index.html', papers, papers],
  ['anything at all in what is shared', '_sightline/page.js', `const a = "${mine}"`, mine],
  ['anything at all on the front page', 'index.html', mine, mine],
  ['a folder that only begins like a tree', 'clients/acme-2/index.html', mine, mine],
])('%s is a leak', (_what, path, text, canary) => {
  expect(leaksIn(path, text)).toEqual([`${path}  holds ${canary}: ${permissions.known.get(canary)}`]);
});

test.each([
  ['clients/acme/assets/contract.pdf'],
  ['clients/acme/index.html.map'],
  ['clients/acme/client.md'],
  ['clients/acme/projects/crm/plan.json'],
  ['managers/.DS_Store'],
  ['sponsors/lee/feed.xml'],
  ['_sightline/page.js'],
  ['_sightline/page.css.map'],
  ['content/portal.json'],
  ['portal.json'],
  ['access.json'],
  ['clients/index.html'],
  ['clients/acme/../birch/index.html'],
])('%s is of no known class', (path) => {
  expect(classOf(path)).toBeUndefined();
});
