// Checks all content and prints every error: npm run check -- [--content DIR]
import { parseArgs } from 'node:util';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { formatErrorReport, formatSummary } from '../src/load/errorReport.ts';
import { readPortal } from '../src/load/portal.ts';

const start = performance.now();
const { values } = parseArgs({
  options: { content: { type: 'string', default: defaultContentFolder } },
});
const { errors, files, clients, projects } = readPortal(values.content);

if (errors.length > 0) console.log(`${formatErrorReport(errors, values.content)}\n`);
const counts = { file: files, client: clients, project: projects, error: errors.length };
console.log(formatSummary(counts, (performance.now() - start) / 1000));
if (errors.length > 0) process.exitCode = 1;
