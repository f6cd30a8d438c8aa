import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { Refusal } from '../../load/refusal.ts';
import { openStore } from '../releases/openStore.ts';
import { gitFolderOf, type HookProgram, installHooks, isBare } from './hookFiles.ts';
import { pushedCode } from './pushedCode.ts';
import { argumentsOf, type PushSettings } from './pushSettings.ts';
import { Repository } from './repository.ts';
import { readSecrets } from './secretsFile.ts';

export const receivingHooks = ['pre-receive', 'post-receive'] as const;

/** Lets a bare repository publish what is pushed to it. @returns what was done, a line each */
export function installReceivingHooks(
  repository: string,
  given: PushSettings,
  program: HookProgram,
): string[] {
  if (!isBare(repository))
    throw new Refusal(
      `${repository} has a work tree, and a push does not update that. Make a repository to push to: git init --bare DIR.`,
    );
  const settings = checkedSettings(given);
  const store = openStore(settings.to);
  if (`${store.folder}/`.startsWith(`${gitFolderOf(repository)}/`))
    throw new Refusal(`${settings.to} lies in the repository. Name another folder with --to.`);
  readSecrets(settings.environment);
  if (settings.allowCode) checkCode(new Repository(gitFolderOf(repository)), settings);
  const args = argumentsOf(settings);
  const hooks = Object.fromEntries(receivingHooks.map((name) => [name, [name, ...args]]));
  return [
    ...installHooks(repository, hooks, program).map((file) => `${file} is written.`),
    `A push to ${settings.branch} publishes ${settings.contentPath || 'the whole repository'} into ${store.folder} from now on.`,
    ...(settings.allowCode ? [wordTrust(settings)] : []),
  ];
}

/** A repository that nobody has pushed to yet is looked at with the first push. */
function checkCode(repository: Repository, { branch, contentPath }: PushSettings): void {
  if (contentPath === '')
    throw new Refusal(
      '--allow-code is for a repository that holds Sightline and the content in a folder of its own: name that with --content-path.',
    );
  const commit = repository.tipOf(branch);
  if (commit !== undefined) pushedCode(repository, commit, contentPath);
}

function wordTrust({ branch, environment }: PushSettings): string {
  const secrets = environment === undefined ? '' : `, ${environment} included`;
  return (
    `Whoever can push to ${branch} can now run any program on this machine as ${userInfo().username}, and read and change ` +
    `all that this user can${secrets}: what is pushed is run, before anybody has looked at it.`
  );
}

/** Lets a clone check content before it is pushed. */
export function installPrePush(
  repository: string,
  given: Pick<PushSettings, 'contentPath' | 'branch'>,
  program: HookProgram,
): string[] {
  const { contentPath, branch } = checkedNames(given);
  const args = ['pre-push', '--content-path', contentPath, '--branch', branch];
  return installHooks(repository, { 'pre-push': args }, program).map((file) => `${file} is written.`);
}

/** Hooks run in the repository, so paths are made absolute. */
function checkedSettings({ to, environment, ...others }: PushSettings): PushSettings {
  return {
    ...others,
    ...checkedNames(others),
    to: resolve(to),
    ...(environment !== undefined && { environment: resolve(environment) }),
  };
}

function checkedNames<T extends Pick<PushSettings, 'contentPath' | 'branch'>>({ contentPath, branch }: T) {
  try {
    execFileSync('git', ['check-ref-format', `refs/heads/${branch}`], { stdio: 'ignore' });
  } catch {
    throw new Refusal(`--branch ${branch}: this cannot be the name of a branch.`);
  }
  return { contentPath: repositoryPath(contentPath), branch };
}

/** A folder in a repository as git names it: `.` is all of it, and there are no slashes at the ends. */
export function repositoryPath(path: string): string {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  if (path.startsWith('/') || steps.includes('..'))
    throw new Refusal(`--content-path ${path}: name a folder in the repository, such as content.`);
  return steps.join('/');
}
