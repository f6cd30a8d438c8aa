import { latestOf } from '../../model/dates.ts';
import { worstCoverage } from '../../model/satisfaction/coverage.ts';
import { type SurveySeries, surveySeries } from '../../model/satisfaction/surveySeries.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { answerSpread } from '../charts/answerSpread.ts';
import { partComparison } from '../charts/partComparison.ts';
import { satisfactionTrend } from '../charts/satisfactionTrend.ts';
import { singleAnswers } from '../charts/singleAnswers.ts';
import { clientCrumb } from '../crumbs.ts';
import { pageOf } from '../frame.ts';
import type { PageView, ProseSection, Section } from '../page.ts';
import { partFilter, partsIn } from '../partFilter.ts';
import { satisfactionAnswer, satisfactionStats } from '../satisfactionAnswer.ts';
import { prose } from '../sections.ts';
import { complaintSections } from '../tables/complaintTimes.ts';
import { commentList, feedbackTable } from '../tables/feedbackTables.ts';
import { type Place, satisfactionPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** Whether there is anything to tell of how satisfied a client’s people are. */
export function tellsSatisfaction({ surveys, complaints }: ClientSlice): boolean {
  return surveys.length > 0 || complaints.complaints.length > 0;
}

/** How satisfied people are, whether that has changed and how sure it is; then what was heard, done and told. */
export function satisfactionPage(place: Place, client: ClientSlice): PageView {
  const { writer, tree } = place;
  const { words } = writer;
  const series = surveySeries(client.surveys);
  const name = writer.passage(client.name).text;
  const filter = partFilter(writer, client, series);
  return pageOf(place, {
    kind: 'satisfaction',
    page: satisfactionPath(tree.reader, client.id),
    // a sponsor’s tree has no page of the client that would say whose satisfaction it is
    heading: {
      text: tree.reader.kind === 'sponsor' ? words.satisfaction.title(name) : words.sections.satisfaction,
    },
    title: words.satisfaction.title(name),
    above: clientCrumb(place, client),
    client,
    dataDate: latestOf([
      ...client.surveys.map(({ closed }) => closed),
      ...client.complaints.complaints.flatMap(({ raised, closed }) => [raised, closed]),
    ]),
    verdict: { text: satisfactionAnswer(place, client, series) },
    ...(filter && { filter }),
    sections: [
      ...satisfactionStats(place, client, series),
      ...series.flatMap((one) => seriesSections(place, client, one)),
      ...(series.length > 0 ? [feedbackTable(place, client)] : []),
      ...complaintSections(place, client),
      ...(series.length > 0 ? [commentList(place, client), ...methodNote(writer)] : []),
    ],
  });
}

/** A survey in figures: over time, by group and project, and how its latest answers are spread. */
function seriesSections(place: Place, client: ClientSlice, series: SurveySeries): Section[] {
  const { latest } = series;
  const { text, lang } = place.writer.passage(latest.survey.title);
  const sections = [
    ...satisfactionTrend(place, client, series),
    ...partComparison(place, client, series),
    ...(latest.survey.attributed ? singleAnswers : answerSpread)(place, client, latest),
  ];
  const { question } = latest.survey;
  const parts = partsIn(latest);
  return sections.map((section, index) => {
    const id = `${latest.survey.id}-${section.id}`;
    const first = index === 0 && { title: text, ...(lang && { titleLang: lang }) };
    if (section.kind !== 'figure') return { ...section, id };
    const asked = index === 0 && question !== undefined && { question: place.writer.passage(question) };
    return { ...section, id, parts, ...first, ...asked };
  });
}

function methodNote(writer: Writer): ProseSection[] {
  const { satisfaction } = writer.words;
  const { number } = writer.formats;
  const { nps, share, divided } = worstCoverage;
  const text = satisfaction.method({ nps: number(nps), share: number(share), divided: number(divided) });
  return prose(writer, 'method', { [writer.locale]: text }).map((section) => ({
    ...section,
    folded: satisfaction.methodSummary,
  }));
}
