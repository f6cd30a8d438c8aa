import type { Finding } from '../../schema/finding.ts';
import { changesApproved } from '../baseline.ts';
import { daysBetween, hadHappened, latestOf } from '../dates.ts';
import { workingDaysAfter } from '../workingDays.ts';
import { type Evidence, highest } from './evidence.ts';
import { atMost } from './grade.ts';

/** What is found of the scope: work nobody approved, changes nobody decided, deliverables that are due. */
export function scopeFindings(evidence: Evidence): Finding[] {
  return [...growth(evidence), ...undecided(evidence), ...late(evidence)];
}

/**
 * How much the total scope of the iterations grew beyond what change requests approved, since the baseline was approved
 * (else since the first iteration that says it). A scope that shrank has not grown.
 */
function growth({ project, day, thresholds }: Evidence): Finding[] {
  const { plan } = project;
  const told = (plan?.iterations ?? []).filter(
    ({ finish, totalScope }) => finish <= day && totalScope !== undefined && totalScope > 0,
  );
  const approval = plan?.baseline?.approved ?? '';
  const first = told.findLast(({ finish }) => finish <= approval) ?? told[0];
  const [before, now] = [first?.totalScope, told.at(-1)?.totalScope];
  if (first === undefined || before === undefined || now === undefined || told.at(-1) === first) return [];
  const since = latestOf([approval, first.finish]) ?? first.finish;
  const approved = changesApproved(project, since, day).reduce(
    (sum, { effect }) => sum + (effect?.scopePercent ?? 0) / 100,
    0,
  );
  const value = Math.max(0, now / before - 1 - approved);
  return [{ rule: 'scope-growth', value, ...atMost(value, thresholds.scopeOnTrack, thresholds.scopeAtRisk) }];
}

/** Undefined only where no change was ever asked for: a register in which all are decided is known to be in order. */
function undecided({ project, day, thresholds }: Evidence): Finding[] {
  const raised = project.register.changes.filter((change) => change.raised <= day);
  if (raised.length === 0) return [];
  const open = raised.filter(({ decided, decision }) => !hadHappened(decided, decision !== 'pending', day));
  const oldest = highest(open, (change) => daysBetween(change.raised, day));
  const value = oldest ? daysBetween(oldest.raised, day) : 0;
  const grade = atMost(value, thresholds.undecidedOnTrack, thresholds.undecidedAtRisk);
  return [{ rule: 'change-undecided', value, record: oldest?.id, subject: oldest?.title, ...grade }];
}

function late({ project, day, settings, thresholds }: Evidence): Finding[] {
  const dated = project.quality.deliverables.filter(({ due }) => due !== undefined);
  if (dated.length === 0) return [];
  const days = (due = day) => workingDaysAfter(due, day, settings.holidays);
  const open = dated.filter(
    ({ result, decided }) => !(result === 'accepted' && hadHappened(decided, true, day)),
  );
  const latest = highest(open, ({ due }) => days(due));
  const value = latest ? days(latest.due) : 0;
  const about = value > 0 ? { record: latest?.id, subject: latest?.title } : {};
  return [{ rule: 'deliverable-late', value, ...about, ...atMost(value, 0, thresholds.lateAtRisk) }];
}
