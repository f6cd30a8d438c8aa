import { languages } from '../../i18n/language.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';

/** The people at a client, with the ways to reach them. */
export function contactTable({ writer }: Place, client: ClientSlice): TableSection {
  const { words } = writer;
  // whoever speaks as the client does need not be told apart
  const own = client.profile?.locale;
  const names = new Map(client.projects.map(({ id, charter }) => [id, writer.passage(charter.name).text]));
  return table(writer, 'contacts', 'contacts', client.contacts.contacts, [
    { key: 'name', cell: ({ name }) => ({ text: name }) },
    { key: 'position', cell: ({ position }) => writer.cell(position) },
    {
      key: 'mail',
      cell: ({ mail }) =>
        mail === undefined ? writer.cell(undefined) : { text: mail, href: `mailto:${mail}` },
    },
    {
      key: 'phone',
      cell: ({ phone }) =>
        phone === undefined
          ? writer.cell(undefined)
          : { text: phone.replaceAll(' ', '\u00a0'), href: `tel:${phone.replaceAll(/[^+\d]/g, '')}` },
    },
    { key: 'channel', cell: ({ channel }) => writer.cell(channel && words.channels[channel]) },
    {
      key: 'language',
      cell: ({ language }) =>
        language === undefined || language === own
          ? writer.cell(undefined)
          : {
              text: languages[language].words.language,
              ...(language !== writer.locale && { lang: language }),
            },
    },
    {
      key: 'projects',
      cell: ({ projects = [] }) =>
        writer.cell(projects.flatMap((id) => names.get(id) ?? []).join(words.separator) || undefined),
    },
  ]);
}
