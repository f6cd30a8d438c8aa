import type { KeyFigure } from '../../model/keyFigures/keyFigures.ts';
import type { StatItem, StatsSection } from '../page.ts';
import { acceptanceWording } from './acceptanceWording.ts';
import { costWording } from './costWording.ts';
import { discoveryWording } from './discoveryWording.ts';
import type { FigurePlace, Wording } from './figureWording.ts';
import { milestoneWording } from './milestoneWording.ts';
import { workWording } from './workWording.ts';

const wording: Wording = {
  ...milestoneWording,
  ...workWording,
  ...acceptanceWording,
  ...costWording,
  ...discoveryWording,
};

/** The figures a page leads with; no section without any. */
export function keyFigures(place: FigurePlace, figures: readonly KeyFigure[]): StatsSection[] {
  if (figures.length === 0) return [];
  const items = figures.map((figure) =>
    // the table above has the wording of each kind under that kind
    (wording[figure.kind] as (place: FigurePlace, figure: KeyFigure) => StatItem)(place, figure),
  );
  return [{ kind: 'stats', id: 'figures', title: place.writer.words.sections.figures, items }];
}
