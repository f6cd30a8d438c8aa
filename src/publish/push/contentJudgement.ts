import { formatErrorReport, formatSummary } from '../../load/errorReport.ts';
import { type CheckedPortal, checkPortal } from '../../load/portal.ts';
import { Refusal } from '../../load/refusal.ts';
import { takeLock } from '../releases/lock.ts';
import { versionsOf } from '../versions.ts';
import { followContent } from './followedContent.ts';
import { pushedContent } from './pushedContent.ts';
import type { PushSettings } from './pushSettings.ts';
import type { Repository } from './repository.ts';
import { RightClients } from './rightClients.ts';

/** Whether a push is taken in, and what its pusher is told. */
export interface Judgement {
  accepted: boolean;
  lines: string[];
}

export const REFUSED = 'The push is refused and the site is as it was.';

type ContentSettings = Pick<PushSettings, 'contentPath' | 'onError'>;

/**
 * Checks the content of a commit.
 * @param folder where the content is put to be looked at; private to its user
 * @param root the folder of Sightline
 */
export function checkCommit(
  commit: string,
  repository: Repository,
  folder: string,
  settings: ContentSettings,
  root: string,
): Promise<Judgement> {
  return whileInFolder(commit, repository, folder, settings, () => judgeContent(folder, settings, root));
}

/** Puts the content of a commit into a folder to be judged there, while nobody else does. A refusal is a judgement too. */
export async function whileInFolder(
  commit: string,
  repository: Repository,
  folder: string,
  { contentPath }: ContentSettings,
  judge: () => Judgement | Promise<Judgement>,
): Promise<Judgement> {
  const lock = await takeLock(`${folder}.lock`, 'check', () => {});
  try {
    followContent(folder, repository, pushedContent(repository, commit, contentPath));
    return await judge();
  } catch (error) {
    if (error instanceof Refusal) return { accepted: false, lines: [error.message] };
    throw error;
  } finally {
    lock.release();
  }
}

/** Checks the content in such a folder, and names it as the repository does. */
export function judgeContent(
  folder: string,
  { contentPath, onError }: ContentSettings,
  root: string,
): Judgement {
  const started = performance.now();
  const known = new RightClients(folder, versionsOf(root).code);
  const checked = checkPortal(folder, (id) => known.filesOf(id));
  known.store(checked.right);
  return judge(checked, contentPath, onError, (performance.now() - started) / 1000);
}

function judge(
  { errors, files, clients, projects, hasSettings, brokenClients }: CheckedPortal,
  contentPath: string,
  onError: PushSettings['onError'],
  seconds: number,
): Judgement {
  const summary = formatSummary(
    { file: files, client: clients, project: projects, error: errors.length },
    seconds,
  );
  if (errors.length === 0) return { accepted: true, lines: [summary] };
  const report = formatErrorReport(errors, contentPath === '' ? '.' : contentPath).split('\n');
  const accepted = onError === 'quarantine';
  const fate = accepted
    ? wordHeld(hasSettings, brokenClients)
    : `${REFUSED} Correct these places, commit, and push again.`;
  return { accepted, lines: [...report, '', summary, fate] };
}

function wordHeld(isPublished: boolean, brokenClients: readonly string[]): string {
  if (!isPublished) return 'The push is taken in, but nothing can be published before portal.json is right.';
  if (brokenClients.length === 0) return 'The push is taken in all the same.';
  return `The push is taken in. Held back, with their last published pages: ${brokenClients.join(', ')}.`;
}
