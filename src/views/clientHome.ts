import { openAsksOf } from '../model/asks.ts';
import type { ClientSummary } from '../model/summary.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import { askTable } from './askTable.ts';
import { latestDocuments } from './documents.ts';
import { linkTo, pageOf } from './frame.ts';
import { levelCounts } from './levelCounts.ts';
import type { PageView } from './page.ts';
import { projectTable } from './projectTable.ts';
import { facts, prose, table } from './sections.ts';
import { type Place, projectPath } from './tree.ts';

/** A client’s front page. */
export function clientHome(place: Place, client: ClientSlice, summary: ClientSummary): PageView {
  const { writer, tree } = place;
  const { words } = writer;
  const { profile } = client;
  const reported = summary.projects.filter(({ lastReport }) => lastReport !== undefined);
  return pageOf(place, {
    kind: 'client-home',
    page: '',
    heading: writer.passage(client.name),
    title: words.client.title(writer.passage(client.name).text),
    above: [],
    client,
    dataDate: summary.dataDate,
    verdict: levelCounts(writer, summary.projects),
    sections: [
      projectTable(place, '', summary.projects),
      askTable(place, openAsksOf(summary.projects)),
      table(writer, 'reports', 'reports', reported, [
        { key: 'project', cell: ({ name }) => writer.passage(name) },
        {
          key: 'report',
          cell: ({ id, lastReport = '' }) => ({
            text: words.reports.name(writer.formats.date(lastReport)),
            href: linkTo(place, '', `${projectPath(tree.reader, client.id, id)}reports/${lastReport}/`),
          }),
        },
      ]),
      ...latestDocuments(place, client, ''),
      ...facts(writer, 'profile', {
        industry: writer.cell(profile?.industry),
        since: writer.date(profile?.since),
        contract: profile?.contract && {
          text: words.range(
            writer.formats.date(profile.contract.start),
            profile.contract.end === undefined ? '…' : writer.formats.date(profile.contract.end),
          ),
        },
      }),
      ...prose(writer, 'about', profile?.body),
    ],
  });
}
