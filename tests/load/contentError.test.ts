import { expect, test } from 'vitest';
import {
  errorOfFile,
  formatContentError,
  formatPath,
  ownerOf,
  sortContentErrors,
} from '../../src/load/contentError.ts';

const error = {
  file: 'clients/acme/projects/crm/plan.json',
  line: 14,
  column: 12,
  path: 'milestones[2].due',
  message: 'expected a date like 2026-03-31, got "March". Write it as YYYY-MM-DD.',
};

test('an error is printed on one line with file, line, column, path and message', () => {
  expect(formatContentError(error, 'content')).toBe(
    'content/clients/acme/projects/crm/plan.json:14:12  milestones[2].due: ' +
      'expected a date like 2026-03-31, got "March". Write it as YYYY-MM-DD.',
  );
});

test('the file is named from the content folder as the user named that', () => {
  expect(formatContentError(error, '../our content/')).toMatch(/^\.\.\/our content\/clients\/acme/);
  expect(formatContentError(errorOfFile('a', 'm'), '/')).toBe('/a:1:1  m');
  expect(formatContentError(errorOfFile('', 'm'), 'nowhere')).toBe('nowhere:1:1  m');
});

test('a file name cannot obey, hide or turn anything in the terminal', () => {
  expect(formatContentError(errorOfFile('a\u001b[2J\u202etxt', 'm'), 'content')).toBe(
    'content/a\\u001b[2J\\u202etxt:1:1  m',
  );
});

test('a path is written as one would write it in code', () => {
  expect(formatPath([])).toBe('');
  expect(formatPath(['milestones', 2, 'due'])).toBe('milestones[2].due');
  expect(formatPath([0, 'a'])).toBe('[0].a');
  expect(formatPath(['title', 'zh-CN'])).toBe('title["zh-CN"]');
  expect(formatPath(['a\nb', 'c'])).toBe('["a\\nb"].c');
});

test('errors are sorted by file, line and column', () => {
  const at = (file: string, line: number, column: number) => ({ ...errorOfFile(file, ''), line, column });
  const sorted = [at('B', 9, 9), at('a', 2, 10), at('a', 10, 1), at('a', 10, 2)];
  expect(sortContentErrors([...sorted].reverse())).toEqual(sorted);
});

test('an error belongs to the client or sponsor whose file it is in', () => {
  expect(ownerOf('clients/acme/client.md')).toEqual({ kind: 'client', id: 'acme' });
  expect(ownerOf('clients/acme')).toEqual({ kind: 'client', id: 'acme' });
  expect(ownerOf('sponsors/rivera.json')).toEqual({ kind: 'sponsor', id: 'rivera' });
  for (const file of [
    '',
    'portal.json',
    'clients',
    'clients/Acme/client.md',
    'sponsors/Rivera.json',
    'sponsors',
  ]) {
    expect(ownerOf(file)).toEqual({ kind: 'portal' });
  }
});
