import { dueCell } from '../due.ts';
import type { Wording } from './figureWording.ts';

/** The figures of a project that finds its way by experiments, in words. */
export const discoveryWording: Wording<'next-decision' | 'experiments' | 'options'> = {
  'next-decision': ({ writer, asOf }, { point, lastHeld }) => {
    const { words, formats } = writer;
    return {
      label: words.figures.nextDecision,
      value: dueCell({ writer, asOf }, point.due),
      note: writer.passage(point.question),
      ...(lastHeld !== undefined && { change: { text: words.figures.lastHeld(formats.date(lastHeld)) } }),
    };
  },

  experiments: ({ writer }, { resolved, started, confirmed, refuted }) => {
    const { figures } = writer.words;
    return {
      label: figures.experiments,
      value: { text: figures.of(resolved, started) },
      note: { text: figures.started },
      change: { text: figures.outcomes(confirmed, refuted) },
    };
  },

  options: ({ writer }, { open, considered }) => {
    const { figures } = writer.words;
    return {
      label: figures.options,
      value: { text: figures.of(open, considered) },
      note: { text: figures.considered },
    };
  },
};
