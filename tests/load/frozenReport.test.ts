import { expect, test } from 'vitest';
import { digestFor, frozen } from '../frozenReport.ts';
import { errorsAfter } from './contentFolder.ts';

const folder = 'clients/acme/projects/crm/reports';
const file = `${folder}/2026-03-31.md`;
const draft =
  '---\nfrom: 2026-03-01\nto: 2026-03-31\nauthor: Ines Rowan\nverdict: On the way\n---\n\nA quiet month.\n';
const published = draft.replace('verdict', 'published: 2026-04-02\nverdict');
const report = frozen(published);
const later = report.replace('On the way', 'Late');
const told = `expected what its readers were told, got a report that was changed after it was`;
const back =
  'Take the change back, or say what was corrected with npm run report -- amend acme/crm/2026-03-31 --why "…"';

test('a published report that was never frozen is refused where it says that it is published', () => {
  expect(errorsAfter({ [file]: published })).toEqual([
    `content/${file}:5:12  published: expected a digest beside it, got a report that was never frozen. Run npm run report -- publish acme/crm/2026-03-31`,
  ]);
});

test('a report that was changed after it was published is refused at its digest', () => {
  expect(errorsAfter({ [file]: later })).toEqual([
    `content/${file}:7:9  digest: ${told} published on 2026-04-02. ${back}`,
  ]);
});

test('so is one whose translation was changed, is gone or is new', () => {
  const translation = `${folder}/2026-03-31.zh-cn.md`;
  const both = frozen(published, { 'zh-CN': '平静。' });
  const error = [`content/${file}:7:9  digest: ${told} published on 2026-04-02. ${back}`];
  expect(errorsAfter({ [file]: both, [translation]: '平静。\n' })).toEqual([]);
  expect(errorsAfter({ [file]: both, [translation]: '不平静。\n' })).toEqual(error);
  expect(errorsAfter({ [file]: both })).toEqual(error);
  expect(errorsAfter({ [file]: report, [translation]: '平静。\n' })).toEqual(error);
});

test('a report as it was frozen is right, however it is laid out', () => {
  const layout = report
    .replace('author: Ines Rowan', '# who\n"author":   "Ines Rowan"')
    .replaceAll('\n', '\r\n');
  expect(errorsAfter({ [file]: report })).toEqual([]);
  expect(errorsAfter({ [file]: layout })).toEqual([]);
  expect(errorsAfter({ [file]: draft })).toEqual([]);
});

test('a change that an amendment speaks of is right', () => {
  const amended = (text: string) =>
    text.replace('published', 'amended: { date: 2026-04-05, why: It was late. }\npublished');
  expect(errorsAfter({ [file]: amended(later) })).toEqual([]);
  expect(errorsAfter({ [file]: amended(report) })).toEqual([]);
});

test('a change after an amendment with a digest is refused at that digest', () => {
  const lines = `amended:\n  date: 2026-04-05\n  why: It was late.\n  digest: ${digestFor(later)}\npublished`;
  const amended = later.replace('published', lines);
  expect(errorsAfter({ [file]: amended })).toEqual([]);
  expect(errorsAfter({ [file]: amended.replace('Late', 'Later') })).toEqual([
    `content/${file}:8:11  amended.digest: ${told} amended on 2026-04-05. ${back}`,
  ]);
});

test('of several reports that are not as they were frozen each is named', () => {
  const at = (day: string, text: string) => ({ [`${folder}/2026-${day}.md`]: text });
  const errors = errorsAfter({ ...at('01-31', published), ...at('02-28', later), ...at('03-31', published) });
  expect(errors.map((error) => error.slice(0, error.indexOf(' ')))).toEqual([
    `content/${folder}/2026-01-31.md:5:12`,
    `content/${folder}/2026-02-28.md:7:9`,
    `content/${folder}/2026-03-31.md:5:12`,
  ]);
});

test('beside another error in the report its digest is judged all the same', () => {
  expect(errorsAfter({ [file]: report.replace('On the way', '""') })).toEqual([
    `content/${file}:6:10  verdict: expected a text, got "". Fill it in; an optional field may be left out.`,
    `content/${file}:7:9  digest: ${told} published on 2026-04-02. ${back}`,
  ]);
});

test('where a translation cannot be read, or the day of publication is none, nothing is said of the digest', () => {
  expect(
    errorsAfter({ [file]: report, [`${folder}/2026-03-31.zh-cn.md`]: Uint8Array.of(0xff) }),
  ).toHaveLength(1);
  expect(errorsAfter({ [file]: published.replace('2026-04-02', 'soon') })).toHaveLength(1);
});
