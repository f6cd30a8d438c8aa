import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import { clientTree, linkBetween, placesOf, projectPath, routeOf } from '../../src/views/tree.ts';
import { clientOf } from '../model/samples.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en', 'zh-CN'],
  timeZone: 'UTC',
  currency: 'EUR',
});

const route = fc
  .array(fc.stringMatching(/^[a-z0-9-]{1,4}$/), { maxLength: 5 })
  .map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);

test('a link leads from any page to any other, wherever the portal stands', () => {
  fc.assert(
    fc.property(route, route, fc.constantFrom('', '/portal', '/a/b'), (from, to, base) => {
      const resolved = new URL(linkBetween(from, to), `https://host.example${base}${from}`);
      return resolved.pathname === `${base}${to}`;
    }),
  );
});

test('a client’s tree is in the client’s language, and in the other one where any text is', () => {
  const english = clientTree(clientOf({}), settings);
  expect(english).toMatchObject({ root: '/clients/acme/', locales: ['en'] });

  const both = clientTree(
    clientOf({ profile: { locale: 'zh-CN', industry: { en: 'Trade', 'zh-CN': '贸易' } } }),
    settings,
  );
  expect(both.locales).toEqual(['zh-CN', 'en']);
  expect(routeOf(both, 'zh-CN', 'projects/crm/')).toBe('/clients/acme/projects/crm/');
  expect(routeOf(both, 'en', 'projects/crm/')).toBe('/clients/acme/en/projects/crm/');
});

test('text written once is marked with the tree’s language on the pages in another', () => {
  const tree = clientTree(clientOf({ profile: { industry: { en: 'Trade', 'zh-CN': '贸易' } } }), settings);
  const [english, chinese] = placesOf(tree, settings, '2026-11-21');
  expect(english?.writer.passage('Acme')).toEqual({ text: 'Acme' });
  expect(chinese?.writer.passage('Acme')).toEqual({ text: 'Acme', lang: 'en' });
  expect(chinese?.writer.passage({ en: 'Trade', 'zh-CN': '贸易' })).toEqual({ text: '贸易' });
  expect(english?.writer.passage({ 'zh-CN': '贸易' })).toEqual({ text: '贸易', lang: 'zh-CN' });
});

test('each kind of reader has a project at an address of their own', () => {
  expect(projectPath({ kind: 'client', client: 'acme' }, 'acme', 'crm')).toBe('projects/crm/');
  expect(projectPath({ kind: 'sponsor', sponsor: 'lee', projects: [] }, 'acme', 'crm')).toBe(
    'projects/acme/crm/',
  );
  expect(projectPath({ kind: 'manager' }, 'acme', 'crm')).toBe('clients/acme/projects/crm/');
});
