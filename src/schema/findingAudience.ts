import type { Finding } from './finding.ts';
import { planAround } from './plan.ts';
import { type Around, type Audience, sharedAudience } from './policy.ts';
import { costAudienceAround } from './project.ts';

/** What decides who sees a finding of a rule. */
interface Ground {
  /** It is made from the plan. */
  plan?: true;
  /** It tells of money. */
  cost?: true;
  /** The file and the list in which the record stands. */
  among?: readonly [file: string, list?: string];
}

const milestone: Ground = { plan: true, among: ['plan', 'milestones'] };
const deliverable: Ground = { among: ['quality', 'deliverables'] };
const measure: Ground = { among: ['quality', 'measures'] };

const grounds: Record<Finding['rule'], Ground> = {
  'spi-t': { plan: true, cost: true },
  'milestone-slip': milestone,
  'milestone-overdue': milestone,
  'decision-overdue': { plan: true },
  'forecast-range': { plan: true },
  'variance-at-completion': { plan: true, cost: true },
  'nothing-earned': { plan: true, cost: true },
  'cost-forecast': { cost: true },
  // by either of the two before
  'budget-spent': { plan: true, cost: true },
  'scope-growth': { plan: true },
  'change-undecided': { among: ['register', 'changes'] },
  'deliverable-late': deliverable,
  'deliverable-rejected': deliverable,
  'measures-met': {},
  'measure-missed': measure,
  'critical-missed': measure,
  'survey-score': { among: ['surveys'] },
  'complaint-open': { among: ['complaints', 'complaints'] },
};

/**
 * Who sees what reports keep of a finding: it was made from what every reader saw then, so nobody but those who may
 * not see any more what it rests on. A record that is gone since is as open as it was.
 */
export function findingAudience(finding: Record<string, unknown>, around: Around): Audience {
  const ground: Ground | undefined = grounds[finding['rule'] as Finding['rule']];
  if (!ground) return 'internal';
  const { plan, cost, among } = ground;
  return sharedAudience([
    plan && planAround(around)?.audience,
    cost && costAudienceAround(around),
    among && recordAround(around, among, finding['record'])?.audience,
  ]);
}

function recordAround(
  around: Around,
  [file, list]: NonNullable<Ground['among']>,
  id: unknown,
): { audience?: Audience } | undefined {
  const held = around.find((object) => file in object)?.[file];
  const records = list === undefined ? held : (held as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(records) ? records.find((one) => one.id === id) : undefined;
}
