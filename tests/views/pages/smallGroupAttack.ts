import fc from 'fast-check';
import { sliceClient } from '../../../src/access/slice.ts';
import { type ClientSummary, summarise } from '../../../src/model/summary.ts';
import type { Client, Reader } from '../../../src/schema/portfolio.ts';
import { SponsorSchema } from '../../../src/schema/sponsor.ts';
import { type Survey, SurveySchema } from '../../../src/schema/survey.ts';
import type { Cell, PageView } from '../../../src/views/page.ts';
import { clientPages } from '../../../src/views/pages/clientPages.ts';
import { managerHome } from '../../../src/views/pages/managerHome.ts';
import { sponsorHome } from '../../../src/views/pages/sponsorHome.ts';
import { clientTree, managerTree, ownPlaceOf, type Place, sponsorTree } from '../../../src/views/tree.ts';
import { clientOf, projectOf, settings } from '../../model/samples.ts';

// What is computed about fewer than five people changes when one of them changes places with somebody else. So a number
// about them can only be worked out from pages that change then, too; and the attack needs to know of no rule of ours.

const asOf = '2026-11-21';
const projects = ['x', 'y'].map((id) => projectOf({ id, charter: { name: id } }));

export type Answer = Survey['answers'][number];

export const readers: Reader[] = [
  { kind: 'client', client: 'acme' },
  { kind: 'sponsor', sponsor: 'lee', projects: ['acme/x'] },
  { kind: 'sponsor', sponsor: 'kim', projects: ['acme/x', 'acme/y'] },
  { kind: 'manager' },
];

/** Every page a reader has of a client that asked these waves, as the file beside each page tells it. */
export function pagesFor(reader: Reader, waves: readonly Survey[]): string {
  const client = { ...clientOf({ projects }), surveys: [...waves] } as Client;
  const slice = sliceClient(client, reader);
  if (!slice) return '';
  const tree =
    reader.kind === 'sponsor'
      ? sponsorTree(reader, undefined, settings)
      : reader.kind === 'manager'
        ? managerTree(settings)
        : clientTree(slice, settings);
  const place = ownPlaceOf(tree, settings, asOf);
  const summary = summarise(slice, settings, asOf);
  return JSON.stringify([...clientPages(place, slice, summary), ...overviewFor(reader, place, summary)]);
}

/** The page that sums up over clients, of readers who have one. */
function overviewFor(reader: Reader, place: Place, summary: ClientSummary): PageView[] {
  if (reader.kind === 'manager') return [managerHome(place, [summary], [])];
  if (reader.kind !== 'sponsor') return [];
  const { sponsor: id, projects: funded } = reader;
  return [sponsorHome(place, SponsorSchema.parse({ id, name: id, projects: funded }), [summary], 0)];
}

/** Waves of one survey whose groups, projects and crossings of both have sizes around five. */
export function wavesOf(said: { attributed?: boolean } = {}): fc.Arbitrary<Survey[]> {
  const crossing = fc.record({
    group: fc.constantFrom('a', 'b', 'c', undefined),
    project: fc.constantFrom('x', 'y', undefined),
    times: fc.integer({ min: 1, max: 7 }),
  });
  const wave = fc.record({
    crossings: fc.array(crossing, { minLength: 1, maxLength: 6 }),
    unheard: fc.option(fc.nat(20), { nil: undefined }),
    about: fc.constantFrom(undefined, ['x'], ['x', 'y']),
    kind: fc.constant('csat' as const),
    scores: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 7, maxLength: 7 }),
  });
  return fc.array(wave, { minLength: 1, maxLength: 3 }).map((waves) =>
    waves.map(({ crossings, unheard, about, kind, scores }, index) => {
      const answers = crossings
        .flatMap(({ times, group, project }) =>
          Array.from({ length: times }, () => ({ ...(group && { group }), ...(project && { project }) })),
        )
        .map((named, place) => ({ ...named, score: scores[place % scores.length] ?? 3 }));
      return SurveySchema.parse({
        id: `2026-q${index + 1}-team`,
        period: `2026-q${index + 1}`,
        title: 'Team',
        kind,
        answers,
        ...said,
        ...(about && { projects: about }),
        ...(unheard !== undefined && { invited: answers.length + unheard }),
      });
    }),
  );
}

/** One answer of some waves, by the wave and by its place in it. */
interface AnswerPlace {
  of: number;
  place: number;
}

