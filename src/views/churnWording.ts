import type { ChurnSignal } from '../model/relations/signal.ts';
import type { Writer } from './writer.ts';

/** The numbers a signal fired by, in a sentence. */
export function signalText(writer: Writer, signal: ChurnSignal): string {
  const { words, formats, passage } = writer;
  const { relations, page, betweenParts } = words;
  switch (signal.rule) {
    case 'silent':
      return signal.last === undefined
        ? relations.never(page.days(signal.limit))
        : relations.since(formats.date(signal.last), page.days(signal.limit));
    case 'satisfaction-falls':
      return fallText(writer, signal);
    case 'complaint-open':
      return relations.complaint(formats.date(signal.raised), passage(signal.complaint).text);
    case 'payment-late':
      return relations.late(
        passage(signal.invoice).text,
        formats.money(signal.open),
        formats.date(signal.due),
        page.days(signal.limit),
      );
    case 'contacts-missed': {
      const { content, project, everyDays, last } = signal.worst;
      const held = last === undefined ? relations.neverHeld : relations.lastHeld(formats.date(last));
      const worst = relations.worst(passage(content).text, passage(project).text, page.days(everyDays), held);
      return `${relations.missed(signal.missed, signal.planned, signal.intervals)}${betweenParts}${worst}`;
    }
    case 'scope-disputed': {
      const titles = signal.rejected.map((title) => passage(title).text).join(words.separator);
      return relations.disputed(signal.rejected.length, formats.date(signal.since), titles);
    }
    case 'contract-ends':
      return signal.ended
        ? relations.ended(formats.date(signal.end))
        : relations.ends(formats.date(signal.end), page.days(signal.limit));
  }
}

function fallText(
  { words, formats, passage }: Writer,
  { survey, kind, before, now, difference, interval }: Extract<ChurnSignal, { rule: 'satisfaction-falls' }>,
): string {
  const { relations, surveys, range } = words;
  const score = ({ value, period }: typeof now) => {
    const [year = '', quarter = ''] = period.split('-q');
    const points = kind === 'nps' ? formats.points(value) : formats.percent(value);
    return relations.inQuarter(`${surveys.kinds[kind]} ${points}`, surveys.quarter(year, quarter));
  };
  const between = range(formats.points(interval.low), formats.points(interval.high));
  const change = relations.difference(formats.signed(difference), between);
  return relations.falls(passage(survey).text, score(before), score(now), change);
}
