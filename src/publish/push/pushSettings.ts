/** What was said when the hooks were installed. */
export interface PushSettings {
  /** The folder of releases. */
  to: string;
  /** The folder of the content in the repository; empty for all of it. */
  contentPath: string;
  /** The branch that is published. */
  branch: string;
  /** Whether a push with errors is refused, or taken in with the clients that have them held back. */
  onError: 'reject' | 'quarantine';
  access?: 'open' | 'sealed';
  /** A file with the secrets of a release. */
  environment?: string;
  /** Whether the repository holds a Sightline, which judges and publishes what is pushed with it. */
  allowCode?: boolean;
}

/** Settings as the arguments that say them. */
export function argumentsOf({
  to,
  contentPath,
  branch,
  onError,
  access,
  environment,
  allowCode = false,
}: PushSettings): string[] {
  return [
    ...['--to', to, '--content-path', contentPath, '--branch', branch, '--on-error', onError],
    ...(access === undefined ? [] : ['--access', access]),
    ...(environment === undefined ? [] : ['--environment', environment]),
    ...(allowCode ? ['--allow-code'] : []),
  ];
}

/** One line of what git tells a hook: a name in the repository, and what it meant and means. */
export interface PushedRef {
  old: string;
  new: string;
  name: string;
}

export function parsePushedRefs(text: string): PushedRef[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [before = '', after = '', ...name] = line.split(' ');
      return { old: before, new: after, name: name.join(' ') };
    });
}

/** Whether git means that there is nothing: no commit before a branch was made, none after it was deleted. */
export function isNothing(commit: string): boolean {
  return /^0+$/.test(commit);
}

/** What is published of a push; undefined where it concerns other names alone. */
export function publishedRef(refs: readonly PushedRef[], branch: string): PushedRef | undefined {
  return refs.find(({ name }) => name === `refs/heads/${branch}`);
}
