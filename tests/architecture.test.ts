import { expect, test } from 'vitest';
import { isPure, misplacedImports, unknownLayer } from './architecture/layers.ts';
import { lostSpaces } from './architecture/lostSpaces.ts';
import { misnamed, oversized } from './architecture/names.ts';
import { impurities } from './architecture/purity.ts';
import { registryHosts } from './architecture/registryHosts.ts';
import { readText, repositoryFiles } from './architecture/repository.ts';
import { parseSource } from './architecture/sourceFile.ts';

const files = repositoryFiles();
const inFolders = (...folders: string[]) =>
  files.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
const isCode = (path: string) => /\.(ts|tsx|mjs|astro)$/.test(path);
const code = inFolders('src', 'scripts').filter(isCode);
const parsed = code.map((path) => parseSource(path, readText(path)));

test('modules import only in the direction of the layers', () => {
  expect(parsed.flatMap(misplacedImports)).toEqual([]);
});

test('every module of src is in a layer', () => {
  expect(inFolders('src').flatMap(unknownLayer)).toEqual([]);
});

test('what works out a page asks neither the clock nor its surroundings', () => {
  expect(parsed.filter(({ path }) => isPure(path)).flatMap(impurities)).toEqual([]);
});

test('modules are named in one style, and none after a bucket', () => {
  const named = inFolders('src', 'scripts', 'tests').filter((path) => !path.startsWith('tests/sites/'));
  expect(named.flatMap(misnamed)).toEqual([]);
});

test('no file is too long to hold one idea', () => {
  expect(inFolders('src').flatMap((path) => oversized(path, readText(path)))).toEqual([]);
});

test('no file names the host of a package registry', () => {
  expect(files.flatMap((path) => registryHosts(path, readText(path)))).toEqual([]);
});

test('templates keep the spaces between words and elements', () => {
  const templates = inFolders('src').filter((path) => path.endsWith('.astro'));
  expect(templates.flatMap((path) => lostSpaces(path, readText(path)))).toEqual([]);
});
