import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMail, plainAddress } from '../../src/authoring/mail.ts';
import { parseMail } from './parsedMail.ts';

const ann = { name: 'Ann Brook', mail: 'ann@brook.example' };
const mail = {
  from: ann,
  to: [{ name: '陈国栋', mail: 'chen@ports.example' }],
  subject: 'Report',
  text: 'Hello,\n',
};

test('a mail is a draft in UTF-8 that says no day and no id', () => {
  expect(formatMail({ ...mail, to: [ann] })).toBe(
    [
      'X-Unsent: 1',
      'From: "Ann Brook" <ann@brook.example>',
      'To: "Ann Brook" <ann@brook.example>',
      'Subject: Report',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      'SGVsbG8sDQo=',
      '',
    ].join('\r\n'),
  );
});

test('names, a subject and a text in any script are read back', () => {
  const subject = '集卡预约平台：2026年11月4日状态报告，以及一个很长很长很长很长很长很长的标题 👩‍🔬';
  const { headers, text } = parseMail(formatMail({ ...mail, subject, text: '您好！\n\n- 好\n' }));
  expect(headers).toMatchObject({
    From: '"Ann Brook" <ann@brook.example>',
    To: '陈国栋 <chen@ports.example>',
    Subject: subject,
  });
  expect(text).toBe('您好！\r\n\r\n- 好\r\n');
});

test('quotes, commas and a name that looks encoded stay one name', () => {
  const names = ['Brook, Ann "Annie" \\', '=?utf-8?B?QQ==?=', '=?utf-8?Q?=0D=0ABcc:_x?='];
  const { headers } = parseMail(formatMail({ ...mail, to: names.map((name) => ({ ...ann, name })) }));
  expect(headers['To']).toBe(
    [String.raw`"Brook, Ann \"Annie\" \\"`, ...names.slice(1)]
      .map((name) => `${name} <${ann.mail}>`)
      .join(', '),
  );
});

test('without a sender or receivers the mail says none, for the mail program to ask', () => {
  expect(Object.keys(parseMail(formatMail({ ...mail, from: undefined, to: [] })).headers)).not.toEqual(
    expect.arrayContaining(['From']),
  );
});

test('no name and no subject begins another header, and no line is longer than a mail may have', () => {
  const evil = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      'x\r\nBcc: all@x.example',
      'x\n\ny',
      'x\r',
      '\u2028Bcc: x',
      'x\u0000',
      '=?utf-8?B?DQpCY2M6IHg=?=',
    ),
  );
  fc.assert(
    fc.property(evil, evil, evil, (subject, name, text) => {
      const eml = formatMail({ from: { ...ann, name }, to: [{ ...ann, name }, ann], subject, text });
      const { headers } = parseMail(eml);
      expect(Object.keys(headers)).toEqual([
        ...['X-Unsent', 'From', 'To', 'Subject'],
        ...['MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
      ]);
      // every character of the file is printable ASCII, and what is encoded holds no line end either
      expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(Object.values(headers).join('')).not.toMatch(/[\r\n\0]/);
      expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['ann.brook+x@brook.example', 'ann.brook+x@brook.example'],
  ['ann@brück.example', 'ann@xn--brck-1ra.example'],
  ['ann@例子.example', 'ann@xn--fsqu00a.example'],
  ['änn@brook.example', undefined],
  ['ann,bob@brook.example', undefined],
  ['ann;bob@brook.example', undefined],
  ['(x)ann@brook.example', undefined],
  ['ann..brook@brook.example', undefined],
  ['ann\u0000@brook.example', undefined],
  ['ann@brook,x.example', undefined],
  ['ann@[127.0.0.1]', undefined],
])('the address %j stands in a header as %j', (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
