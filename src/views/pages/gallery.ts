import { languages } from '../../i18n/language.ts';
import type { ChartSpec, Coordinate } from '../charts/chart.ts';
import { openedWords } from '../charts/figure.ts';
import { type Case, cases, type Kind, kinds, sampleOf } from '../charts/galleryFigures.ts';
import { pageOf } from '../frame.ts';
import type { Cell, FigureSection, PageView, Passage } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/**
 * Every kind of chart at every edge, from invented values: what a designer looks at, what tests look through, and what
 * a new chart is added to. It is part of a preview and never of a release.
 */
export function galleryPage(place: Place): PageView {
  const { words } = place.writer;
  return pageOf(place, {
    kind: 'gallery',
    page: '',
    heading: { text: words.gallery.title },
    above: [],
    dataDate: 'none',
    verdict: { text: words.gallery.intro },
    sections: (Object.keys(kinds) as Kind[]).flatMap((kind) =>
      cases.map((edge) => figureOf(place, kind, edge)),
    ),
  });
}

function figureOf({ writer }: Place, kind: Kind, edge: Case): FigureSection {
  const { gallery } = writer.words;
  const chart = kinds[kind](sampleOf(writer, edge, (index) => nameOf({ writer }, edge, index)));
  const headline = gallery.headline(gallery.kinds[kind], gallery.cases[edge]);
  const rows = rowsOf(writer, chart);
  return {
    kind: 'figure',
    id: `${kind}-${edge}`,
    title: gallery.kinds[kind],
    headline: { text: headline },
    subtitle: { text: gallery.subtitle },
    summary: headline,
    chart,
    words: openedWords(writer),
    empty: gallery.empty,
    table: {
      title: writer.words.charts.table(headline),
      columns: [
        { key: 'item', title: gallery.name },
        { key: 'value', title: gallery.value },
      ],
      rows,
    },
  };
}

/** Name and values of whatever a chart shows. */
function rowsOf({ words }: Writer, chart: ChartSpec): Cell[][] {
  const row = ({ text, lang }: Passage, value: string): Cell[] => [
    { text, ...(lang && { lang }) },
    { text: value },
  ];
  switch (chart.kind) {
    case 'multiples':
      return chart.charts.map(({ note, chart: _, ...name }) => row(name, note));
    case 'line':
      return chart.series.map((series) =>
        row(series, series.points.map(({ y }) => numberOr(y, words.page.none)).join(words.separator)),
      );
    case 'grid':
      return chart.items.map(({ text, x, y }) => row({ text }, words.product(x + 1, y + 1)));
    case 'map':
      return chart.nodes.map(({ text, lang, id }) => row({ text, ...(lang && { lang }) }, id));
    default:
      return chart.rows.map((one) => row(one, one.note));
  }
}

/** Names in the page’s language, very long ones, or those of the other language. */
function nameOf({ writer }: Pick<Place, 'writer'>, edge: Case, index: number): Passage {
  const { gallery } = writer.words;
  if (edge === 'long') return { text: gallery.longItem(index + 1) };
  if (edge !== 'foreign') return { text: gallery.item(index + 1) };
  const lang = writer.locale === 'en' ? 'zh-CN' : 'en';
  return { text: languages[lang].words.gallery.item(index + 1), lang };
}

function numberOr(value: Coordinate | null, none: string): string {
  return value === null ? none : String(value);
}
