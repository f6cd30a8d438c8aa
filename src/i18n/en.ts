import { charts, gallery } from './en/charts.ts';
import { dashboards } from './en/dashboards.ts';
import { earnedValue } from './en/earnedValue.ts';
import { events, figures } from './en/figures.ts';
import { headings } from './en/headings.ts';
import { health } from './en/health.ts';
import { messages } from './en/messages.ts';
import { opening } from './en/opening.ts';
import { pages } from './en/pages.ts';
import { finance, record, relations } from './en/relations.ts';
import { satisfaction } from './en/satisfaction.ts';
import { stakeholders } from './en/stakeholders.ts';
import { values } from './en/values.ts';

/** Every word of the interface, in English. The other languages have exactly these keys. */
export const en = {
  language: 'English',
  keyMilestone: 'Key milestone',
  sentence: (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`),
  betweenSentences: ' ',
  betweenParts: ', ',
  risk: (cause: string, event: string) => `${cause}: ${event}`,
  numbered: (number: string, text: string) => `${number}. ${text}`,
  product: (a: number, b: number) => `${a} × ${b}`,
  separator: '; ',
  whatWhen: (what: string, date: string) => `${what}: ${date}`,
  bracketed: (what: string, more: string) => `${what} (${more})`,
  outOf: (part: string, whole: string) => `${part} of ${whole}`,
  overdue: (date: string) => `${date}, overdue`,
  range: (from: string, to: string) => `${from} to ${to}`,
  ...headings,
  ...values,
  ...pages,
  ...messages,
  charts,
  dashboards,
  earnedValue,
  events,
  figures,
  finance,
  gallery,
  health,
  opening,
  stakeholders,
  record,
  relations,
  satisfaction,
};
