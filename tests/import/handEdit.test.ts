import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer, parse } from 'yaml';
import { orders, ordersMapping } from './orders.ts';
import { Sandbox } from './sandbox.ts';

const CRANE = 'clients/acme/projects/crane/project.md';
const PLAN = 'clients/acme/projects/crane/plan.json';

const mapping = () =>
  ordersMapping(
    { 'budget.currency': { constant: 'EUR' }, 'budget.baseline': { column: 'Cost', as: 'number' } },
    { plan: { 'milestones[done].title': { column: 'Name' } } },
  );
const costing = (name: string, cost: string) => `No,Customer,Name,Cost\n1,Acme,${name},${cost}\n`;

/** An import that was done once, with two projects. */
async function importedOnce() {
  const box = new Sandbox(mapping());
  const source = `${costing('Crane', '5')}2,Birch,Hoist,7\n`;
  await box.import(source);
  return { box, source };
}

const words = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => !/[\p{Cc}\ufffd]/u.test(text));
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const date = day.map((moment) => moment.toISOString().slice(0, 10));

/** What a person may add to a file without touching what the import owns. */
const edits = fc.oneof(
  words.map((text) => ({ path: CRANE, change: (file: string) => `${file}\n${text}\n` })),
  words.map((text) => ({ path: CRANE, change: inFrontMatter(`strategicGoal: ${JSON.stringify(text)}`) })),
  words.map((text) => ({ path: CRANE, change: inFrontMatter(`# ${text.replace(/\s/g, ' ')}`) })),
  date.map((text) => ({ path: CRANE, change: inFrontMatter(`start: ${text}   # as agreed`) })),
  words.map((text) => ({ path: CRANE, change: inFrontMatter(`manager: {name: ${JSON.stringify(text)}}`) })),
  fc.constant({
    path: CRANE,
    change: (file: string) => file.replace('audience: internal', "audience: 'client'"),
  }),
  fc.constant({ path: CRANE, change: (file: string) => file.replaceAll('\n', '\r\n') }),
  fc.constant({ path: CRANE, change: (file: string) => `\ufeff${file}` }),
  words.map((text) => ({ path: PLAN, change: inPlan({ tasks: [{ id: 'a', title: text }] }) })),
  date.map((text) => ({ path: PLAN, change: inPlan({ statusDate: text }) })),
  words.map((by) => ({ path: PLAN, change: inMilestone({ accepted: { date: '2026-01-01', by } }) })),
  fc.constant({ path: PLAN, change: (file: string) => JSON.stringify(JSON.parse(file), null, 4) }),
);

function inFrontMatter(line: string) {
  return (file: string) => file.replace('method: agile\n', `method: agile\n${line}\n`);
}

function inPlan(fields: object) {
  return (file: string) => `${JSON.stringify({ ...JSON.parse(file), ...fields }, null, 2)}\n`;
}

function inMilestone(fields: object) {
  return (file: string) => {
    const plan = JSON.parse(file);
    Object.assign(plan.milestones[0], fields);
    plan.milestones.unshift({ id: 'mine', title: 'Mine' });
    return JSON.stringify(plan);
  };
}

test('an edit of what the import does not own survives the next import, which writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async ({ path, change }) => {
      const { box, source } = await importedOnce();
      box.edit(path, change);
      const before = box.tree();
      const { files, unchanged } = await box.import(source);
      expect({ files, unchanged }).toEqual({ files: [], unchanged: 2 });
      expect(box.tree()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('it survives even where the import has something to write in the same file', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async ({ path, change }) => {
      const [edited, plain] = [await importedOnce(), await importedOnce()];
      edited.box.edit(path, change);
      await edited.box.import(`${costing('Kran', '9')}2,Birch,Hoist,7\n`);
      await plain.box.import(`${costing('Kran', '9')}2,Birch,Hoist,7\n`);
      plain.box.edit(path, change);
      expect(valuesIn(edited.box.tree())).toEqual(valuesIn(plain.box.tree()));
    }),
    {
      numRuns: 60,
      examples: [
        [{ path: CRANE, change: inFrontMatter('manager: {name: "#"}') }],
        [{ path: CRANE, change: inFrontMatter('# plain, and "quoted" # twice') }],
      ],
    },
  );
});

/** What files say, whatever way they are written. */
function valuesIn(tree: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => {
      if (path.endsWith('.json')) return [path, JSON.parse(text)];
      const [, front = '', ...body] = text
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
        .split(/^---\n/m);
      return [path, { fields: parse(front, { schema: 'core' }), comments: commentsIn(front), body }];
    }),
  );
}

