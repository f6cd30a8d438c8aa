import { expect, test } from 'vitest';
import { amendReport } from '../../src/authoring/amendCommand.ts';
import { publishReport } from '../../src/authoring/publishCommand.ts';
import { Desk, refusalOf, reportPath } from './desk.ts';

const name = 'acme/crm/2026-03-31';

function published(): Desk {
  const desk = new Desk();
  publishReport(name, desk.options);
  return desk;
}

test('a correction is said with its day and its reason, and the check is content', () => {
  const desk = published();
  desk.edit((text) => text.replace('A quiet month.', 'A loud month.'));
  const before = desk.read();
  expect(amendReport(name, 'It was loud: "very".', { ...desk.options, on: '2026-04-05' })).toEqual([
    `${desk.content}/${reportPath}: amended on 2026-04-05. Its page says so, and why.`,
    'Next: commit and push the report.',
  ]);
  const added = desk
    .read()
    .replace(/sha256:[0-9a-f]{64}\n---/, '…\n---')
    .split('\n---\n')[0]
    ?.slice(before.indexOf('\n---\n'));
  expect(added).toBe('\namended:\n  date: 2026-04-05\n  why: \'It was loud: "very".\'\n  digest: …');
  expect(desk.errors).toEqual([]);
});

test('another change after that is found, and can be said too', () => {
  const desk = published();
  desk.edit((text) => text.replace('A quiet month.', 'A loud month.'));
  amendReport(name, 'It was loud.', desk.options);
  desk.edit((text) => text.replace('A loud month.', 'A very loud month.'));
  expect(desk.errors).toEqual([expect.stringContaining('changed after it was amended on 2026-04-02')]);
  expect(amendReport(name, 'Very loud.', { ...desk.options, on: '2026-04-09' })[1]).toBe(
    'This takes the place of the amendment of 2026-04-02: "It was loud.". Repeat it in `why` if readers need it.',
  );
  expect(desk.errors).toEqual([]);
  expect(desk.read().match(/^amended:/gm)).toHaveLength(1);
});

test('an amendment written by hand can be frozen by the command', () => {
  const desk = published();
  desk.edit((text) =>
    text
      .replace('A quiet', 'A loud')
      .replace('published:', 'amended: { date: 2026-04-03, why: Loud. }\npublished:'),
  );
  expect(desk.errors).toEqual([]);
  amendReport(name, 'It was loud.', { ...desk.options, on: '2026-04-04' });
  desk.edit((text) => text.replace('A loud', 'A silent'));
  expect(desk.errors).toHaveLength(1);
});

test('what was not changed, not published or not said is no amendment', () => {
  const desk = published();
  const before = desk.read();
  expect(refusalOf(() => amendReport(name, 'Why', desk.options))).toContain(
    'nothing was changed since it was published on 2026-04-02',
  );
  desk.edit((text) => text.replace('author:', '# who\nauthor:'));
  expect(refusalOf(() => amendReport(name, 'Why', desk.options))).toContain('nothing was changed');
  desk.edit((text) => text.replace('A quiet', 'A loud'));
  expect(refusalOf(() => amendReport(name, ' … ', desk.options))).toContain('--why: say what was corrected');
  expect(refusalOf(() => amendReport(name, 'Why', { ...desk.options, on: '2026-04-01' }))).toContain(
    '--on 2026-04-01',
  );
  expect(desk.read()).toBe(before.replace('author:', '# who\nauthor:').replace('A quiet', 'A loud'));
  amendReport(name, 'Why', desk.options);
  expect(refusalOf(() => amendReport(name, 'Why', desk.options))).toContain(
    'nothing was changed since it was amended',
  );

  const draft = new Desk();
  expect(refusalOf(() => amendReport(name, 'Why', draft.options))).toContain('it is a draft: edit it');
  draft.edit((text) => text.replace('verdict', 'published: 2026-04-01\nverdict'));
  expect(refusalOf(() => amendReport(name, 'Why', draft.options))).toContain(
    `was never frozen: run npm run report -- publish ${name}`,
  );
});
