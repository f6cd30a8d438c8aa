// Writes a new content file with what is known already: npm run new -- report CLIENT/PROJECT, or survey CLIENT SLUG
import { parseArgs } from 'node:util';
import { newReport } from '../src/authoring/newReportCommand.ts';
import { newSurvey } from '../src/authoring/newSurveyCommand.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { todayIn } from '../src/publish/asOf.ts';
import { type SurveyKind, surveyScales } from '../src/schema/survey.ts';
import { isCalendarDate, QuarterSchema } from '../src/schema/values.ts';

const usage = `npm run new -- report CLIENT/PROJECT   draft the next status report

  --date DAY        its day (default: today)
  --from DAY        first day of its period (default: the day after the last report’s)
  --to DAY          last day of its period (default: the end of last month; where that is reported, its own day)
  --author NAME     who writes it (default: the project manager)

npm run new -- survey CLIENT SLUG      an empty wave of a survey; waves of one slug and kind are compared

  --kind KIND       nps, csat or ces (default: that of the wave before, else nps)
  --quarter QUARTER as 2026-q1 (default: the present one)
  --title TEXT      what it is called (default: as the wave before)
  --question TEXT   the question as it is asked (default: as the wave before)
  --invited N       how many people are asked
  --project ID      a project it is about, once for each (default: as the wave before)

  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)`;

const text = { type: 'string' } as const;
const content = { ...text, default: defaultContentFolder };

const [kind = '', ...rest] = process.argv.slice(2);
const make = new Map([
  ['report', report],
  ['survey', survey],
]).get(kind);
console.log((make ?? help)(rest).join('\n'));

function help(): string[] {
  if (process.argv.includes('--help')) return [usage];
  throw new Refusal(usage);
}

function report(args: string[]): string[] {
  const options = {
    content,
    date: text,
    from: text,
    to: text,
    author: text,
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [name, ...more] = positionals;
  if (values.help || name === undefined || more.length > 0) return help();
  const { date, from, to } = values;
  for (const [option, day] of Object.entries({ date, from, to })) {
    if (day !== undefined && !isCalendarDate(day))
      throw new Refusal(`--${option} ${day}: write a day as YYYY-MM-DD.`);
  }
  return newReport(name, { ...values, on: date, today: todayIn });
}

function survey(args: string[]): string[] {
  const options = {
    content,
    kind: text,
    quarter: text,
    title: text,
    question: text,
    invited: text,
    project: { ...text, multiple: true },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [client, slug, ...more] = positionals;
  if (values.help || client === undefined || slug === undefined || more.length > 0) return help();
  const { quarter, project, invited } = values;
  if (quarter !== undefined && !QuarterSchema.safeParse(quarter).success)
    throw new Refusal(`--quarter ${quarter}: write a quarter as 2026-q1.`);
  if (invited !== undefined && !/^\d{1,9}$/.test(invited))
    throw new Refusal(`--invited ${invited}: write how many people are asked, in digits.`);
  return newSurvey(client, slug, {
    ...values,
    kind: kindOf(values.kind),
    invited: invited === undefined ? undefined : Number(invited),
    projects: project,
    today: todayIn,
  });
}

function kindOf(name: string | undefined): SurveyKind | undefined {
  if (name === undefined || Object.hasOwn(surveyScales, name)) return name as SurveyKind | undefined;
  throw new Refusal(`--kind ${name}: name one of ${Object.keys(surveyScales).join(', ')}.`);
}
