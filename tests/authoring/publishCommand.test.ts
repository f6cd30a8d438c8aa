import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishAll, publishReport } from '../../src/authoring/publishCommand.ts';
import { readPortal } from '../../src/load/portal.ts';
import { frozen } from '../frozenReport.ts';
import { agency, type Files } from '../load/contentFolder.ts';
import { crm, Desk, refusalOf, reportPath } from './desk.ts';
import { parseMail } from './parsedMail.ts';

const name = 'acme/crm/2026-03-31';
const draft = String(agency[reportPath]);
const plan = {
  statusDate: '2026-03-31',
  milestones: [
    {
      id: 'live',
      title: 'Go-live',
      baseline: '2026-06-01',
      forecasts: [{ reported: '2026-04-01', date: '2026-07-01' }],
    },
  ],
};

test('a report is frozen with its figures and a digest, and not a line of its author changes', () => {
  const commented = draft.replace('author:', '# who wrote it\nauthor:   ');
  const desk = new Desk({ [reportPath]: commented, [`${crm}/plan.json`]: plan });
  expect(publishReport(name, desk.options)[0]).toBe(
    `${desk.content}/${reportPath}: published on 2026-04-02, with the figures of 2026-03-31.`,
  );
  const [before = '', after = ''] = commented.split('\n---\n\n');
  const text = desk.read();
  expect(text.startsWith(before)).toBe(true);
  expect(text.endsWith(`\n---\n\n${after}`)).toBe(true);
  expect(text.slice(before.length, text.indexOf('\n---\n\n')).replace(/[0-9a-f]{64}$/, '…')).toBe(
    [
      '',
      'published: 2026-04-02',
      'snapshot:',
      '  dataDate: 2026-03-31',
      '  milestones:',
      '    - { id: live, reached: false, baseline: 2026-06-01, date: 2026-06-01 }',
      '  openIssues: 0',
      '  undecidedChanges: 0',
      'digest: sha256:…',
    ].join('\n'),
  );
  expect(desk.errors).toEqual([]);
});

test('from then on any change of what it says is found, and one of its layout is not', () => {
  const desk = new Desk();
  publishReport(name, desk.options);
  desk.edit((text) => text.replace('author:', '# who\nauthor:').replaceAll('\n', '\r\n'));
  expect(desk.errors).toEqual([]);
  desk.edit((text) => text.replace('A quiet month.', 'A loud month.'));
  expect(desk.errors).toEqual([expect.stringContaining('changed after it was published on 2026-04-02')]);
  desk.edit((text) =>
    text.replace('A loud month.', 'A quiet month.').replace('openIssues: 0', 'openIssues: 1'),
  );
  expect(desk.errors).toHaveLength(1);
});

test('the translations of a report are frozen with it', () => {
  const translation = reportPath.replace(/md$/, 'zh-cn.md');
  const desk = new Desk({ [translation]: '平静的一个月。\n' });
  publishReport(name, desk.options);
  expect(desk.errors).toEqual([]);
  desk.edit((text) => text.replace('平静', '热闹'), translation);
  expect(desk.errors).toHaveLength(1);
});

test('the day of publication can be said, and a report without a digest keeps its own', () => {
  const desk = new Desk({ [reportPath]: draft.replace('verdict', 'published: 2026-04-01\nverdict') });
  expect(refusalOf(() => publishReport(name, { ...desk.options, on: '2026-04-05' }))).toContain(
    'says that it was published on 2026-04-01',
  );
  publishReport(name, desk.options);
  expect(desk.read().match(/^published: .*$/gm)).toEqual(['published: 2026-04-01']);
  expect(desk.errors).toEqual([]);

  const other = new Desk();
  publishReport(name, { ...other.options, on: '2026-04-20' });
  expect(other.read()).toContain('\npublished: 2026-04-20\n');
});

