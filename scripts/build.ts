import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { build } from '../src/publish/build.ts';
import { describeOutcome, terminalProgress } from '../src/publish/progress.ts';
import { isCalendarDate } from '../src/schema/values.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    content: { type: 'string', default: defaultContentFolder },
    previous: { type: 'string' },
    'as-of': { type: 'string' },
    access: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
});

const asOf = values['as-of'];
if (asOf !== undefined && !isCalendarDate(asOf))
  throw new Refusal(`--as-of ${asOf}: write a day as YYYY-MM-DD.`);
const { access } = values;
if (access !== undefined && access !== 'open' && access !== 'sealed') {
  throw new Refusal(`--access ${access}: write open or sealed.`);
}

const started = performance.now();
const outcome = await build(
  {
    root: resolve(import.meta.dirname, '..'),
    content: values.content,
    out: values.out,
    strict: values.strict,
    ...(values.previous !== undefined && { previous: values.previous }),
    ...(asOf !== undefined && { asOf }),
    ...(access !== undefined && { access }),
  },
  terminalProgress(),
);
describeOutcome(outcome, values.content, values.out, performance.now() - started);
process.exitCode = outcome.errors.length === 0 ? 0 : outcome.published ? 2 : 1;
