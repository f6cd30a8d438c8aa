import { medianOf } from '../../model/median.ts';
import type { WaveRating } from '../../model/satisfaction/satisfaction.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { surveyScales } from '../../schema/survey.ts';
import type { FigureSection, TableSection } from '../page.ts';
import { quarterOf } from '../scoreWording.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { toldOf } from './answerSpread.ts';
import { numberAxis } from './axis.ts';
import type { Mark, Row } from './chart.ts';
import { figure } from './figure.ts';

/** The answers of an attributed wave one by one: those who gave them knew. */
export function singleAnswers({ writer }: Place, client: ClientSlice, wave: WaveRating): FigureSection[] {
  const { words, formats } = writer;
  const { kind, period } = wave.survey;
  const all = wave.total.answers ?? [];
  if (all.length === 0) return [];
  const rows = toldOf(writer, client, wave).map(({ name, part, answers = [] }) => ({ name, part, answers }));
  const table: TableSection = {
    kind: 'table',
    id: 'spread',
    title: words.sections.spread,
    columns: (['part', 'score'] as const).map((key) => ({ key, title: words.columns[key] })),
    rows: rows.map(({ name, answers }) => [
      name,
      { text: answers.map((answer) => formats.number(answer)).join(words.separator) },
    ]),
    empty: words.surveys.tooFew,
  };
  const subtitle = [words.satisfaction.dotsSubtitle, quarterOf(writer, period)];
  return [
    figure(
      writer,
      table,
      {
        headline: dotsText(writer, all),
        subtitle: subtitle.map(words.sentence).join(words.betweenSentences),
      },
      {
        kind: 'dot',
        x: numberAxis([], formats.number, { whole: surveyScales[kind] }),
        rows: rows.map(
          ({ name, part, answers }): Row => ({
            ...name,
            ...(part !== undefined && { part }),
            note: dotsText(writer, answers),
            marks: stacked(answers),
          }),
        ),
      },
    ),
  ];
}

function dotsText({ words, formats }: Writer, answers: readonly number[]): string {
  const [low, middle, high] = [Math.min(...answers), medianOf(answers) ?? 0, Math.max(...answers)].map(
    formats.number,
  ) as [string, string, string];
  return words.satisfaction.dotsOf(answers.length, low, middle, high);
}

/** Equal answers stand on each other. */
function stacked(answers: readonly number[]): Mark[] {
  return answers.map((at, index) => {
    const level = answers.slice(0, index).filter((answer) => answer === at).length;
    return { shape: 'dot', at, colour: 1, ...(level > 0 && { level }) };
  });
}
