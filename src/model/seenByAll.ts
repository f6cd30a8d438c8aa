import type { Client, Project } from '../schema/portfolio.ts';
import { costAudienceAround } from '../schema/project.ts';

/** Whether a record is for every reader of a published report. */
export function forEveryone({ audience }: { audience?: string | undefined }): boolean {
  return audience === undefined || audience === 'client';
}

/**
 * A project and its client without what some readers of a published report do not see: what is kept in the report stands
 * on pages for all of them.
 */
export function seenByAll(project: Project, client: Client): { project: Project; client: Client } {
  const { plan, register, quality, charter } = project;
  const { complaints, surveys } = client;
  const showsCost = costAudienceAround([project]) === 'client';
  const { budget, ...goals } = charter;
  const seen: Project = {
    ...project,
    charter: showsCost ? charter : goals,
    plan: plan && forEveryone(plan) ? seenPlan(plan, showsCost) : undefined,
    register: { ...register, changes: register.changes.filter(forEveryone) },
    quality: {
      measures: quality.measures.filter(forEveryone),
      deliverables: quality.deliverables.filter(forEveryone),
    },
  };
  return {
    project: seen,
    client: {
      ...client,
      complaints: { complaints: complaints.complaints.filter(forEveryone) },
      surveys: surveys.filter(forEveryone),
    },
  };
}

function seenPlan(plan: NonNullable<Project['plan']>, showsCost: boolean): NonNullable<Project['plan']> {
  const { earnedValue, ...rest } = plan;
  const milestones = plan.milestones.filter(forEveryone);
  return { ...(showsCost ? plan : rest), milestones };
}
