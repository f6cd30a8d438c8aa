import { readFrame } from '../../load/frame.ts';
import type { BuildOptions } from '../build.ts';
import { describeOutcome, terminalProgress } from '../progress.ts';
import { describeReleased } from '../releases/describe.ts';
import { makeRelease } from '../releases/makeRelease.ts';
import type { ReleaseStore } from '../releases/releaseStore.ts';
import { changedPages } from './changedPages.ts';
import type { PushSettings } from './pushSettings.ts';

/** What publishing pushed content takes. */
export interface ContentPublication {
  store: ReleaseStore;
  settings: PushSettings;
  /** The folder of Sightline. */
  root: string;
  /** Secrets, from the file that was named at installation and nowhere else. */
  surroundings: NonNullable<BuildOptions['surroundings']>;
  keep: number;
  /** The short name of the commit that the content is of. */
  revision: string;
}

/** Publishes the content that was put into the store’s `work`, and tells the pusher. The caller holds the lock of the store. */
export async function publishContent(
  { store, settings, root, surroundings, keep, revision }: ContentPublication,
  say: (line: string) => void,
): Promise<void> {
  const started = performance.now();
  const { contentPath, access } = settings;
  const content = store.work('content');
  const released = await makeRelease(
    store,
    { root, content, surroundings, keep, revision, ...(access && { access }) },
    terminalProgress(),
  );
  const { id, before } = released;
  const folder = id === undefined ? store.folder : store.pathOf(id);
  describeOutcome(
    released.outcome,
    contentPath === '' ? '.' : contentPath,
    folder,
    performance.now() - started,
  );
  for (const line of describeReleased(released, store)) say(line);
  if (id === undefined) return;
  const { address } = readFrame(content).settings ?? {};
  for (const line of changedPages(store, before, id, address)) say(line);
}
