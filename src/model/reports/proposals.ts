import type { Project } from '../../schema/portfolio.ts';
import type { CalendarDate, Words } from '../../schema/values.ts';
import { forecastOf } from '../milestones.ts';
import type { Period } from './reportPeriod.ts';

type ChangeDecision = Project['register']['changes'][number]['decision'];

/** Something a report could say was done or comes next. */
export interface Proposal {
  what: Words;
  /** What came of it, in words of its own. */
  outcome?: Words | undefined;
  decision?: ChangeDecision;
  /** The day it is expected. */
  due?: CalendarDate;
}

/** What was done in a period: milestones reached, tasks and iterations finished, questions and changes decided. */
export function doneIn({ plan, register }: Project, { from, to }: Period): Proposal[] {
  const isIn = (day: CalendarDate | undefined) => day !== undefined && day >= from && day <= to;
  return [
    ...(plan?.milestones ?? []).filter(({ actual }) => isIn(actual)).map(({ title }) => ({ what: title })),
    ...(plan?.iterations ?? [])
      .filter(({ finish }) => isIn(finish))
      .flatMap(({ increment }) => (increment === undefined ? [] : [{ what: increment }])),
    ...(plan?.tasks ?? [])
      .filter(({ finish, percent }) => percent === 100 && isIn(finish))
      .map(({ title }) => ({ what: title })),
    ...(plan?.decisionPoints ?? [])
      .filter(({ held }) => isIn(held))
      .map(({ question, outcome }) => ({ what: question, outcome })),
    ...register.changes
      .filter(({ decided }) => isIn(decided))
      .map(({ title, decision }) => ({ what: title, decision })),
  ];
}

/** What falls due by a day and is not done, soonest first: milestones, questions to be decided, iterations, tasks. */
export function dueBy({ plan }: Project, after: CalendarDate, by: CalendarDate): Proposal[] {
  const isAhead = (day: CalendarDate | undefined) => day === undefined || day > after;
  return [
    ...(plan?.milestones ?? [])
      .filter(({ actual }) => isAhead(actual))
      .flatMap((milestone) => when(milestone.title, forecastOf(milestone))),
    ...(plan?.decisionPoints ?? [])
      .filter(({ held }) => isAhead(held))
      .flatMap(({ question, due }) => when(question, due)),
    ...(plan?.iterations ?? [])
      .filter(({ finish }) => finish > after)
      .flatMap(({ goal, finish }) => (goal === undefined ? [] : when(goal, finish))),
    ...(plan?.tasks ?? [])
      .filter(({ percent }) => percent < 100)
      .flatMap(({ title, finish }) => when(title, finish)),
  ]
    .filter(({ due }) => due <= by)
    .sort((a, b) => a.due.localeCompare(b.due));
}

function when(what: Words, due: CalendarDate | undefined): { what: Words; due: CalendarDate }[] {
  return due === undefined ? [] : [{ what, due }];
}

/** What waits for a decision, as asks of a report. */
export function openDecisions({ register }: Project): Project['reports'][number]['asks'] {
  return register.decisions
    .filter(({ decided }) => decided === undefined)
    .map(({ question, from, due, costOfWaiting }) => ({
      text: question,
      from,
      ...(due !== undefined && { due }),
      ...(costOfWaiting !== undefined && { costOfWaiting }),
    }));
}
