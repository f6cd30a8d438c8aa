import { expect, test } from 'vitest';
import { registryHosts } from './registryHosts.ts';

test('the host of a registry is noticed in any text', () => {
  const host = ['registry', 'example', 'org'].join('.');
  expect(registryHosts('README.md', `npm install --registry https://${host}/`)).toHaveLength(1);
});

test('any host is noticed in a lock file', () => {
  const line = '      "resolved": "https://mirror.example/zod.tgz",';
  expect(registryHosts('package-lock.json', line)).toHaveLength(1);
});

test('a property that looks a little like a host is not one', () => {
  expect(registryHosts('src/model/risks.ts', 'registry.items.map(show)')).toEqual([]);
});
