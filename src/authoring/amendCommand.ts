import { join } from 'node:path';
import { Refusal } from '../load/refusal.ts';
import { requireKnown } from './openClient.ts';
import { openProject, partsOf } from './openProject.ts';
import { findReport } from './publication.ts';
import type { CommandOptions } from './publishCommand.ts';
import { readReportFile, writeFields } from './reportFile.ts';

/** Says of a published report, named `client/project/date`, that it was corrected and why; its page shows that. */
export function amendReport(name: string, why: string, options: CommandOptions): string[] {
  const [clientId = '', projectId = '', date = ''] = partsOf(
    name,
    'CLIENT/PROJECT/DATE',
    'acme/crm/2026-03-31',
  );
  if (!/[\p{L}\p{N}]/u.test(why))
    throw new Refusal('--why: say what was corrected, in a sentence for its readers.');
  const open = openProject(options.content, clientId, projectId, ['never-frozen', 'changed']);
  requireKnown(
    `report of ${clientId}/${projectId}`,
    date,
    open.project.reports.map(({ id }) => id),
  );
  const { published, digest, amended } = findReport(open, date);
  const source = readReportFile(open, date);
  const file = join(options.content, source.file);
  if (published === undefined || digest === undefined) {
    const first =
      published === undefined
        ? 'is a draft: edit it'
        : `was never frozen: run npm run report -- publish ${name}`;
    throw new Refusal(`${file}: it ${first}. There is nothing to amend.`);
  }
  const now = source.digestWith(source.fields);
  if (now === (amended?.digest ?? digest)) {
    const since = amended ? `amended on ${amended.date}` : `published on ${published}`;
    throw new Refusal(`${file}: nothing was changed since it was ${since}. Correct it first.`);
  }
  const day = options.on ?? options.today(open.settings.timeZone);
  if (day < published)
    throw new Refusal(`--on ${day}: it was published on ${published}, and amended after that.`);
  const correction = { date: day, why, digest: now };
  writeFields(open, source, { amended: correction }, ['never-frozen', 'changed']);
  return [
    `${file}: amended on ${day}. Its page says so, and why.`,
    ...(amended
      ? [
          `This takes the place of the amendment of ${amended.date}: ${JSON.stringify(amended.why)}. Repeat it in \`why\` if readers need it.`,
        ]
      : []),
    'Next: commit and push the report.',
  ];
}