test.each([
  [
    'a report that is frozen',
    { [reportPath]: frozen(draft.replace('verdict', 'published: 2026-04-01\nverdict')) },
    'was published on 2026-04-01',
  ],
  [
    'a verdict of dots',
    { [reportPath]: draft.replace('On the way', '…') },
    'verdict: expected a sentence, got "…"',
  ],
  [
    'a verdict of dots in one language',
    { [reportPath]: draft.replace('On the way', '{ en: Fine, zh-CN: …… }') },
    'got "……"',
  ],
  [
    'a text that still asks for one',
    {
      [reportPath]: draft.replace(
        'A quiet month.',
        '(Write here what the lists above cannot say, or remove this line.)',
      ),
    },
    'the text still says',
  ],
  [
    'a period that has not ended',
    { [reportPath]: draft.replace('to: 2026-03-31', 'to: 2026-04-03') },
    'its period ends on 2026-04-03',
  ],
  [
    'an amended draft',
    { [reportPath]: draft.replace('verdict', 'amended: { date: 2026-04-01, why: Why }\nverdict') },
    'Remove `amended`',
  ],
  [
    'front matter in braces',
    { [reportPath]: '---\n{ from: 2026-03-01, to: 2026-03-31, author: A, verdict: V }\n---\n' },
    'Write each field on a line of its own',
  ],
])('%s is not published, and stays as it is', (_, files: Files, said) => {
  const desk = new Desk(files);
  const before = desk.read();
  expect(refusalOf(() => publishReport(name, desk.options))).toContain(said);
  expect(desk.read()).toBe(before);
  expect(existsSync(desk.mails)).toBe(false);
});

test('nothing is published while anything of the client is wrong, and every error is said', () => {
  const changed = frozen(draft.replace('verdict', 'published: 2026-03-01\nverdict')).replace(
    'On the way',
    'Late',
  );
  const desk = new Desk({ 'clients/acme/contacts.json': '{', [`${crm}/reports/2026-02-28.md`]: changed });
  const said = refusalOf(() => publishReport(name, desk.options)).split('\n');
  expect(said[0]).toBe('Nothing was written. Put this right first:');
  expect(said.slice(1)).toEqual(desk.errors.map((error) => error.replace(/^content/, desk.content)));
  expect(desk.read()).toBe(draft);
});

test('other reports that were never frozen are in nobody’s way', () => {
  const never = draft.replace('verdict', 'published: 2026-03-01\nverdict');
  const desk = new Desk({ [`${crm}/reports/2026-02-28.md`]: never });
  publishReport(name, desk.options);
  expect(desk.errors).toEqual([expect.stringContaining('2026-02-28.md:5:12  published')]);
});

test.each([
  ['acme/crm', 'Expected CLIENT/PROJECT/DATE like acme/crm/2026-03-31, got "acme/crm".'],
  ['acne/crm/2026-03-31', 'There is no client named "acne". Did you mean "acme"?'],
  ['acme/cmr/2026-03-31', 'There is no project of acme named "cmr". Did you mean "crm"?'],
  ['acme/crm/2026-03-13', 'There is no report of acme/crm named "2026-03-13". Did you mean "2026-03-31"?'],
  ['acme/crm/2020-01-01', 'There is no report of acme/crm named "2020-01-01". Known: 2026-03-31.'],
  ['acme/../2026-03-31', 'There is no project of acme named "..". Known: crm.'],
])('%s names no report, and the near one is said', (wrong, said) => {
  expect(refusalOf(() => publishReport(wrong, new Desk().options))).toBe(said);
});

test('a content folder that is not there is said to be none', () => {
  expect(refusalOf(() => publishReport(name, { ...new Desk().options, content: '/nowhere' }))).toContain(
    'expected a folder, got nothing',
  );
});

test('nothing is written through a link', () => {
  const outside = new Desk();
  const desk = new Desk({ [reportPath]: null });
  mkdirSync(join(desk.content, crm, 'reports'));
  symlinkSync(join(outside.content, reportPath), join(desk.content, reportPath));
  expect(refusalOf(() => publishReport(name, desk.options))).toContain('symbolic link');
  expect(outside.read()).toBe(draft);
});

