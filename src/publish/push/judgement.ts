import { visible } from '../../load/wordedValue.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';
import { checkCommit, type Judgement } from './contentJudgement.ts';
import { judgeByOwnCode } from './ownCode.ts';
import { isNothing, type PushedRef, type PushSettings, publishedRef } from './pushSettings.ts';
import type { Repository } from './repository.ts';

/** How many paths are named at most. */
const NAMED = 10;

/**
 * Checks what is pushed before it is taken in. Nothing of it is run, unless whoever installed the hooks trusts pushers
 * with that, and of the site nothing is touched.
 * @param root the folder of Sightline
 */
export async function judgePush(
  refs: readonly PushedRef[],
  repository: Repository,
  store: ReleaseStore,
  settings: PushSettings,
  root: string,
): Promise<Judgement> {
  const ref = publishedRef(refs, settings.branch);
  if (!ref) return { accepted: true, lines: [] };
  if (isNothing(ref.new)) {
    const say = `${settings.branch} is what is published, and cannot be deleted. To go back, push an older commit, or run npm run release -- rollback.`;
    return { accepted: false, lines: [say] };
  }
  if (settings.allowCode) return judgeByOwnCode(ref.new, repository, store, settings, root);
  const outside = changedOutside(ref, repository, settings.contentPath);
  if (outside.length > 0) return { accepted: false, lines: wordOutside(outside, settings.contentPath) };
  return checkCommit(ref.new, repository, store.work('check'), settings, root);
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
    'Pages are made by the Sightline that is installed on this machine. Take these changes out of the commit, or have the ' +
      'hook installed with --allow-code.',
  ];
}
