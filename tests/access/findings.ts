import type * as z from 'zod';
import type { Said } from './filler.ts';

/** The kind of record that a rule of health is about, and where the records of that kind stand. */
export const subjects: Readonly<Record<string, readonly [kind: string, file: string, list?: string]>> = {
  'milestone-slip': ['milestone', 'plan', 'milestones'],
  'milestone-overdue': ['milestone', 'plan', 'milestones'],
  'change-undecided': ['change-request', 'register', 'changes'],
  'deliverable-late': ['deliverable', 'quality', 'deliverables'],
  'deliverable-rejected': ['deliverable', 'quality', 'deliverables'],
  'measure-missed': ['quality-measure', 'quality', 'measures'],
  'critical-missed': ['quality-measure', 'quality', 'measures'],
  'survey-score': ['survey', 'surveys'],
  'complaint-open': ['complaint', 'complaints', 'complaints'],
};

/** How a world chooses, and what it names. */
interface Choice {
  choose<T>(options: readonly T[]): T;
  /** One of the records of a kind. */
  record(kind: string): string;
  projects: readonly (string | undefined)[];
}

/** What the findings that reports keep say of what they rest on; of other objects nothing. */
export function saidOfFinding({ shape }: z.ZodObject, { choose, record, projects }: Choice): Said {
  if (!('rule' in shape && 'level' in shape)) return {};
  const rule = choose([...(shape['rule'] as z.ZodEnum | z.ZodLiteral)._zod.values]);
  const [kind] = subjects[String(rule)] ?? [];
  return {
    rule,
    ...(kind !== undefined && { record: record(kind) }),
    ...('project' in shape && { project: choose(projects) }),
  };
}
