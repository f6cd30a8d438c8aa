import type { Project } from '../schema/portfolio.ts';
import { publishedReports } from './reports/publishedReports.ts';

export type Risk = Project['register']['risks'][number];

/** An open risk and where it stood in the latest published report. */
export interface RiskNow {
  risk: Risk;
  /** Undefined where that report holds no figures; `new` where it did not know the risk. */
  before: { probability: number; impact: number } | 'new' | undefined;
}

/** The open risks, those of the highest exposure (probability × impact, 1 to 25) first. */
export function openRisks(project: Project): RiskNow[] {
  const snapshot = publishedReports(project).at(-1)?.snapshot;
  return project.register.risks
    .filter((risk) => risk.closed === undefined)
    .toSorted((a, b) => exposureOf(b) - exposureOf(a))
    .map((risk) => ({
      risk,
      before: snapshot && (snapshot.risks.find(({ id }) => id === risk.id) ?? 'new'),
    }));
}

export function exposureOf({ probability, impact }: { probability: number; impact: number }): number {
  return probability * impact;
}