test('figures that are of a later day are left out, and that is said', () => {
  const tasks = [{ id: 'a', title: 'A', duration: 2, percent: 50 }];
  const budget = 'budget: { currency: EUR, baseline: 10, statusDate: 2026-04-01 }';
  const desk = new Desk({
    [`${crm}/plan.json`]: { statusDate: '2026-04-01', tasks },
    [`${crm}/project.md`]: `---\nname: CRM\nmethod: hybrid\nstate: running\nsponsor: rivera\n${budget}\n---\n`,
  });
  expect(publishReport(name, desk.options).slice(1, 3)).toEqual([
    'Left out: the budget’s figures, which are of 2026-04-01 (budget.statusDate in project.md).',
    'Left out: percent complete, for the percents in plan.json are of 2026-04-01 (statusDate).',
  ]);
  expect(desk.read()).not.toMatch(/cost:|percentComplete/);
});

describe('the mail', () => {
  const people = {
    contacts: [
      { id: 'lena', name: 'Lena Ash', mail: 'lena@acme.example' },
      { id: 'bo', name: '薄伟', mail: 'bo@acme.example', projects: ['crm'] },
      { id: 'silent', name: 'No Mail' },
      { id: 'secret', name: 'Not Theirs', mail: 'secret@acme.example', audience: 'internal' },
      { id: 'odd', name: 'Odd', mail: 'odd,all@acme.example' },
    ],
  };
  const client =
    '---\nname: Acme\nkind: external\naccountManager: { name: "Ines\\nBcc: x@x.example", mail: ines@birch.example }\n---\n';
  const asking = draft.replace(
    'verdict',
    'declared: { schedule: { level: at-risk } }\nasks:\n  - { text: Sign the plan, from: Ms Ash, due: 2026-04-10, costOfWaiting: A day a day. }\nverdict',
  );
  const portal = { ...(agency['portal.json'] as object), address: 'https://host.example/portal/' };
  const files = {
    'clients/acme/contacts.json': people,
    'clients/acme/client.md': client,
    'portal.json': portal,
    [reportPath]: asking,
  };
  const mailOf = (desk: Desk) =>
    parseMail(readFileSync(join(desk.mails, 'acme', 'crm', '2026-03-31.eml'), 'utf8'));

  test('tells those whom the project concerns how it stands, what is needed and where the rest is', () => {
    const desk = new Desk(files);
    const said = publishReport(name, desk.options);
    const { headers, text } = mailOf(desk);
    expect(headers).toMatchObject({
      'X-Unsent': '1',
      From: '"Ines Bcc: x@x.example" <ines@birch.example>',
      To: '"Lena Ash" <lena@acme.example>, 薄伟 <bo@acme.example>',
      Subject: 'CRM: status report of 31 Mar 2026',
    });
    expect(text.split('\r\n')).toEqual([
      'Hello,',
      '',
      'the status report of 31 Mar 2026 on “CRM” has been published.',
      '',
      'How it stands (At risk): On the way',
      '',
      'What we need from you:',
      '- Sign the plan',
      '  From: Ms Ash',
      '  By: 10 Apr 2026',
      '  What waiting costs: A day a day.',
      '',
      'The whole report:',
      'https://host.example/portal/clients/acme/projects/crm/reports/2026-03-31/',
      '',
      'Kind regards',
      'Ines',
      'Bcc: x@x.example',
      '',
    ]);
    expect(said.slice(1)).toEqual([
      `A mail to Lena Ash, 薄伟 is drafted: ${join(desk.mails, 'acme', 'crm', '2026-03-31.eml')}`,
      'Not among them: Odd, whose address odd,all@acme.example a mail header cannot carry.',
      'Next: commit and push the report, look at its page, then send the mail.',
    ]);
  });

  test('is in the language of the client', () => {
    const desk = new Desk({
      ...files,
      'clients/acme/client.md': client.replace('kind', 'locale: zh-CN\nkind'),
    });
    publishReport(name, desk.options);
    const { headers, text } = mailOf(desk);
    expect(headers['Subject']).toBe('CRM：2026年3月31日状态报告');
    expect(text).toContain('项目状态（存在风险）：On the way');
  });

  test('leads to where the pages stand, and is without a link where nobody says where', () => {
    const desk = new Desk();
    const said = publishReport(name, desk.options);
    expect(mailOf(desk).text).not.toContain('http');
    expect(said.slice(1, -1)).toEqual([
      `A mail to nobody yet is drafted: ${join(desk.mails, 'acme', 'crm', '2026-03-31.eml')}`,
      'No contact of the project has a mail address in contacts.json.',
      'It is from nobody: Ines Rowan has no mail address.',
      'It has no link: say in portal.json at which `address` the portal is.',
    ]);
  });

  test('is not drafted about a report that the client does not see', () => {
    const desk = new Desk({
      ...files,
      [reportPath]: asking.replace('verdict', 'audience: sponsor\nverdict'),
    });
    expect(publishReport(name, desk.options)[1]).toBe(
      'No mail is drafted: the client’s readers do not see this report.',
    );
    expect(existsSync(desk.mails)).toBe(false);
    expect(desk.errors).toEqual([]);
  });

  test('goes into the file that is named, unless that is content or somebody’s', () => {
    const desk = new Desk(files);
    const before = desk.read();
    const link = join(desk.mails, '..', 'elsewhere');
    symlinkSync(desk.content, link);
    for (const file of [join(desk.content, 'mail.eml'), join(link, 'clients', 'acme', 'mail.eml')]) {
      expect(refusalOf(() => publishReport(name, { ...desk.options, mail: file }))).toContain(
        'a mail is no content',
      );
    }
    mkdirSync(desk.mails, { recursive: true });
    const mine = join(desk.mails, 'mine.eml');
    writeFileSync(mine, 'mine');
    expect(refusalOf(() => publishReport(name, { ...desk.options, mail: mine }))).toContain(
      'there is such a file',
    );
    expect(readFileSync(mine, 'utf8')).toBe('mine');
    expect(desk.read()).toBe(before);

    publishReport(name, { ...desk.options, mail: join(desk.mails, 'new.eml') });
    expect(parseMail(readFileSync(join(desk.mails, 'new.eml'), 'utf8')).headers['Subject']).toContain('CRM');
  });
});

