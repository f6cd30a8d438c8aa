import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sliceClient } from '../access/slice.ts';
import { refuseDetour, writeWhole } from '../load/contentWriting.ts';
import { Refusal } from '../load/refusal.ts';
import { nextPeriod, type Period } from '../model/reports/reportPeriod.ts';
import type { ClientSlice } from '../schema/portfolio.ts';
import type { CalendarDate } from '../schema/values.ts';
import { type SketchMaterial, sketchReport } from '../views/messages/reportSketch.ts';
import { writerFor } from '../views/writer.ts';
import { wordErrors } from './openClient.ts';
import { type OpenProject, openAgain, openProject, partsOf } from './openProject.ts';
import type { CommandOptions } from './publishCommand.ts';
import { pathOf } from './reportFile.ts';
import { reportText } from './reportText.ts';

export interface NewReportOptions extends CommandOptions {
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
  author?: string | undefined;
}

/** Drafts a report of `client/project` with what the files of the project say already. Says what it did, a line each. */
export function newReport(name: string, options: NewReportOptions): string[] {
  const [clientId = '', projectId = ''] = partsOf(name, 'CLIENT/PROJECT', 'acme/crm');
  const open = openProject(options.content, clientId, projectId);
  const id = options.on ?? options.today(open.settings.timeZone);
  const path = pathOf(open, id);
  const file = join(options.content, path);
  if (existsSync(file)) {
    throw new Refusal(`${file}: there is a report of that day. Edit it, or name another day with --date.`);
  }
  const { period, why } = periodOf(open, id, options);
  const author = options.author ?? authorOf(open);
  const writer = writerFor(open.locale, open.locale);
  const text = reportText(sketchReport(writer, materialOf(open), { id, period, author }));
  const detour = refuseDetour(options.content, path);
  if (detour !== undefined) throw new Refusal(`${detour} Nothing was written.`);
  writeWhole(file, text);
  const again = openAgain(open, []);
  if (Array.isArray(again)) {
    rmSync(file);
    throw new Refusal(wordErrors(again, options.content));
  }
  const drafts = open.project.reports
    .filter(({ published }) => published === undefined)
    .map((draft) => draft.id);
  return [
    `${file}: a draft for ${period.from} to ${period.to} (${why}).`,
    ...(drafts.length === 0 ? [] : [`Still a draft: the report of ${drafts.join(', ')}.`]),
    'Next: write the verdict, look over the rest, see it with npm start (managers alone see a draft), then',
    `npm run report -- publish ${name}/${id}`,
  ];
}

/** What a client does not see of a project is not proposed to be told; a project they do not see is told to others. */
function materialOf({ client, project, settings }: OpenProject): SketchMaterial {
  const slice = sliceClient(client, { kind: 'client', client: client.id });
  const seen = slice?.projects.find(({ id }) => id === project.id) ?? project;
  return { client: sliceClient(client, { kind: 'manager' }) as ClientSlice, project, seen, settings };
}

/** The period asked for, else the one that follows what is reported; and how it was chosen, in words. */
function periodOf(
  { project }: OpenProject,
  id: CalendarDate,
  { from, to }: NewReportOptions,
): { period: Period; why: string } {
  const last = project.reports.filter((report) => report.id < id).at(-1);
  const next = nextPeriod(last?.to, project.charter.start, id);
  const period = {
    from: from ?? next?.from ?? '',
    to: to ?? (from !== undefined && next && next.to < from ? id : next?.to) ?? '',
  };
  if (period.from === '' || period.to === '') {
    throw new Refusal(
      `The report of ${last?.id} goes to ${last?.to}, so nothing is left for one of ${id}. Say --from and --to.`,
    );
  }
  if (period.from > period.to)
    throw new Refusal(`A period from ${period.from} to ${period.to} has no day. Correct --from or --to.`);
  if (from !== undefined || to !== undefined) return { period, why: 'as asked' };
  const start = last ? `the report of ${last.id} ended the day before` : 'there is no report before';
  const end =
    period.to === id ? 'it goes to today, for last month is reported' : 'it goes to the end of last month';
  return { period, why: `${start}; ${end}` };
}

function authorOf({ client, project, settings }: OpenProject): string {
  return (project.charter.manager ?? client.profile?.accountManager ?? settings.agency.contact).name;
}
