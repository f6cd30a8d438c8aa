// Publishes on push: writes the hooks of a repository, and is what they call: npm run hook -- install BARE_REPO --to DIR
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/load/refusal.ts';
import { uninstallHooks } from '../src/publish/push/hookFiles.ts';
import { judgeHere, postReceive, prePush, preReceive, publishHere } from '../src/publish/push/hookRun.ts';
import { installPrePush, installReceivingHooks, receivingHooks } from '../src/publish/push/installation.ts';
import type { PushSettings } from '../src/publish/push/pushSettings.ts';
import { writeWorkflow } from '../src/publish/push/workflow.ts';

const usage = `npm run hook -- install BARE_REPO --to DIR       publish into DIR what is pushed to a bare repository
npm run hook -- uninstall REPO                   take the hooks away
npm run hook -- install-pre-push CLONE           check content in a clone before it is pushed
npm run hook -- workflow github|gitlab           write a workflow into the repository one is in; as github-shards or
                                                 gitlab-shards one that shares out very many clients among machines

  --content-path PATH   the folder of the content in the repository (default: content, or . for all of it)
  --branch NAME         the branch that is published (default: main)
  --on-error WHAT       reject: refuse a push with errors (default); quarantine: take it in, and hold back the
                        clients that have them
  --access NAME         open or sealed
  --environment FILE    a file, readable by its user alone, with SIGHTLINE_MASTER_FILE and the like
  --allow-code          for a repository that holds Sightline too: what is pushed of that is compiled and publishes;
                        whoever can push then runs programs as the user of the hook`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    'content-path': { type: 'string', default: 'content' },
    branch: { type: 'string', default: 'main' },
    'on-error': { type: 'string', default: 'reject' },
    access: { type: 'string' },
    environment: { type: 'string' },
    'allow-code': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const root = resolve(import.meta.dirname, '..');
const program = { node: process.execPath, run: resolve(root, 'scripts', 'run.mjs') };
const { branch, 'content-path': contentPath } = values;
const [action = '', place, ...more] = positionals;
if (values.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  if (action === 'pre-receive') process.exitCode = (await preReceive(input(), settings(), root, say)) ? 0 : 1;
  else if (action === 'post-receive') await postReceive(input(), settings(), root, say);
  else if (action === 'judge') process.exitCode = (await judgeHere(settings(), root, say)) ? 0 : 1;
  else if (action === 'publish' && place !== undefined) await publishHere(settings(), root, place, say);
  else if (action === 'pre-push')
    process.exitCode = (await prePush(input(), { contentPath, branch }, root, say)) ? 0 : 1;
  else console.log(prepared().join('\n'));
}

function prepared(): string[] {
  if (more.length > 0 || place === undefined) throw new Refusal(usage);
  if (action === 'install') return installReceivingHooks(place, settings(), program);
  if (action === 'uninstall') return uninstallHooks(place, [...receivingHooks, 'pre-push']);
  if (action === 'install-pre-push') return installPrePush(place, { contentPath, branch }, program);
  if (action === 'workflow')
    return [`${writeWorkflow(place, '.')} is written: its first lines say what it needs.`];
  throw new Refusal(usage);
}

function settings(): PushSettings {
  const { to, access, environment, 'on-error': onError, 'allow-code': allowCode } = values;
  if (to === undefined) throw new Refusal(usage);
  if (onError !== 'reject' && onError !== 'quarantine')
    throw new Refusal(`--on-error ${onError}: write reject or quarantine.`);
  if (access !== undefined && access !== 'open' && access !== 'sealed')
    throw new Refusal(`--access ${access}: write open or sealed.`);
  return {
    ...{ to, contentPath, branch, onError },
    ...(access && { access }),
    ...(environment !== undefined && { environment }),
    ...(allowCode && { allowCode }),
  };
}

function input(): string {
  return readFileSync(0, 'utf8');
}

// a pusher sees the lines of a hook in the order they come only when they come one way
function say(line: string): void {
  console.error(line);
}
