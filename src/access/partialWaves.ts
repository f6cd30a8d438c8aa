import type { Client, ClientSlice } from '../schema/portfolio.ts';

/**
 * Takes out of a slice how many were invited to a wave of which it holds only some answers: the number is that of all,
 * and a response rate or an interval made from it would be of other people. The slice is nobody’s yet, so it is changed
 * in place.
 */
export function dropInvitedOfOthers({ surveys }: ClientSlice, client: Client): void {
  const answered = new Map(client.surveys.map(({ id, answers }) => [id, answers.length]));
  for (const survey of surveys) {
    if (survey.answers.length !== answered.get(survey.id)) delete survey.invited;
  }
}
