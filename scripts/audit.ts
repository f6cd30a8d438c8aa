// Proves of a release that nobody sees more than they may: npm run audit -- DIR [--content DIR] [--public FILE]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditRelease } from '../src/audit/auditRelease.ts';
import { describeAudit } from '../src/audit/describe.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';

const usage = `npm run audit -- DIR     look in a release for what its readers may not see

  --content DIR     the content it was made from (default: SIGHTLINE_CONTENT, or content)
  --public FILE     texts that everybody may know, one a line`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: defaultContentFolder },
    public: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [release, ...more] = positionals;

if (values.help) console.log(usage);
else if (release === undefined || more.length > 0) throw new Refusal(usage);
else {
  const lines = values.public === undefined ? [] : readFileSync(values.public, 'utf8').split('\n');
  const alsoPublic = lines.filter((line) => line.trim() !== '');
  const { lines: said, exitCode } = describeAudit(auditRelease(release, values.content, alsoPublic));
  console.log(said.join('\n'));
  process.exitCode = exitCode;
}
