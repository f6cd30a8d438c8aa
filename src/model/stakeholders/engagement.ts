import { type EngagementLevel, EngagementLevelSchema, type Stakeholder } from '../../schema/stakeholders.ts';

/** The levels of engagement from the lowest, as the assessment matrix of the PMBOK Guide has them. */
export const engagementLevels = EngagementLevelSchema.options;

/** Somebody whose engagement, now and wanted, is known. */
export type Engaged = Stakeholder & { engagement: { now: EngagementLevel; wanted: EngagementLevel } };

export function engaged(stakeholders: readonly Stakeholder[]): Engaged[] {
  return stakeholders.filter((one): one is Engaged => one.engagement !== undefined);
}

/** How many levels somebody is below what is wanted; 0 where they are there or beyond. */
export function engagementGap({ engagement: { now, wanted } }: Engaged): number {
  return Math.max(0, engagementLevels.indexOf(wanted) - engagementLevels.indexOf(now));
}

/** Whether somebody is known to be elsewhere than wanted, by engagement or by position. */
export function isElsewhere({ engagement, wantedPosition, power, interest }: Stakeholder): boolean {
  if (engagement && engagementGap({ engagement } as Engaged) > 0) return true;
  return (
    wantedPosition !== undefined && (wantedPosition.power !== power || wantedPosition.interest !== interest)
  );
}
