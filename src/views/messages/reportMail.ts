import { reportLevel } from '../../model/health/shownHealth.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import type { Report } from '../../schema/report.ts';
import { contactOf } from '../frame.ts';
import { type Place, projectPath, routeOf } from '../tree.ts';

/** A mail that tells a client’s people of a report, in words alone. */
export interface ReportMail {
  subject: string;
  /** Plain text, its lines ending in `\n`. */
  text: string;
  from: { name: string; mail?: string };
  /** Those of the client’s contacts whom the project concerns. */
  to: { name: string; mail?: string | undefined }[];
}

/** The mail about a report that the client sees: how the project stands, what is needed, where the rest is. */
export function reportMail(place: Place, client: ClientSlice, project: Project, report: Report): ReportMail {
  const { writer, tree } = place;
  const { words, formats } = writer;
  const [name, day] = [writer.passage(project.charter.name).text, formats.date(report.id)];
  const level = reportLevel(report);
  const stands =
    level === undefined ? words.mail.stands : words.bracketed(words.mail.stands, words.levels[level]);
  const address = addressOf(place, `${projectPath(tree.reader, client.id, project.id)}reports/${report.id}/`);
  const from = contactOf(place.settings, client);
  const paragraphs = [
    words.mail.greeting,
    words.mail.published(name, day),
    words.whatWhen(stands, writer.passage(report.verdict).text),
    needs(place, report),
    ...(address === undefined ? [] : [`${words.mail.link}\n${address}`]),
    [words.mail.regards, from.name].join('\n'),
  ];
  return {
    subject: words.mail.subject(name, day),
    text: `${paragraphs.join('\n\n')}\n`,
    from,
    to: client.contacts.contacts.filter(
      ({ projects }) => projects === undefined || projects.includes(project.id),
    ),
  };
}

function needs({ writer }: Place, { asks }: Report): string {
  const { words } = writer;
  if (asks.length === 0) return words.mail.nothing;
  const lines = asks.map(({ text, from, due, costOfWaiting }) => {
    const details = [
      ...(from === undefined ? [] : [words.whatWhen(words.columns.from, from)]),
      ...(due === undefined ? [] : [words.whatWhen(words.columns.due, writer.formats.date(due))]),
      ...(costOfWaiting === undefined
        ? []
        : [words.whatWhen(words.columns.costOfWaiting, writer.passage(costOfWaiting).text)]),
    ];
    return [`- ${writer.passage(text).text}`, ...details.map((detail) => `  ${detail}`)].join('\n');
  });
  return [words.mail.needs, ...lines].join('\n');
}

/** Where a page of the tree is published; undefined where the portal does not say where it is. */
function addressOf({ tree, writer, settings }: Place, page: string): string | undefined {
  if (settings.address === undefined) return undefined;
  const portal = new URL(settings.address);
  const path = routeOf(tree, writer.locale, page);
  return `${portal.origin}${portal.pathname.replace(/\/+$/, '')}${path}`;
}
