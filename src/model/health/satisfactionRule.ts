import type { Thresholds } from '../../schema/portal.ts';
import type { Survey, SurveyKind } from '../../schema/survey.ts';
import { hadHappened } from '../dates.ts';
import { currentWaves } from '../satisfaction/currentWaves.ts';
import { rateWave, ratingAbout } from '../satisfaction/satisfaction.ts';
import type { Score } from '../satisfaction/surveyScore.ts';
import { workingDaysAfter } from '../workingDays.ts';
import { type Evidence, highest } from './evidence.ts';
import { atMost, type Finding } from './finding.ts';

/** What is found of the satisfaction, by the current wave of each survey that concerns the project and by complaints. */
export function satisfactionFindings(evidence: Evidence): Finding[] {
  const { client, project, day, thresholds } = evidence;
  const surveys = client.surveys.filter(({ projects }) => projects?.includes(project.id) ?? true);
  const scores = currentWaves(surveys, day).flatMap((wave) => {
    // only what may be shown is judged: the level would tell what a hidden score was
    const score = ratingAbout(rateWave(wave), project.id)?.score;
    return score ? [scoreFinding(wave, score, thresholds)] : [];
  });
  return [...scores, ...complaintFinding(evidence)];
}

function scoreFinding({ kind, title }: Survey, { value, interval }: Score, thresholds: Thresholds): Finding {
  const targets: Record<SurveyKind, number> = {
    nps: thresholds.npsTarget,
    csat: thresholds.csatTarget,
    ces: thresholds.cesTarget,
  };
  const target = targets[kind];
  // without an interval everybody answered, and the score is what it is
  const isClear = (interval?.high ?? value) < target;
  const level = value >= target ? 'on-track' : isClear ? 'off-track' : 'at-risk';
  return { rule: 'survey-score', level, kind, value, interval, target, subject: title };
}

/** Where a complaint was ever recorded, those that are severe and open; else nothing is known of them. */
function complaintFinding({ client, project, day, settings, thresholds }: Evidence): Finding[] {
  const raised = client.complaints.complaints.filter(
    (complaint) => complaint.raised <= day && (complaint.projects?.includes(project.id) ?? true),
  );
  if (raised.length === 0) return [];
  const open = raised.filter(
    ({ severity, closed }) => severity === 'severe' && !hadHappened(closed, false, day),
  );
  const age = (since: string) => workingDaysAfter(since, day, settings.holidays);
  const oldest = highest(open, (complaint) => age(complaint.raised));
  const value = oldest ? age(oldest.raised) : 0;
  const grade = atMost(value, thresholds.complaintOnTrack, thresholds.complaintAtRisk);
  return [{ rule: 'complaint-open', value, subject: oldest?.text, ...grade }];
}
