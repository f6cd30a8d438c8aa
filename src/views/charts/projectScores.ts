import type { ProjectScores } from '../../model/satisfaction/projectScores.ts';
import { scoreRange } from '../../model/satisfaction/surveyScore.ts';
import { quartersWithout } from '../../model/satisfaction/surveySeries.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import { type SurveyKind, surveyScales } from '../../schema/survey.ts';
import { projectLink } from '../dashboards/projectCells.ts';
import type { Section } from '../page.ts';
import { quarterOf, resultOf, scoreText, scoreValue } from '../scoreWording.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { numberAxis } from './axis.ts';
import type { LineChart, Multiples, Point } from './chart.ts';
import { figure } from './figure.ts';
import { middleOfQuarter, quarterAxis } from './quarterAxis.ts';

/** So many small charts are compared at a glance. */
const MOST = 12;

interface Scored {
  project: ProjectSummary;
  scores: ProjectScores;
}

/**
 * How satisfied people are, project by project: a small chart each, the lowest first, those of one kind of question on one
 * scale and over the same quarters. Where too few answered about any, a table that says so.
 */
export function satisfactionOverProjects(place: Place, projects: readonly ProjectSummary[]): Section[] {
  const scored = projects.flatMap((project) => project.scores.map((scores) => ({ project, scores })));
  return (Object.keys(surveyScales) as SurveyKind[]).flatMap((kind) => {
    const some = scored.filter(({ scores }) => scores.kind === kind).sort(lowestFirst);
    return some.length === 0 ? [] : [sectionOf(place, kind, some)];
  });
}

function sectionOf(place: Place, kind: SurveyKind, scored: readonly Scored[]): Section {
  const { writer } = place;
  const { words } = writer;
  const { dashboards } = words;
  const section = {
    ...table(writer, 'satisfaction', 'satisfaction', scored, [
      { key: 'project', cell: ({ project }) => projectLink(place, '', project) },
      { key: 'survey', cell: ({ scores }) => writer.passage(scores.survey) },
      { key: 'score', cell: ({ scores }) => ({ text: resultOf(writer, kind, scores.latest) }) },
      { key: 'answered', cell: ({ scores }) => writer.number(scores.latest.n) },
      { key: 'target', cell: ({ scores }) => ({ text: scoreValue(writer, kind, scores.target) }) },
      { key: 'period', cell: ({ scores: { waves } }) => periodCell(place, waves.at(-1)?.period) },
    ]),
    id: `satisfaction-${kind}`,
    title: dashboards.satisfactionBy(words.surveys.kinds[kind]),
  };
  const told = scored.filter(({ scores }) => scores.waves.some(({ score }) => score));
  if (told.length === 0) return section;
  const met = told.filter(({ scores }) => isMet(scores)).length;
  const drawn = told.slice(0, MOST);
  const subtitle = [
    dashboards.satisfiedSubtitle[kind],
    ...(drawn.length < told.length ? [dashboards.lowest(drawn.length, told.length)] : []),
  ].join(words.betweenSentences);
  const details = drawn.map(({ project, scores }) =>
    words.whatWhen(writer.passage(project.name).text, resultOf(writer, kind, scores.latest)),
  );
  const headline = dashboards.satisfied(met, told.length);
  return figure(writer, section, { headline, subtitle, details }, multiplesOf(place, kind, drawn));
}

function multiplesOf(place: Place, kind: SurveyKind, scored: readonly Scored[]): Multiples {
  const { writer } = place;
  const periods = scored.flatMap(({ scores }) => scores.waves.map(({ period }) => ({ survey: { period } })));
  const asked = periods.map(({ survey }) => survey.period);
  const quarters = [...new Set([...asked, ...quartersWithout(periods)])].sort();
  const { low, high } = scoreRange(kind);
  const y = numberAxis([], (value) => scoreValue(writer, kind, value), { whole: [low, high], count: 2 });
  const x = quarterAxis(writer, quarters);
  return {
    kind: 'multiples',
    charts: scored.map(({ project, scores }) => {
      const name = writer.passage(project.name);
      const chart: LineChart = {
        kind: 'line',
        x,
        y,
        series: [{ ...name, colour: 1, points: quarters.map((quarter) => pointOf(place, scores, quarter)) }],
        across: [
          {
            at: scores.target,
            text: writer.words.satisfaction.target(scoreValue(writer, kind, scores.target)),
          },
        ],
      };
      return { ...name, note: resultOf(writer, kind, scores.latest), chart };
    }),
  };
}

/** A quarter without a survey, or with too few answers, is a gap with words. */
function pointOf({ writer }: Place, { waves }: ProjectScores, period: string): Point {
  const x = middleOfQuarter(period);
  const wave = waves.find((one) => one.period === period);
  if (!wave?.score) {
    const text = wave
      ? writer.words.surveys.tooFew
      : writer.words.satisfaction.gap(quarterOf(writer, period));
    return { x, y: null, text };
  }
  const { value, interval } = wave.score;
  const { low, high } = interval ?? { low: value, high: value };
  return { x, y: value, low, high, text: scoreText(writer, wave.score) };
}

function periodCell({ writer }: Place, period: string | undefined) {
  return period === undefined ? writer.cell(undefined) : { text: quarterOf(writer, period) };
}

function isMet({ latest: { score }, target }: ProjectScores): boolean {
  return score !== undefined && score.value >= target;
}

/** Those of whom nothing may be told stand last. */
function lowestFirst(a: Scored, b: Scored): number {
  const value = ({ scores }: Scored) => scores.latest.score?.value ?? Number.POSITIVE_INFINITY;
  const [one, other] = [value(a), value(b)];
  return one === other ? 0 : one - other;
}
