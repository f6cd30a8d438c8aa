import { isSame, type Manifest } from './manifest.ts';

/** What travels to a host that holds one release and is to hold another, in the order in which it may arrive. */
export interface UploadPlan {
  /** Files that are new or changed, step by step: each step may begin once the one before has wholly arrived. */
  put: Record<UploadStep, string[]>;
  /** Files that are no more, to be deleted once everything has arrived. */
  remove: string[];
}

/** What others point to goes first, so that nobody meets a page before what it needs; what points to pages goes last. */
export const uploadSteps = ['parts', 'keyrings', 'data', 'pages', 'fronts'] as const;
export type UploadStep = (typeof uploadSteps)[number];

/**
 * The files that differ between two releases. For hosts that cannot swap one release for another at once: at every moment
 * in between, each page that is there finds its styles, scripts, documents and sealed files.
 * @param live what the host holds; nothing for an empty one
 */
export function uploadPlan(live: Manifest, next: Manifest): UploadPlan {
  const changed = [...next].filter(([path, file]) => !isSame(live.get(path), file)).map(([path]) => path);
  const put = Object.fromEntries(uploadSteps.map((step) => [step, [] as string[]])) as UploadPlan['put'];
  for (const path of changed.sort()) put[stepOf(path)].push(path);
  return { put, remove: [...live.keys()].filter((path) => !next.has(path)).sort() };
}

function stepOf(path: string): UploadStep {
  if (path.startsWith('keyrings/')) return 'keyrings';
  if (!path.includes('/')) return 'fronts';
  if (path.endsWith('/index.html')) return 'pages';
  return path.endsWith('/data.json') ? 'data' : 'parts';
}
