import { ofDay, type Wording } from './figureWording.ts';

/** The figures of quality and acceptance, in words. */
export const acceptanceWording: Wording<'quality-met' | 'deliverables'> = {
  'quality-met': ({ writer }, { met, read, unread, latest, change }) => {
    const { figures, separator } = writer.words;
    const readings = ofDay(writer, figures.readings, latest);
    return {
      label: figures.quality,
      value: { text: figures.of(met, read) },
      note: { text: unread === 0 ? readings : [readings, figures.unread(unread)].join(separator) },
      ...(change !== undefined && { change: { text: figures.readingsChange(change) } }),
    };
  },

  deliverables: ({ writer }, { accepted, due, dataDate, recent }) => {
    const { figures } = writer.words;
    return {
      label: figures.deliverables,
      value: { text: figures.of(accepted, due) },
      note: { text: ofDay(writer, figures.deliverablesOf, dataDate) },
      ...(recent !== undefined && { change: { text: figures.acceptedSince(recent) } }),
    };
  },
};
