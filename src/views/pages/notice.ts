import { languages } from '../../i18n/language.ts';
import type { Words } from '../../schema/values.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import type { Place } from '../tree.ts';

/** The front page of a tree whose first pages are not ready: its name and that they are being prepared. */
export function preparingPage(place: Place, name: Words): PageView {
  const { writer } = place;
  return pageOf(place, {
    kind: 'notice',
    page: '',
    heading: writer.passage(name),
    above: [],
    dataDate: 'none',
    verdict: { text: writer.words.client.preparing },
    sections: [],
  });
}

/** The page for addresses where nothing is, in every language of the portal. It names nobody. */
export function missingPage(place: Place): PageView {
  const { writer, settings } = place;
  const others = settings.locales.filter((locale) => locale !== writer.locale);
  return pageOf(place, {
    kind: 'notice',
    page: 'missing/',
    heading: { text: writer.words.portal.missing },
    above: [],
    dataDate: 'none',
    verdict: { text: writer.words.portal.missingText },
    notices: others.map((lang) => {
      const { words } = languages[lang];
      return {
        lang,
        text: `${words.sentence(words.portal.missing)}${words.betweenSentences}${words.portal.missingText}`,
      };
    }),
    sections: [],
  });
}

/** The page at the root of a release: it names nobody. In a preview `trees` are what one can look at. */
export function frontPage(
  place: Place,
  trees?: {
    title: 'clients' | 'finance' | 'sponsors' | 'managers' | 'charts';
    items: { name: Words; href: string }[];
  }[],
): PageView {
  const { writer } = place;
  const { words } = writer;
  return pageOf(place, {
    kind: 'front',
    page: '',
    heading: { text: trees ? words.portal.pick : words.portal.title },
    title: trees ? words.portal.preview : words.portal.title,
    above: [],
    dataDate: 'none',
    verdict: { text: trees ? words.portal.everyone : words.portal.text },
    sections: (trees ?? []).map(({ title, items }) => ({
      kind: 'list',
      id: title,
      title: words.portal[title],
      items: items.map(({ name, href }) => ({ ...writer.passage(name), href })),
      empty: words.page.none,
    })),
  });
}