/** Comments as YAML sees them: a # in a quoted text is none. */
function commentsIn(front: string): string[] {
  return [...new Lexer().lex(front)].filter((token) => token.startsWith('#'));
}

test('an update keeps comments, order, quotes, blank lines and the text below', async () => {
  const box = new Sandbox(mapping());
  await box.import(costing('Crane', '5'));
  box.write(
    CRANE,
    `---
# our biggest one
state: running   # since May
name: Crane

budget: # agreed by mail
  currency: EUR
  baseline: 5 # without the rails
  showCost: true

method: 'agile'
audience: internal
source: { system: orders, id: "1" }
---

# The story

 with *stars*\x20\x20
and two spaces`,
  );
  await box.import(costing('Big crane', '6.5'));
  expect(box.read(CRANE)).toBe(
    `---
# our biggest one
state: running # since May
name: Big crane

budget:
  # agreed by mail
  currency: EUR
  baseline: 6.5 # without the rails
  showCost: true

method: 'agile'
audience: internal
source: { system: orders, id: "1" }
---

# The story

 with *stars*\x20\x20
and two spaces`,
  );
});

test('an update keeps line ends, byte order mark and indentation', async () => {
  const { box } = await importedOnce();
  box.edit(CRANE, (file) => `\ufeff${file.replaceAll('\n', '\r\n')}`);
  box.edit(PLAN, (file) => JSON.stringify(JSON.parse(file), null, '\t').replaceAll('\n', '\r\n'));
  await box.import(costing('Kran', '5'));
  expect(box.read(CRANE)).toMatch(/^\ufeff---\r\nname: Kran\r\nmethod: agile\r\n/);
  expect(box.read(CRANE)).not.toMatch(/[^\r]\n/);
  expect(box.read(PLAN)).toMatch(/^\{\r\n\t"milestones": \[\r\n\t\t\{\r\n.*"title": "Kran"/s);
});

test('what the import owns is the source’s to say', async () => {
  const { box, source } = await importedOnce();
  box.edit(CRANE, (file) => file.replace('name: Crane', 'name: Mine'));
  const { files } = await box.import(source);
  expect(files).toEqual([CRANE]);
  expect(box.read(CRANE)).toContain('name: Crane');
});

test('an audience that a person narrowed or widened stays', async () => {
  const opened = mapping() as { project: { files: { 'project.md': object } } };
  Object.assign(opened.project.files['project.md'], { audience: 'client' });
  const box = new Sandbox(opened);
  await box.import(costing('Crane', '5'));
  box.edit(CRANE, (file) => file.replace('audience: client', 'audience: internal'));
  await box.import(costing('Kran', '5'));
  expect(box.read(CRANE)).toContain('audience: internal');
});

test('a file that does not say who may see it is not written into unless the mapping opts in', async () => {
  const { box, source } = await importedOnce();
  box.write(PLAN, '{"milestones": []}\n');
  const before = box.tree();
  const { leftOut } = await box.import(source);
  expect(leftOut).toEqual([
    `2 not valid content: ${PLAN}: expected an audience, because the mapping says internal and a file without one is for the client. Add \`audience\`.`,
  ]);
  expect(box.tree()).toEqual(before);
  box.write(PLAN, '{"audience": "client"}\n');
  await box.import(source);
  expect(box.json(PLAN)).toEqual({ audience: 'client', milestones: [{ id: 'done', title: 'Crane' }] });
});

test('a field that is written once is a person’s from then on', async () => {
  const opened = ordersMapping() as { project: { files: { 'project.md': object } } };
  Object.assign(opened.project.files['project.md'], { once: ['method', 'state'] });
  const box = new Sandbox(opened);
  await box.import(orders('1,Acme,Crane'));
  box.edit(CRANE, (file) =>
    file.replace('method: agile', 'method: hybrid').replace('state: running\n', 'state: paused\n'),
  );
  const { files } = await box.import(orders('1,Acme,Crane'));
  expect(files).toEqual([]);
});

test('something of another kind where the import would write is left alone and reported', async () => {
  const { box } = await importedOnce();
  box.edit(CRANE, (file) => file.replace(/budget:\n {2}.*\n {2}.*\n/, 'budget: plenty\n'));
  const before = box.tree();
  const { leftOut } = await box.import(`${costing('Crane', '5')}2,Birch,Hoist,7\n`);
  expect(leftOut).toEqual([
    '2 not valid content: clients/acme/projects/crane/project.md: expected a group of fields in `budget`. Correct the file.',
  ]);
  expect(box.tree()).toEqual(before);
});