/** The waves with other scores at some places. */
function scored(
  waves: readonly Survey[],
  places: readonly AnswerPlace[],
  scores: readonly number[],
): Survey[] {
  const given = new Map(
    places.map(({ of, place }, index) => [`${of} ${place}`, scores[index % scores.length]]),
  );
  return waves.map((wave, of) => ({
    ...wave,
    answers: wave.answers.map((answer, place) => ({
      ...answer,
      score: given.get(`${of} ${place}`) ?? answer.score,
    })),
  }));
}

/** Answers of one wave, group and project, and how many others can change places with one of them and no page tells. */
interface Kind {
  places: AnswerPlace[];
  others: number;
}

/** All answers by kind. Those of one kind can change places, unless one stands out by where it stands in the file. */
export function kindsOf(reader: Reader, waves: readonly Survey[]): Kind[] {
  const all = waves.flatMap(({ answers }, of) => [...answers.keys()].map((place) => ({ of, place })));
  const alike = Map.groupBy(all, ({ of, place }) => {
    const { group, project } = waves[of]?.answers[place] ?? {};
    return JSON.stringify([of, group, project]);
  });
  const kinds = [...alike.values()].flatMap((places) => {
    const [one, other] = places;
    return one && other && !canSwap(reader, waves, one, other) ? places.map((place) => [place]) : [places];
  });
  return kinds.map((places) => {
    const swapped = kinds.filter(([one]) => {
      const [own] = places;
      return one && own && one !== own && canSwap(reader, waves, one, own);
    });
    return { places, others: swapped.reduce((sum, { length }) => sum + length, 0) };
  });
}

/** Whether no page tells which of two answers is bad and which is good, whatever all others are. */
function canSwap(reader: Reader, waves: readonly Survey[], one: AnswerPlace, other: AnswerPlace): boolean {
  const all = waves.flatMap(({ answers }, of) => [...answers.keys()].map((place) => ({ of, place })));
  return [waves, scored(waves, all, [5]), scored(waves, all, [1])].every((others) => {
    const [before, after] = [
      [1, 5],
      [5, 1],
    ].map((scores) => pagesFor(reader, scored(others, [one, other], scores)));
    return before === after;
  });
}

/** Whether any page tells what some answers are: all bad or all good. */
export function isTold(reader: Reader, waves: readonly Survey[], places: readonly AnswerPlace[]): boolean {
  const [bad, good] = [1, 5].map((score) => pagesFor(reader, scored(waves, places, [score])));
  return bad !== good;
}

/**
 * Which answers each told number of answers counts, by place, in a wave: of everybody, and of every group and project whose
 * row in the table of the page has a number.
 */
export function countsTold(reader: Reader, waves: readonly Survey[], of: number): number[][] {
  const answers = waves[of]?.answers ?? [];
  const weights = (counts: (answer: Answer) => boolean) => answers.map((answer) => (counts(answer) ? 1 : 0));
  const told = rowsOfParts(reader, waves, of).filter(([, , answered]) => /\d/.test(answered?.text ?? ''));
  return [
    weights(() => true),
    ...told.map(([name]) =>
      weights(({ group, project }) =>
        [
          group?.toUpperCase() ?? 'No group named',
          project ? `Project: ${project}` : 'No project named',
        ].includes(name?.text ?? ''),
      ),
    ),
  ];
}

/** The rows of groups and projects of a wave, as the table beside its survey’s comparison has them. */
function rowsOfParts(reader: Reader, waves: readonly Survey[], of: number): Cell[][] {
  const pages = JSON.parse(pagesFor(reader, waves)) as PageView[];
  const sections = pages.flatMap(({ kind, sections: all }) => (kind === 'satisfaction' ? all : []));
  const figure = sections.find(({ kind, id }) => kind === 'figure' && id.endsWith('-parts'));
  if (figure?.kind !== 'figure') return [];
  const { rows, groups = [] } = figure.table;
  if (groups.length === 0) return rows;
  const index = groups.findIndex(({ text }) => text === `Q${waves[of]?.period.slice(-1)} 2026`);
  const before = groups.slice(0, Math.max(0, index)).reduce((sum, { count }) => sum + count, 0);
  return index < 0 ? [] : rows.slice(before, before + (groups[index]?.count ?? 0));
}

/** Every sum of the vectors with weights −1, 0 and 1. */
export function combinations(vectors: readonly number[][]): number[][] {
  const length = vectors[0]?.length ?? 0;
  return vectors.reduce<number[][]>(
    (sums, vector) =>
      sums.flatMap((sum) =>
        [-1, 0, 1].map((weight) => sum.map((value, index) => value + weight * (vector[index] ?? 0))),
      ),
    [Array.from({ length }, () => 0)],
  );
}
