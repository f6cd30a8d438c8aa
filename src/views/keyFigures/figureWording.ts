import type { KeyFigure } from '../../model/keyFigures/keyFigures.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import type { CalendarDate } from '../../schema/values.ts';
import type { StatItem } from '../page.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';

/** Where a figure stands: links start from the page, and `client` is given where it sums up a client’s projects. */
export interface FigurePlace extends Place {
  page: string;
  client?: ClientSlice;
}

/** A stat for each kind of figure. */
export type Wording<Kind extends KeyFigure['kind'] = KeyFigure['kind']> = {
  [K in Kind]: (place: FigurePlace, figure: Extract<KeyFigure, { kind: K }>) => StatItem;
};

/** What a figure is of, with the day it goes up to where one is known. */
export function ofDay({ words, formats }: Writer, text: string, date: CalendarDate | undefined): string {
  return date === undefined ? text : words.figures.ofPeriod(text, words.figures.asOf(formats.date(date)));
}
