// Publishes a status report, or says that a published one was corrected: npm run report -- publish CLIENT/PROJECT/DATE
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { amendReport } from '../src/authoring/amendCommand.ts';
import { publishAll, publishReport } from '../src/authoring/publishCommand.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { todayIn } from '../src/publish/asOf.ts';
import { isCalendarDate } from '../src/schema/values.ts';

const usage = `npm run report -- publish CLIENT/PROJECT/DATE             freeze a draft, and draft the mail about it
npm run report -- publish --all CLIENT/PROJECT            freeze every report that says it is published and is not
npm run report -- amend CLIENT/PROJECT/DATE --why TEXT    say what was corrected in a published report

  --on DAY          the day of publication or amendment (default: today)
  --mail FILE       where the mail goes (default: below .sightline/mail/)
  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: defaultContentFolder },
    all: { type: 'boolean', default: false },
    on: { type: 'string' },
    mail: { type: 'string' },
    why: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const { content, all, on, mail, why } = values;
if (on !== undefined && !isCalendarDate(on)) throw new Refusal(`--on ${on}: write a day as YYYY-MM-DD.`);
const [action, name, ...more] = positionals;
const options = { content, on, today: todayIn };
console.log(values.help ? usage : run().join('\n'));

function run(): string[] {
  if (name === undefined || more.length > 0) throw new Refusal(usage);
  if (action === 'amend' && why !== undefined) return amendReport(name, why, options);
  if (action !== 'publish' || why !== undefined) throw new Refusal(usage);
  if (!all)
    return publishReport(name, {
      ...options,
      mail,
      mails: resolve(import.meta.dirname, '../.sightline/mail'),
    });
  if (on !== undefined || mail !== undefined)
    throw new Refusal('--all keeps the day of each report and drafts no mail.');
  return publishAll(name, options);
}
