import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../releases/openStore.ts';
import { checkCommit, type Judgement, judgeContent } from './contentJudgement.ts';
import { gitFolderOf } from './hookFiles.ts';
import { judgePush } from './judgement.ts';
import { proveCode } from './proof.ts';
import { publishBranch } from './publishBranch.ts';
import { publishContent } from './publishContent.ts';
import {
  isNothing,
  type PushedRef,
  type PushSettings,
  parsePushedRefs,
  publishedRef,
} from './pushSettings.ts';
import { Repository } from './repository.ts';
import { readSecrets } from './secretsFile.ts';

/** How many releases a push leaves. */
const KEEP = 5;

type Say = (line: string) => void;

/** What git waits for before it takes a push in. @returns whether it may */
export async function preReceive(
  input: string,
  settings: PushSettings,
  root: string,
  say: Say,
): Promise<boolean> {
  const store = openStore(settings.to);
  store.prepare();
  const repository = new Repository(gitFolderOf('.'));
  return told(await judgePush(parsePushedRefs(input), repository, store, settings, root), say);
}

/** What git calls once it has taken a push in. Goes on when the pusher’s connection ends. */
export async function postReceive(
  input: string,
  settings: PushSettings,
  root: string,
  say: Say,
): Promise<void> {
  outliveConnection();
  const refs = parsePushedRefs(input);
  for (const { name } of refs)
    if (name !== `refs/heads/${settings.branch}`)
      say(`${name} is not published: only ${settings.branch} is.`);
  const ref = publishedRef(refs, settings.branch);
  if (!ref) return;
  const repository = new Repository(gitFolderOf('.'));
  if (isRewritten(ref, repository)) say(`${settings.branch} was rewritten: what it is now is published.`);
  const store = openStore(settings.to);
  const surroundings = readSecrets(settings.environment);
  await publishBranch({ repository, store, settings, root, surroundings, keep: KEEP }, say);
}

/** What `judgeByOwnCode` has the code of a push do: it judges the content beside it, and itself. @returns whether all is well */
export async function judgeHere(settings: PushSettings, root: string, say: Say): Promise<boolean> {
  endWithCaller();
  const content = openStore(settings.to).work('check');
  if (!told(judgeContent(content, settings, root), say)) return false;
  await proveCode(root, content, say);
  return true;
}

/** What `publishByOwnCode` has the code of a push do, while whoever calls it holds the lock of the store. */
export async function publishHere(
  settings: PushSettings,
  root: string,
  revision: string,
  say: Say,
): Promise<void> {
  outliveConnection();
  endWithCaller();
  const surroundings = readSecrets(settings.environment);
  const store = openStore(settings.to);
  await publishContent({ store, settings, root, surroundings, keep: KEEP, revision }, say);
}

/** What git waits for before it sends a push. @returns whether it may */
export async function prePush(
  input: string,
  settings: Pick<PushSettings, 'contentPath' | 'branch'>,
  root: string,
  say: Say,
): Promise<boolean> {
  // `<local name> <local commit> <remote name> <remote commit>`
  const pushed = input.split('\n').map((line) => line.split(' '));
  const commit = pushed.find(([, , remote]) => remote === `refs/heads/${settings.branch}`)?.[1];
  if (commit === undefined || isNothing(commit)) return true;
  const folder = mkdtempSync(join(tmpdir(), 'sightline-'));
  try {
    const repository = new Repository(gitFolderOf('.'));
    return told(
      await checkCommit(
        commit,
        repository,
        join(folder, 'content'),
        { ...settings, onError: 'reject' },
        root,
      ),
      say,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function told({ accepted, lines }: Judgement, say: Say): boolean {
  for (const line of lines) say(line);
  return accepted;
}

function isRewritten({ old, new: commit }: PushedRef, repository: Repository): boolean {
  return !isNothing(old) && !isNothing(commit) && !repository.isAncestor(old, commit);
}

function outliveConnection(): void {
  process.on('SIGHUP', () => {});
  // nobody reads any more, and that is no reason to stop
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Whoever called this holds a lock for it, which is free once that process is no more. */
function endWithCaller(): void {
  process.stdin.on('end', () => process.exit(1)).resume();
  process.stdin.unref();
}
