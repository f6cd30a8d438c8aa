// Writes a new content file with what is known already: npm run new -- report CLIENT/PROJECT
import { parseArgs } from 'node:util';
import { newReport } from '../src/authoring/newReportCommand.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { todayIn } from '../src/publish/asOf.ts';
import { isCalendarDate } from '../src/schema/values.ts';

const usage = `npm run new -- report CLIENT/PROJECT   draft the next status report

  --date DAY        its day (default: today)
  --from DAY        first day of its period (default: the day after the last report’s)
  --to DAY          last day of its period (default: the end of last month; where that is reported, its own day)
  --author NAME     who writes it (default: the project manager)
  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: defaultContentFolder },
    date: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    author: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const { date, from, to, author, content } = values;
for (const [option, day] of Object.entries({ date, from, to })) {
  if (day !== undefined && !isCalendarDate(day))
    throw new Refusal(`--${option} ${day}: write a day as YYYY-MM-DD.`);
}
const [kind, name, ...more] = positionals;
if (values.help) console.log(usage);
else if (kind !== 'report' || name === undefined || more.length > 0) throw new Refusal(usage);
else console.log(newReport(name, { content, on: date, from, to, author, today: todayIn }).join('\n'));
