import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realPlaceOf } from '../../load/realPlace.ts';
import { Refusal } from '../../load/refusal.ts';
import { replaceFile } from '../replaceFile.ts';

const MARK = '# Sightline hook';

/** The hooks whose work goes on when whoever pushed is gone. */
const LASTING = ['post-receive'];

/** What a hook runs: this Node, this Sightline. */
export interface HookProgram {
  node: string;
  /** The script that runs commands. */
  run: string;
}

/** The name of a hook of git, and what it gives to the command `hook` as arguments. */
export type Hooks = Readonly<Record<string, readonly string[]>>;

/** Writes hooks into a repository. Refuses where one of them is there already and is not ours, and then writes none. */
export function installHooks(repository: string, hooks: Hooks, program: HookProgram): string[] {
  const folder = hookFolderOf(repository);
  const files = Object.entries(hooks).map(([name, args]) => ({ name, file: join(folder, name), args }));
  for (const { file } of files) {
    if (existsSync(file) && !isOurs(file))
      throw new Refusal(
        `${file} is there, and Sightline did not write it. Move it away, or let it call what the new one would:\n\n` +
          `${textOf(program, hooks[file.slice(folder.length + 1)] ?? [])}\nNothing was written.`,
      );
  }
  mkdirSync(folder, { recursive: true });
  for (const { file, args } of files) replaceFile(file, textOf(program, args), 0o755);
  return files.map(({ file }) => file);
}

/** Removes the hooks that Sightline wrote, and leaves those of others. @returns what became of each */
export function uninstallHooks(repository: string, names: readonly string[]): string[] {
  const folder = hookFolderOf(repository);
  const present = names.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (present.length === 0) return [`There are no hooks of Sightline in ${folder}.`];
  return present.map((file) => {
    if (!isOurs(file)) return `${file} stays: Sightline did not write it.`;
    rmSync(file);
    return `${file} is removed.`;
  });
}

/** Whether a folder is a repository that is only pushed to. Refuses one that is none at all. */
export function isBare(repository: string): boolean {
  return git(repository, 'rev-parse', '--is-bare-repository') === 'true';
}

export function gitFolderOf(repository: string): string {
  return realPlaceOf(git(repository, 'rev-parse', '--absolute-git-dir'));
}

function hookFolderOf(repository: string): string {
  return resolve(repository, git(repository, 'rev-parse', '--git-path', 'hooks'));
}

function git(repository: string, ...args: string[]): string {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  try {
    return execFileSync('git', ['-C', repository, ...args], {
      encoding: 'utf8',
      env: Object.fromEntries(own),
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Refusal(`${repository} cannot be used as a git repository: ${said}`);
  }
}

function isOurs(file: string): boolean {
  return readFileSync(file, 'utf8').split('\n')[1]?.startsWith(MARK) === true;
}

function textOf({ node, run }: HookProgram, args: readonly string[]): string {
  const [program, script] = [quotedForShell(node), quotedForShell(run)];
  return `#!/bin/sh
${MARK}, written by \`npm run hook\`, which also writes it anew or removes it.
unset NODE_OPTIONS NODE_PATH session
if [ ! -x ${program} ] || [ ! -f ${script} ]; then
  echo "Sightline is not where this hook was installed from. Install the hook again." >&2
  exit 1
fi
${LASTING.includes(args[0] ?? '') ? ownSession : ''}exec $session ${program} ${script} hook ${args.map(quotedForShell).join(' ')}
`;
}

/** Signals to the processes of a connection that ends do not reach another session. Not every system has the program. */
const ownSession = `if command -v setsid > /dev/null; then session=setsid; fi
`;

function quotedForShell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
