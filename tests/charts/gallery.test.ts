import { expect, test } from 'vitest';
import { chartMarkup } from '../../src/charts/chart.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import { cases, kinds } from '../../src/views/charts/galleryFigures.ts';
import type { FigureSection } from '../../src/views/page.ts';
import { galleryPage } from '../../src/views/pages/gallery.ts';
import { galleryTree, placesOf } from '../../src/views/tree.ts';

const settings = PortalSettingsSchema.parse({
  agency: { name: 'Agency', contact: { name: 'Ann' } },
  locales: ['en', 'zh-CN'],
  timeZone: 'UTC',
  currency: 'EUR',
});
const pages = placesOf(galleryTree(settings), settings, '2026-11-21').map(galleryPage);
const figures = pages.map(({ sections }) => sections as FigureSection[]);

test('the gallery has every kind of chart at every edge, in both languages', () => {
  expect(pages.map(({ locale }) => locale)).toEqual(['en', 'zh-CN']);
  expect(figures.flat()).toHaveLength(2 * Object.keys(kinds).length * cases.length);
});

// One file a kind: what a change does to every edge of it is read there, and `vitest -u` takes it over.
test.each(Object.keys(kinds))('every edge of the %s chart is drawn as it was', async (kind) => {
  const [english = []] = figures;
  const drawn = english
    .filter(({ id }) => id.startsWith(`${kind}-`))
    .map(({ id, chart, summary }) => {
      const lines = chartMarkup(chart, summary).replaceAll('><', '>\n<');
      return `<!-- ${id} -->\n${lines}\n`;
    });
  await expect(drawn.join('\n')).toMatchFileSnapshot(`gallery/${kind}.txt`);
});
