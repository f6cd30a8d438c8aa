import { languages } from '../i18n/language.ts';
import { defaultLocale, type PortalSettings } from '../schema/portal.ts';
import type { ClientSlice, Reader } from '../schema/portfolio.ts';
import type { CalendarDate, Locale } from '../schema/values.ts';
import { type Writer, writerFor } from './writer.ts';

/** A reader’s own tree of pages: one root, one gate, one language it is in, and others beside it. */
export interface Tree {
  reader: Reader | { kind: 'public' };
  /** For example `/clients/acme/`. */
  root: string;
  /** The first is the tree’s own; the pages of the others stand in a folder each. */
  locales: readonly [Locale, ...Locale[]];
}

/** Where a page is made: the tree, one of its languages, and what is the same on every page. */
export interface Place {
  tree: Tree;
  writer: Writer;
  settings: PortalSettings;
  /** The day outcomes such as overdue are judged by; it is never shown. */
  asOf: CalendarDate;
}

export function clientTree(client: ClientSlice, settings: PortalSettings): Tree {
  const own = client.profile?.locale ?? defaultLocale(settings);
  const others = settings.locales.filter((locale) => locale !== own && isWrittenIn(client, locale));
  return {
    reader: { kind: 'client', client: client.id },
    root: `/clients/${client.id}/`,
    locales: [own, ...others],
  };
}

/**
 * The tree of those at a client who also see money papers. It lies below the client’s address so that one rule of a host
 * can guard it, and is in the languages of the client’s own tree, into which its pages link.
 */
export function financeTree(
  client: ClientSlice,
  home: Pick<Tree, 'locales'> | undefined,
  settings: PortalSettings,
): Tree {
  return {
    reader: { kind: 'finance', client: client.id },
    root: `/clients/${client.id}/finance/`,
    locales: home?.locales ?? [client.profile?.locale ?? defaultLocale(settings)],
  };
}

export function sponsorTree(
  reader: Extract<Reader, { kind: 'sponsor' }>,
  locale: Locale | undefined,
  settings: PortalSettings,
): Tree {
  return {
    reader,
    root: `/sponsors/${reader.sponsor}/`,
    locales: withOthers(locale ?? defaultLocale(settings), settings),
  };
}

/** The root of the portal: whoever comes here is told nothing. */
export function publicTree(settings: PortalSettings): Tree {
  return { reader: { kind: 'public' }, root: '/', locales: [defaultLocale(settings)] };
}

/** What a preview shows of the charts themselves. */
export function galleryTree(settings: PortalSettings): Tree {
  return {
    reader: { kind: 'public' },
    root: '/gallery/',
    locales: withOthers(defaultLocale(settings), settings),
  };
}

export function managerTree(settings: PortalSettings): Tree {
  return {
    reader: { kind: 'manager' },
    root: '/managers/',
    locales: withOthers(defaultLocale(settings), settings),
  };
}

/** The places of a tree, one for each of its languages. */
export function placesOf(tree: Tree, settings: PortalSettings, asOf: CalendarDate): Place[] {
  return tree.locales.map((locale) => placeIn(tree, locale, settings, asOf));
}

/** The place of a tree in its own language. */
export function ownPlaceOf(tree: Tree, settings: PortalSettings, asOf: CalendarDate): Place {
  return placeIn(tree, tree.locales[0], settings, asOf);
}

function placeIn(tree: Tree, locale: Locale, settings: PortalSettings, asOf: CalendarDate): Place {
  return { tree, settings, asOf, writer: writerFor(locale, tree.locales[0]) };
}

/** The address of a page of the tree in one of its languages; `page` is its path in the tree, `''` the front page. */
export function routeOf(tree: Tree, locale: Locale, page: string): string {
  return `${tree.root}${locale === tree.locales[0] ? '' : `${languages[locale].folder}/`}${page}`;
}

/** The path of a project’s page in a tree: sponsors and managers see projects of many clients. */
export function projectPath(reader: Tree['reader'], client: string, project: string): string {
  if (reader.kind === 'sponsor') return `projects/${client}/${project}/`;
  if (reader.kind === 'manager') return `clients/${client}/projects/${project}/`;
  return `projects/${project}/`;
}

/** The path of a client’s documents in a tree: of the page of all of them, which a sponsor has not, and of their files. */
export function documentsPath(reader: Tree['reader'], client: string): string {
  if (reader.kind === 'sponsor') return `documents/${client}/`;
  if (reader.kind === 'manager') return `clients/${client}/documents/`;
  return 'documents/';
}

/** The path of the page of a client’s stakeholders in a tree. */
export function stakeholdersPath(reader: Tree['reader'], client: string): string {
  if (reader.kind === 'sponsor') return `stakeholders/${client}/`;
  if (reader.kind === 'manager') return `clients/${client}/stakeholders/`;
  return 'stakeholders/';
}

/** The path of the record of the work with a client. */
export function recordPath(reader: Tree['reader'], client: string): string {
  return reader.kind === 'manager' ? `clients/${client}/record/` : 'record/';
}

/** The path of a client’s money papers: where they have a tree of their own, they are its front page. */
export function financePath(reader: Tree['reader'], client: string): string {
  return reader.kind === 'manager' ? `clients/${client}/finance/` : '';
}

/** The path of the page on how satisfied a client’s people are; a sponsor’s is about their projects. */
export function satisfactionPath(reader: Tree['reader'], client: string): string {
  if (reader.kind === 'sponsor') return `satisfaction/${client}/`;
  if (reader.kind === 'manager') return `clients/${client}/satisfaction/`;
  return 'satisfaction/';
}

/** The path of a page of the register of all clients in the managers’ tree. @param index from 0 */
export function registerPath(index: number): string {
  return `register/${index + 1}/`;
}

/** The path of the page of lessons in the managers’ tree. */
export const lessonsPath = 'lessons/';

/** A link from one page to another that holds wherever the portal is put. */
export function linkBetween(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(1, -1), to.split('/').slice(1, -1)];
  const shared = here.findIndex((part, index) => part !== there[index]);
  const common = shared === -1 ? here.length : shared;
  const path = [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
  return path === '' ? './' : `${path}/`;
}

function withOthers(own: Locale, settings: PortalSettings): [Locale, ...Locale[]] {
  return [own, ...settings.locales.filter((locale) => locale !== own)];
}

/** Whether any text of a slice exists in a language. */
function isWrittenIn(value: unknown, locale: Locale): boolean {
  if (Array.isArray(value)) return value.some((item) => isWrittenIn(item, locale));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([key, item]) => (key === locale && typeof item === 'string') || isWrittenIn(item, locale),
  );
}
