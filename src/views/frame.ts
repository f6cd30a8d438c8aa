import { languages } from '../i18n/language.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { Link, PageKind, PageView, Passage } from './page.ts';
import { linkBetween, type Place, routeOf } from './tree.ts';

/** What a page says besides what every page of its tree says. */
export interface Content extends Pick<PageView, 'verdict' | 'sections' | 'filter'> {
  kind: PageKind;
  /** The page’s path in its tree. */
  page: string;
  heading: Passage;
  title?: string;
  /** The pages above it, by their path in the tree. */
  above: (Passage & { page: string })[];
  client?: ClientSlice;
  /** `none` where a page has no figures at all. */
  dataDate: CalendarDate | undefined | 'none';
  notices?: Passage[];
}

/** A finished page: the content in the frame every page has. */
export function pageOf(place: Place, content: Content): PageView {
  const { tree, writer, settings } = place;
  const { words } = writer;
  const { kind, page, heading, above, client, dataDate, verdict, sections } = content;
  const route = routeOf(tree, writer.locale, page);
  const agency = writer.passage(settings.agency.name).text;
  return {
    kind,
    route,
    locale: writer.locale,
    heading,
    title: `${content.title ?? heading.text} · ${agency}`,
    agency,
    path: above.map(
      ({ page: target, ...passage }): Link => ({ ...passage, href: linkTo(place, page, target) }),
    ),
    languages:
      tree.locales.length < 2
        ? []
        : tree.locales.map((locale) => ({
            text: languages[locale].words.language,
            lang: locale,
            locale,
            current: locale === writer.locale,
            href: linkBetween(route, routeOf(tree, locale, page)),
          })),
    contact: contactOf(place.settings, client),
    ...(verdict && { verdict }),
    ...(content.filter && { filter: content.filter }),
    notices: [
      ...(tree.reader.kind === 'manager' ? [{ text: words.page.internal }] : []),
      ...(client?.state === 'archived' ? [{ text: words.client.archived }] : []),
      ...(content.notices ?? []),
    ],
    dataDate: dataDateOf(place, dataDate),
    sections,
    words: {
      skip: words.page.skip,
      saveCsv: words.page.saveCsv,
      saveIcs: words.page.saveIcs,
      languages: words.page.languages,
      path: words.page.path,
      contact: words.page.contact,
    },
  };
}

/** A link from one page of the tree to another, both by their path in it. */
export function linkTo({ tree, writer }: Place, from: string, to: string): string {
  return linkBetween(routeOf(tree, writer.locale, from), routeOf(tree, writer.locale, to));
}

function dataDateOf({ writer }: Place, date: Content['dataDate']): PageView['dataDate'] {
  const { words, formats } = writer;
  if (date === 'none') return { text: '' };
  return date === undefined
    ? { text: words.page.noDataDate }
    : { text: words.page.dataDate(formats.date(date)), value: date };
}

/** Whom a reader of a client’s pages reaches. */
export function contactOf(
  { agency }: PortalSettings,
  client: ClientSlice | undefined,
): NonNullable<PageView['contact']> {
  const { name, mail, phone } = client?.profile?.accountManager ?? agency.contact;
  return { name, ...(mail !== undefined && { mail }), ...(phone !== undefined && { phone }) };
}
