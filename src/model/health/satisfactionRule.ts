import type { Finding } from '../../schema/finding.ts';
import type { Thresholds } from '../../schema/portal.ts';
import type { Survey, SurveyKind } from '../../schema/survey.ts';
import { hadHappened } from '../dates.ts';
import { currentWaves } from '../satisfaction/currentWaves.ts';
import { rateWave, ratingAbout } from '../satisfaction/satisfaction.ts';
import type { Score } from '../satisfaction/surveyScore.ts';
import { workingDaysAfter } from '../workingDays.ts';
import { type Evidence, highest } from './evidence.ts';
import { atMost } from './grade.ts';

/** What is found of the satisfaction, by the current wave of each survey that concerns the project and by complaints. */
export function satisfactionFindings(evidence: Evidence): Finding[] {
  const { client, project, day, thresholds } = evidence;
  const surveys = client.surveys.filter(({ projects }) => projects?.includes(project.id) ?? true);
  const scores = currentWaves(surveys, day).flatMap((wave) => {
    // only what may be shown is judged: the level would tell what a hidden score was
    const score = ratingAbout(rateWave(wave), project.id)?.score;
    return score ? [scoreFinding(wave, score, project.id, thresholds)] : [];
  });
  return [...scores, ...complaintFinding(evidence)];
}

function scoreFinding(
  { id, kind, title, projects }: Survey,
  { value, interval }: Score,
  project: string,
  thresholds: Thresholds,
): Finding {
  const targets: Record<SurveyKind, number> = {
    nps: thresholds.npsTarget,
    csat: thresholds.csatTarget,
    ces: thresholds.cesTarget,
  };
  const target = targets[kind];
  // without an interval everybody answered, and the score is what it is
  const isClear = (interval?.high ?? value) < target;
  const level = value >= target ? 'on-track' : isClear ? 'off-track' : 'at-risk';
  return {
    rule: 'survey-score',
    level,
    kind,
    value,
    interval,
    target,
    record: id,
    subject: title,
    project: onlyAbout(project, projects),
  };
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
  return [
    {
      rule: 'complaint-open',
      value,
      record: oldest?.id,
      project: onlyAbout(project.id, oldest?.projects),
      ...grade,
    },
  ];
}

/** The project, where a record is about it and no other one. */
function onlyAbout(project: string, named: readonly string[] | undefined): string | undefined {
  return named?.every((one) => one === project) ? project : undefined;
}
