import { formatErrorReport, formatSummary } from '../../load/errorReport.ts';
import { type ReadPortal, readPortal } from '../../load/portal.ts';
import { Refusal } from '../../load/refusal.ts';
import { visible } from '../../load/wordedValue.ts';
import { takeLock } from '../releases/lock.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';
import { followContent } from './followedContent.ts';
import { pushedContent } from './pushedContent.ts';
import { isNothing, type PushedRef, type PushSettings, publishedRef } from './pushSettings.ts';
import type { Repository } from './repository.ts';

/** How many paths are named at most. */
const NAMED = 10;

/** Whether a push is taken in, and what its pusher is told. */
export interface Judgement {
  accepted: boolean;
  lines: string[];
}

/** Checks what is pushed before it is taken in. Nothing of it is run, and of the site nothing is touched. */
export async function judgePush(
  refs: readonly PushedRef[],
  repository: Repository,
  store: ReleaseStore,
  settings: PushSettings,
): Promise<Judgement> {
  const ref = publishedRef(refs, settings.branch);
  if (!ref) return { accepted: true, lines: [] };
  if (isNothing(ref.new)) {
    const say = `${settings.branch} is what is published, and cannot be deleted. To go back, push an older commit, or run npm run release -- rollback.`;
    return { accepted: false, lines: [say] };
  }
  const outside = changedOutside(ref, repository, settings.contentPath);
  if (outside.length > 0) return { accepted: false, lines: wordOutside(outside, settings.contentPath) };
  return checkCommit(ref.new, repository, store.work('check'), settings);
}

/**
 * Checks the content of a commit.
 * @param folder where the content is put to be looked at; private to its user
 */
export async function checkCommit(
  commit: string,
  repository: Repository,
  folder: string,
  { contentPath, onError }: Pick<PushSettings, 'contentPath' | 'onError'>,
): Promise<Judgement> {
  const started = performance.now();
  const lock = await takeLock(`${folder}.lock`, 'check', () => {});
  try {
    followContent(folder, repository, pushedContent(repository, commit, contentPath));
    const read = readPortal(folder);
    return judge(read, contentPath, onError, (performance.now() - started) / 1000);
  } catch (error) {
    if (error instanceof Refusal) return { accepted: false, lines: [error.message] };
    throw error;
  } finally {
    lock.release();
  }
}

function judge(
  { errors, files, clients, projects, portal, brokenClients }: ReadPortal,
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
    ? wordHeld(portal !== undefined, brokenClients)
    : 'The push is refused and the site is as it was. Correct these places, commit, and push again.';
  return { accepted, lines: [...report, '', summary, fate] };
}

function wordHeld(isPublished: boolean, brokenClients: readonly string[]): string {
  if (!isPublished) return 'The push is taken in, but nothing can be published before portal.json is right.';
  if (brokenClients.length === 0) return 'The push is taken in all the same.';
  return `The push is taken in. Held back, with their last published pages: ${brokenClients.join(', ')}.`;
}

/** With a first push everything is new, and there is nothing that it could have changed. */
function changedOutside(
  { old, new: commit }: PushedRef,
  repository: Repository,
  contentPath: string,
): string[] {
  if (contentPath === '' || isNothing(old)) return [];
  return repository.changedBetween(old, commit).filter((path) => !path.startsWith(`${contentPath}/`));
}

function wordOutside(paths: readonly string[], contentPath: string): string[] {
  const more = paths.length > NAMED ? [`  and ${paths.length - NAMED} more`] : [];
  return [
    `The push is refused: it changes files outside of ${contentPath}/, and here only content is published.`,
    ...paths.slice(0, NAMED).map((path) => `  ${visible(path)}`),
    ...more,
    'Pages are made by the Sightline that is installed on this machine. Take these changes out of the commit.',
  ];
}
