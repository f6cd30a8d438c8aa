import { join } from 'node:path';
import { languages } from '../i18n/language.ts';
import { Refusal } from '../load/refusal.ts';
import { quoted } from '../load/wordedValue.ts';
import { snapshotOf } from '../model/reports/snapshot.ts';
import type { Report, Snapshot } from '../schema/report.ts';
import type { CalendarDate, Words } from '../schema/values.ts';
import type { OpenProject } from './openProject.ts';
import { pathOf, readReportFile, writeFields } from './reportFile.ts';

/** A report that was frozen, in its project as it was read again. */
export interface Publication {
  open: OpenProject;
  report: Report;
  /** What was done, a line each. */
  said: string[];
}

/**
 * Freezes a report: writes the day of publication, unless it says one already, the figures of its last day and the
 * digest of all it says. What stands in the file stays as its author wrote it.
 */
export function freeze(open: OpenProject, id: string, day: CalendarDate): Publication {
  const { contentDir, client, project, settings } = open;
  const report = findReport(open, id);
  refuseUnfit(open, report, day);
  const source = readReportFile(open, id);
  const published = report.published ?? day;
  const snapshot = snapshotOf(project, client, settings, report.to);
  const set = { ...(report.published === undefined && { published }), snapshot: told(snapshot) };
  const digest = source.digestWith({ ...source.fields, ...set });
  const again = writeFields(open, source, { ...set, digest }, ['never-frozen']);
  return {
    open: again,
    report: findReport(again, id),
    said: [
      `${join(contentDir, source.file)}: published on ${published}, with the figures of ${report.to}.`,
      ...leftOut(open, snapshot),
    ],
  };
}

export function findReport({ project }: OpenProject, id: string): Report {
  const report = project.reports.find((one) => one.id === id);
  if (!report) throw new Refusal(`There is no report ${id}.`);
  return report;
}

function refuseUnfit(open: OpenProject, report: Report, day: CalendarDate): void {
  const refuse = (why: string) => new Refusal(`${join(open.contentDir, pathOf(open, report.id))}: ${why}`);
  const { published, digest, amended, to, verdict, body } = report;
  if (published !== undefined && digest !== undefined) {
    throw refuse(
      `it was published on ${published}. To correct it, edit it and say why with npm run report -- amend`,
    );
  }
  if (published === undefined && amended) {
    throw refuse('a draft has nothing to be amended. Remove `amended`.');
  }
  if (amended?.digest !== undefined) throw refuse('remove `amended.digest`: the report was never frozen.');
  if (published === undefined && day < to) {
    throw refuse(
      `its period ends on ${to}, so its figures are not known on ${day}. Publish it later, or correct \`to\`.`,
    );
  }
  const empty = textsOf(verdict).find((text) => !/[\p{L}\p{N}]/u.test(text));
  if (empty !== undefined) {
    throw refuse(`verdict: expected a sentence, got ${quoted(empty)}. Say how the project stands.`);
  }
  const prompts = Object.values(languages).map(({ words }) => words.draft.body);
  const prompt = prompts.find((words) => textsOf(body).some((text) => text.includes(words)));
  if (prompt !== undefined)
    throw refuse(`the text still says ${quoted(prompt)}. Write it, or remove that line.`);
}

function textsOf(words: Words | undefined): string[] {
  if (words === undefined) return [];
  return typeof words === 'string' ? [words] : Object.values(words).filter((text) => text !== undefined);
}

/** The figures as they are written: what says nothing is left out, and read again the same. */
function told(snapshot: Snapshot): Record<string, unknown> {
  const isTold = (value: unknown) =>
    value !== undefined && JSON.stringify(value) !== '[]' && JSON.stringify(value) !== '{}';
  return Object.fromEntries(Object.entries(snapshot).filter(([, value]) => isTold(value)));
}

/** Which figures are missing because what they would be made from is of a later day, or of none. */
function leftOut(
  { project: { charter, plan } }: OpenProject,
  { dataDate, cost, percentComplete }: Snapshot,
): string[] {
  const { budget } = charter;
  const lines: string[] = [];
  if (budget && (budget.statusDate === undefined || budget.statusDate > dataDate)) {
    const date = budget.statusDate === undefined ? 'of no day' : `of ${budget.statusDate}`;
    const used = cost ? ' What was spent is taken from the earned value series.' : '';
    lines.push(`Left out: the budget’s figures, which are ${date} (budget.statusDate in project.md).${used}`);
  }
  if (
    percentComplete === undefined &&
    plan?.statusDate !== undefined &&
    plan.statusDate > dataDate &&
    plan.tasks.length > 0
  ) {
    lines.push(
      `Left out: percent complete, for the percents in plan.json are of ${plan.statusDate} (statusDate).`,
    );
  }
  return lines;
}
