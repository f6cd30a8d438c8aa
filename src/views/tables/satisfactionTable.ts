import { ratingAbout } from '../../model/satisfaction/satisfaction.ts';
import { changeBetween } from '../../model/satisfaction/surveyScore.ts';
import { isRunning, type SurveySeries, surveySeries } from '../../model/satisfaction/surveySeries.ts';
import type { ClientSlice, Project } from '../../schema/portfolio.ts';
import { linkTo } from '../frame.ts';
import type { Cell, TableSection } from '../page.ts';
import { answeredOf, changeCell, quarterOf, resultOf } from '../scoreWording.ts';
import { table } from '../sections.ts';
import { type Place, satisfactionPath } from '../tree.ts';
import type { Writer } from '../writer.ts';

/**
 * How satisfied the people at a client are, a row for each survey: its latest wave and what has changed.
 * @param from the page it stands on, by its path in the tree, where that is not the one that tells more
 */
export function satisfactionTable(place: Place, client: ClientSlice, from?: string): TableSection {
  const { writer, asOf } = place;
  const series = surveySeries(client.surveys);
  const section = table(writer, 'satisfaction', 'satisfaction', series, [
    { key: 'survey', cell: ({ latest }) => writer.passage(latest.survey.title) },
    { key: 'score', cell: ({ latest }) => ({ text: resultOf(writer, latest.survey.kind, latest.total) }) },
    { key: 'answered', cell: ({ latest }) => ({ text: answeredOf(writer, latest) }) },
    { key: 'period', cell: ({ latest }) => ({ text: quarterOf(writer, latest.survey.period) }) },
    { key: 'trend', cell: (one) => trendOf(writer, one, isRunning(one, asOf)) },
  ]);
  return from === undefined ? section : { ...section, ...more(place, client, from) };
}

/** The same for one project: what those say who answered about it. None where nobody was asked about it. */
export function projectSatisfaction(
  place: Place,
  client: ClientSlice,
  project: Project,
  from: string,
): TableSection[] {
  const { writer } = place;
  const about = client.surveys.filter(({ projects }) => projects?.includes(project.id));
  const rows = surveySeries(about).flatMap(({ latest, waves }) => {
    const rating = ratingAbout(latest, project.id);
    return rating ? [{ latest, rating, trend: partTrend(writer, waves, project.id) }] : [];
  });
  if (rows.length === 0) return [];
  const section = table(writer, 'satisfaction', 'satisfaction', rows, [
    { key: 'survey', cell: ({ latest }) => writer.passage(latest.survey.title) },
    { key: 'score', cell: ({ latest, rating }) => ({ text: resultOf(writer, latest.survey.kind, rating) }) },
    { key: 'answered', cell: ({ rating }) => writer.number(rating.n) },
    { key: 'period', cell: ({ latest }) => ({ text: quarterOf(writer, latest.survey.period) }) },
    { key: 'trend', cell: ({ trend }) => trend },
  ]);
  return [{ ...section, ...more(place, client, from) }];
}

/** What has become of a survey, in a few words. */
export function trendOf(writer: Writer, { latest, waves, change }: SurveySeries, running: boolean): Cell {
  const { surveys } = writer.words;
  if (!running) return { text: surveys.since(quarterOf(writer, latest.survey.period)) };
  if (!change) return { text: waves.length === 1 ? surveys.first : surveys.notComparable };
  return changeCell(writer, change.score, change.since);
}

function partTrend(writer: Writer, waves: SurveySeries['waves'], project: string): Cell {
  const told = waves.flatMap((wave) => {
    const score = ratingAbout(wave, project)?.score;
    return score ? [{ wave, score }] : [];
  });
  const [before, after] = [told.at(-2), told.at(-1)];
  const change = before && after && changeBetween(before.score, after.score);
  return change && after.wave === waves.at(-1)
    ? changeCell(writer, change, before.wave)
    : writer.cell(undefined);
}

function more(place: Place, client: ClientSlice, from: string): Pick<TableSection, 'more'> {
  if (client.surveys.length === 0 && client.complaints.complaints.length === 0) return {};
  const href = linkTo(place, from, satisfactionPath(place.tree.reader, client.id));
  return { more: { text: place.writer.words.satisfaction.link, href } };
}
