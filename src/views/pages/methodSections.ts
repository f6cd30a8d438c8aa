import type { Project } from '../../schema/portfolio.ts';
import type { Method } from '../../schema/project.ts';
import { burnUpFigure } from '../charts/burnUpFigure.ts';
import { milestoneFigure } from '../charts/milestoneFigure.ts';
import { milestoneTrend } from '../charts/milestoneTrend.ts';
import { taskFigure } from '../charts/taskFigure.ts';
import type { Section } from '../page.ts';
import { discoveryTables, stageTable } from '../tables/methodTables.ts';
import { incrementTable } from '../tables/planTables.ts';
import type { Place } from '../tree.ts';

type Part = (place: Place, project: Project) => Section[];

const milestones: Part = (place, project) => [
  milestoneFigure(place, project),
  ...milestoneTrend(place, project),
];

/**
 * What the page of each method leads with. Every part is there for every method, because projects change theirs; one
 * that has nothing to show is left out.
 */
const order: Record<Method, readonly Part[]> = {
  waterfall: [stageTable, milestones, taskFigure, burnUpFigure, incrementTable, discoveryTables],
  agile: [burnUpFigure, incrementTable, milestones, taskFigure, stageTable, discoveryTables],
  hybrid: [stageTable, milestones, burnUpFigure, incrementTable, taskFigure, discoveryTables],
  extreme: [discoveryTables, milestones, burnUpFigure, incrementTable, taskFigure, stageTable],
};

/** How the work goes, in the order of what matters for the project’s method. */
export function methodSections(place: Place, project: Project): Section[] {
  return order[project.charter.method].flatMap((part) => part(place, project));
}
