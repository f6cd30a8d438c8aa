import type { SurveyKind } from '../../schema/survey.ts';

/** From the least to the most favourable; the neutral one is in the middle. */
export type Tone = 'worst' | 'worse' | 'neutral' | 'better' | 'best';

/** Some neighbouring answers on the scale of a question, both ends included, and their share of all, 0 to 1. */
export interface Band {
  from: number;
  to: number;
  tone: Tone;
  share: number;
}

/** The answers that are told as one, by kind of question: those of NPS are its detractors, passives and promoters. */
const bands = {
  nps: [
    { from: 0, to: 6, tone: 'worst' },
    { from: 7, to: 8, tone: 'neutral' },
    { from: 9, to: 10, tone: 'best' },
  ],
  csat: [
    { from: 1, to: 1, tone: 'worst' },
    { from: 2, to: 2, tone: 'worse' },
    { from: 3, to: 3, tone: 'neutral' },
    { from: 4, to: 4, tone: 'better' },
    { from: 5, to: 5, tone: 'best' },
  ],
  ces: [
    { from: 1, to: 1, tone: 'worst' },
    { from: 2, to: 3, tone: 'worse' },
    { from: 4, to: 4, tone: 'neutral' },
    { from: 5, to: 6, tone: 'better' },
    { from: 7, to: 7, tone: 'best' },
  ],
} as const satisfies Record<SurveyKind, readonly Omit<Band, 'share'>[]>;

/** How the answers to a question are spread, least favourable first, bands without an answer among them. */
export function distributionOf(kind: SurveyKind, answers: readonly number[]): Band[] {
  return bands[kind].map((band) => ({
    ...band,
    share: answers.filter((answer) => answer >= band.from && answer <= band.to).length / answers.length,
  }));
}