test('all reports that say they are published are frozen, oldest first, each with what was true then', () => {
  const report = (month: string, day: string, more = '') =>
    `---\nfrom: 2026-${month}-01\nto: 2026-${month}-${day}\nauthor: A\nverdict: V\n${more}---\n`;
  const at = (date: string) => `${crm}/reports/${date}.md`;
  const desk = new Desk({
    [`${crm}/plan.json`]: {
      milestones: [
        {
          id: 'm',
          title: 'M',
          baseline: '2026-05-01',
          forecasts: [{ reported: '2026-02-20', date: '2026-06-01' }],
        },
      ],
    },
    [at('2026-01-31')]: report('01', '31', 'published: 2026-02-02\n'),
    [at('2026-02-28')]: report('02', '28', 'published: 2026-03-02\n'),
  });
  expect(desk.errors).toHaveLength(2);
  const said = publishAll('acme/crm', desk.options);
  expect(said.map((line) => /reports\/(\S+): published on (\S+),/.exec(line)?.slice(1))).toEqual([
    ['2026-01-31.md', '2026-02-02'],
    ['2026-02-28.md', '2026-03-02'],
  ]);
  expect(desk.errors).toEqual([]);
  const { portal } = readPortal(desk.content);
  const dates = portal?.clients[0]?.projects[0]?.reports.map(({ snapshot }) => snapshot?.milestones[0]?.date);
  expect(dates).toEqual(['2026-05-01', '2026-06-01', undefined]);
  expect(desk.read()).toBe(draft);
  expect(existsSync(desk.mails)).toBe(false);
  expect(publishAll('acme/crm', desk.options)).toEqual([
    'Every published report of acme/crm is frozen already.',
  ]);
});
