import type { Iteration } from '../../schema/plan.ts';
import type { Words } from '../../schema/values.ts';
import { dueCell } from '../due.ts';
import type { Passage } from '../page.ts';
import type { Writer } from '../writer.ts';
import { ofDay, type Wording } from './figureWording.ts';

/** The figures of work in iterations, in words. */
export const workWording: Wording<'iteration-work' | 'plans-kept' | 'work-done' | 'next-iteration'> = {
  'iteration-work': ({ writer }, { iteration, completed, before, unit }) => {
    const { words, formats } = writer;
    const { figures } = words;
    const difference = before === undefined ? undefined : completed - before;
    const note = [
      ...(iteration.planned === undefined ? [] : [figures.planned(formats.number(iteration.planned))]),
      words.range(formats.date(iteration.start), formats.date(iteration.finish)),
    ];
    return {
      label: figures.lastIteration,
      value: { ...amountOf(writer, completed, unit), value: completed },
      note: { text: note.join(words.separator) },
      ...(difference !== undefined && {
        change: { text: figures.iterationChange(formats.number(Math.abs(difference)), difference) },
      }),
    };
  },

  'plans-kept': ({ writer }, { kept, teams, before, latest }) => {
    const { figures } = writer.words;
    return {
      label: figures.plansKept,
      value: { text: figures.of(kept, teams) },
      note: { text: ofDay(writer, figures.latestIterations, latest) },
      ...(before !== undefined && { change: { text: figures.plansChange(kept - before) } }),
    };
  },

  'work-done': ({ writer }, { done, scope, unit, until, last: { completed, growth } }) => {
    const { words, formats } = writer;
    const { figures } = words;
    const finished = formats.number(completed);
    const share = figures.ofScope(formats.percent((100 * done) / scope), formats.number(scope));
    return {
      label: figures.workDone,
      value: { ...amountOf(writer, done, unit), value: done },
      note: { text: ofDay(writer, share, until) },
      change: {
        text:
          growth === undefined
            ? figures.inLastIteration(finished)
            : figures.scopeChange(finished, formats.number(Math.abs(growth)), growth),
      },
    };
  },

  'next-iteration': ({ writer, asOf }, { iteration, unit }) => {
    const { words } = writer;
    const { planned, finish } = iteration;
    return {
      label: words.figures.iterationEnds,
      value: dueCell({ writer, asOf }, finish),
      note: titleOf(writer, iteration),
      ...(planned !== undefined && { change: plannedOf(writer, planned, unit) }),
    };
  },
};

/** An amount of work in the team’s own unit, in the language the unit is in. */
function amountOf({ formats, words, passage }: Writer, amount: number, unit: Words | undefined): Passage {
  if (unit === undefined) return { text: formats.number(amount) };
  const { text, ...language } = passage(unit);
  return { text: words.figures.inUnit(formats.number(amount), text), ...language };
}

function plannedOf(writer: Writer, planned: number, unit: Words | undefined): Passage {
  const { text, ...language } = amountOf(writer, planned, unit);
  return { text: writer.words.figures.planned(text), ...language };
}

function titleOf({ passage }: Writer, { goal, title, id }: Iteration): Passage {
  return passage(goal ?? title ?? id);
}
