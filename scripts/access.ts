// Who may open a sealed portal: npm run access -- init | list | grant | revoke | code | link
import { parseArgs } from 'node:util';
import {
  codeOf,
  grantAccess,
  initAccess,
  linkOf,
  listAccess,
  revokeAccess,
} from '../src/authoring/accessCommand.ts';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { LocaleSchema } from '../src/schema/values.ts';

const usage = `npm run access -- init                        make a master secret, in the file SIGHTLINE_MASTER_FILE names
npm run access -- list                        who may open what
npm run access -- grant READER TREE…          let a reader open trees such as clients/acme; a new one needs --name
npm run access -- revoke READER [TREE…]       shut a reader out, of everything unless trees are named
npm run access -- code READER [--new]         the eight words a reader opens their pages with; --new withdraws the old
npm run access -- link READER                 a link that opens them without a code

  --name NAME --mail ADDRESS --locale LANGUAGE   of a reader, with grant
  --content DIR     the content folder (default: SIGHTLINE_CONTENT, or content)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: defaultContentFolder },
    name: { type: 'string' },
    mail: { type: 'string' },
    locale: { type: 'string' },
    new: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const { content, name, mail, locale } = values;
const options = { content, surroundings: process.env };
const [action, reader, ...trees] = positionals;
console.log(values.help ? usage : (await run()).join('\n'));

async function run(): Promise<string[]> {
  if (action === 'init' && reader === undefined) return initAccess(options);
  if (action === 'list' && reader === undefined) return listAccess(options);
  if (reader === undefined) throw new Refusal(usage);
  if (action === 'grant' && trees.length > 0) return grantAccess(reader, trees, details(), options);
  if (action === 'revoke') return revokeAccess(reader, trees, options);
  if (trees.length > 0) throw new Refusal(usage);
  if (action === 'code') return codeOf(reader, values.new, options);
  if (action === 'link') return linkOf(reader, options);
  throw new Refusal(usage);
}

function details() {
  const language = LocaleSchema.safeParse(locale);
  if (locale !== undefined && !language.success) throw new Refusal(`--locale ${locale}: write en or zh-CN.`);
  return {
    ...(name !== undefined && { name }),
    ...(mail !== undefined && { mail }),
    ...(language.success && { locale: language.data }),
  };
}
