import { posix } from 'node:path';

const banned = ['utils', 'util', 'helpers', 'helper', 'common', 'misc'];
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const PascalCase = /^[A-Z][A-Za-z0-9]*$/;
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Says what is wrong with the name of a file, if anything. */
export function misnamed(path: string): string[] {
  const name = posix.basename(path);
  const words = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const bucket = words.find((word) => banned.includes(word.toLowerCase()));
  if (bucket) return [`${path}  is named "${bucket}", which says nothing. Name it after what it holds.`];
  // A route is named by its address.
  if (path.startsWith('src/pages/')) return [];
  if (/^index\.(ts|tsx|mjs)$/.test(name)) return [`${path}  is a barrel. Import modules where they are.`];
  const expected = styleOf(path);
  const stem = name.slice(0, name.lastIndexOf('.'));
  const right = expected === undefined || stem.split('.').every((part) => expected.pattern.test(part));
  return right ? [] : [`${path}  should have a ${expected.label} name.`];
}

function styleOf(path: string): { pattern: RegExp; label: string } | undefined {
  if (/\.(astro|tsx)$/.test(path)) return { pattern: PascalCase, label: 'PascalCase' };
  if (path.startsWith('scripts/') || path.endsWith('.css'))
    return { pattern: kebabCase, label: 'kebab-case' };
  if (path.endsWith('.ts')) return { pattern: camelCase, label: 'camelCase' };
  return undefined;
}

/** Says that a file is too long to hold one idea. */
export function oversized(path: string, text: string, limit = 400): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > limit
    ? [`${path}  has ${lines} lines, more than ${limit}. Look for the second idea in it.`]
    : [];
}
