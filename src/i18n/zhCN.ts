import type { Dictionary } from './dictionary.ts';
import { charts, gallery } from './zhCN/charts.ts';
import { dashboards } from './zhCN/dashboards.ts';
import { earnedValue } from './zhCN/earnedValue.ts';
import { events, figures } from './zhCN/figures.ts';
import { headings } from './zhCN/headings.ts';
import { health } from './zhCN/health.ts';
import { messages } from './zhCN/messages.ts';
import { opening } from './zhCN/opening.ts';
import { pages } from './zhCN/pages.ts';
import { finance, record, relations } from './zhCN/relations.ts';
import { satisfaction } from './zhCN/satisfaction.ts';
import { stakeholders } from './zhCN/stakeholders.ts';
import { values } from './zhCN/values.ts';

/** Every word of the interface, in Simplified Chinese. */
export const zhCN: Dictionary = {
  language: '简体中文',
  keyMilestone: '关键里程碑',
  sentence: (text) => (/[。！？.!?]$/.test(text) ? text : `${text}。`),
  betweenSentences: '',
  betweenParts: '，',
  risk: (cause, event) => `${cause}，${event}`,
  numbered: (number, text) => `${number}. ${text}`,
  product: (a, b) => `${a} × ${b}`,
  separator: '；',
  whatWhen: (what, date) => `${what}：${date}`,
  bracketed: (what, more) => `${what}（${more}）`,
  outOf: (part, whole) => `${part} / ${whole}`,
  overdue: (date) => `${date}，已逾期`,
  range: (from, to) => `${from}至${to}`,
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
