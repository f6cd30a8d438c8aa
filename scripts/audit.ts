// Proves of a release that nobody sees more than they may, or of a site that it serves the release as it was built:
// npm run audit -- DIR or npm run audit -- https://…
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auditRelease } from '../src/audit/auditRelease.ts';
import { type Described, describeAudit, describeSite } from '../src/audit/describe.ts';
import { readManifest } from '../src/audit/manifestFile.ts';
import { auditSite } from '../src/audit/siteAudit.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { readMaster } from '../src/sealing/master.ts';

const usage = `npm run audit -- DIR                          look in a release for what its readers may not see

  --content DIR     the content it was made from (default: SIGHTLINE_CONTENT, or content)
  --public FILE     texts that everybody may know, one a line
  SIGHTLINE_MASTER_FILE=FILE                    opens a sealed release, to look at what its files hold as well

npm run audit -- https://… --manifest FILE    compare what a site serves with the manifest of its release

  --key FILE        the public key that the manifest must be signed for
  SIGHTLINE_AUDIT_LOGIN=name:password           passes gates that ask for a name and a password`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: defaultContentFolder },
    public: { type: 'string' },
    manifest: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [target, ...more] = positionals;

if (values.help) console.log(usage);
else {
  if (target === undefined || more.length > 0) throw new Refusal(usage);
  const { lines, exitCode } = await (/^https?:\/\//.test(target) ? site(target) : release(target));
  console.log(lines.join('\n'));
  process.exitCode = exitCode;
}

async function release(folder: string): Promise<Described> {
  const file = values.public;
  if (file !== undefined && !existsSync(file)) throw new Refusal(`--public ${file}: there is no such file.`);
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  const alsoPublic = lines.filter((line) => line.trim() !== '');
  const { SIGHTLINE_MASTER: secret, SIGHTLINE_MASTER_FILE: named } = process.env;
  const master = secret || named ? readMaster(process.env, values.content) : undefined;
  return describeAudit(await auditRelease(folder, values.content, { alsoPublic, master }));
}

async function site(address: string): Promise<Described> {
  if (values.manifest === undefined) throw new Refusal(usage);
  const manifest = readManifest(values.manifest, values.key);
  const audit = await auditSite(address, manifest, process.env['SIGHTLINE_AUDIT_LOGIN']);
  return describeSite(audit, values.key !== undefined);
}
