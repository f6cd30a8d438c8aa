// Brings projects, clients or survey answers from a CSV file into the content folder, as a mapping says.
import { parseArgs } from 'node:util';
import { ImportError } from '../src/import/importError.ts';
import { importTable } from '../src/import/tableImport.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';

const usage = `npm run import -- csv FILE --mapping FILE      rows that are projects or clients
npm run import -- survey FILE --mapping FILE   rows that are answers to a survey

  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)
  --dry-run         show what would happen and write nothing
  --encoding NAME   utf-8, cp1252, gb18030 … in place of the one found
  --set NAME=TEXT   replace a constant of the mapping, such as the day of the export
  --log FILE        write every report there, one a line

Exit code 0: all rows arrived, or were left out or reported by the mapping’s own rules. 1: nothing could be imported.
2: what could be was imported, and something has to be looked at.`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      content: { type: 'string', default: defaultContentFolder },
      'dry-run': { type: 'boolean', default: false },
      encoding: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      log: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [kind, file, ...more] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const known = kind === 'csv' || kind === 'survey';
  if (!known || file === undefined || more.length > 0 || values.mapping === undefined)
    throw new ImportError(usage);
  const { ledger, summary } = await importTable({
    kind,
    file,
    mapping: values.mapping,
    contentDir: values.content,
    dryRun: values['dry-run'],
    encoding: values.encoding,
    constants: parseConstants(values.set),
    log: values.log,
  });
  console.log(summary);
  return ledger.lost ? 2 : 0;
}

function parseConstants(settings: readonly string[]): Record<string, string> {
  const pairs = settings.map((setting) => {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
    if (name === undefined || text === undefined)
      throw new ImportError(`expected --set NAME=TEXT, got "${setting}".`);
    return [name, text] as const;
  });
  return Object.fromEntries(pairs);
}
