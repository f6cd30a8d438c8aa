import { resolve } from 'node:path';
import type { ContentError } from '../load/contentError.ts';
import { readFrame } from '../load/frame.ts';
import { Refusal } from '../load/refusal.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { Surroundings } from '../sealing/master.ts';
import { todayIn } from './asOf.ts';
import { compile } from './compile.ts';
import { Hosting } from './hosting.ts';
import { OpenOutput } from './output.ts';
import { dropParts, partsFolderOf, readParts, writeParts } from './parts/partFiles.ts';
import { Parts } from './parts/parts.ts';
import type { StoredParts } from './parts/storedParts.ts';
import type { Findings } from './plan.ts';
import { notPublished, Publication } from './publication.ts';
import { Release, type ReleasePaths, targetOf } from './release.ts';
import { refuseShards } from './shards/refusals.ts';
import type { Shard } from './shards/shard.ts';
import { versionsOf } from './versions.ts';

export interface BuildOptions {
  /** The folder of the repository. */
  root: string;
  content: string;
  out: string;
  /** The release whose pages stand in for what has errors; default: what is in `out`. */
  previous?: string;
  /** The private folder that remembers what the release before was made from; default: hidden beside that release. */
  parts?: string;
  /** Default: today in the portal’s time zone. */
  asOf?: CalendarDate;
  access?: 'open' | 'sealed';
  /** Where the secrets of a release are named; default: the environment of the process. */
  surroundings?: Surroundings & { SIGHTLINE_SIGNING_KEY?: string | undefined };
  /** With any error, publish nothing. */
  strict?: boolean;
  /** Lists the trees at the root, for one’s own eyes. */
  preview?: boolean;
  /** Makes only the pages of these clients, for a later merge and for no host: see `buildShard`. */
  shard?: Shard;
  /** Parts of this portal that were made in shards and may stay as they are: see `merge`. */
  shards?: readonly StoredParts[];
}

export interface BuildOutcome {
  /** Whether `out` now holds the new pages. */
  published: boolean;
  errors: ContentError[];
  findings?: Findings;
  rendered: number;
  kept: number;
  removed: number;
  /** Files that pages link to. */
  files: number;
  /** What came and what went, where the release was changed in its place; undefined where it was made anew. */
  change?: ReleasePaths | undefined;
  /** The day that the pages are about, where any were published. */
  asOf?: CalendarDate;
  /** The clients whose files were read and pages made anew, even where these turned out to be as they were. */
  made?: string[];
}

export interface Progress {
  say(line: string): void;
  pages(done: number): void;
  /** Called once, whatever happened. */
  end(): void;
}

/** Renders a portal into a folder. The folder ends up complete or as it was. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildOutcome> {
  const { root, content, out } = options;
  const versions = versionsOf(root);
  const { code } = versions;
  const target = targetOf(out);
  const previous = resolve(options.previous ?? target);
  const known = knownParts(options, targetOf(previous), code);
  const frame = readFrame(content, (id) => known.unchanged(id)?.projects);
  const { settings } = frame;
  if (!settings) return notPublished(frame.errors);
  const { surroundings = process.env } = options;
  const access = accessOf(options, settings);
  refuseShards(options, access, target);
  // who publishes in the open does not wait for what seals
  const sealing = access === 'sealed' ? await import('./sealed/sealedOutput.ts') : undefined;
  const seal = sealing && (await import('./sealed/seal.ts')).readSeal(surroundings, content, frame);
  const { shard } = options;
  const hosting = shard ? undefined : new Hosting(settings, access, surroundings.SIGHTLINE_SIGNING_KEY);
  const asOf = options.asOf ?? todayIn(settings.timeZone);
  const plan = { content, frame, settings, asOf, shard };

  const renderer = await compile(root, progress.say, versions);
  const release = Release.begin(out);
  try {
    const output = seal
      ? await sealing.SealedOutput.begin(release, previous, renderer, seal)
      : new OpenOutput(release, previous);
    // what is stored is in plain text, and of a sealed release nothing may be
    const folder = options.parts ?? partsFolderOf(target);
    if (seal) dropParts(folder);
    const parts = seal ? new Parts(content, undefined) : known;
    const publication = new Publication({ plan, output, hosting, renderer, parts, progress });
    const outcome = await publication.publish(options);
    if (!outcome.published) return outcome;
    const manifest = options.preview ? undefined : publication.writeBeside();
    if (!seal) store(() => writeParts(folder, target, { code, asOf, ...parts.stored(manifest) }), progress);
    return outcome;
  } finally {
    progress.end();
    release.abandon();
  }
}

/** What may stay: of shards where there are any, else of the release before. */
function knownParts({ content, parts, shards }: BuildOptions, previous: string, code: string): Parts {
  if (shards) return new Parts(content, undefined, shards);
  return new Parts(content, readParts(parts ?? partsFolderOf(previous), previous, code));
}

/** The release is in its place by now: where its parts cannot be stored, only the next build takes longer. */
function store(write: () => void, progress: Progress): void {
  try {
    write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    progress.say(`The next build will make every page anew, for what it could keep was not stored: ${why}`);
  }
}

function accessOf({ access, preview = false }: BuildOptions, settings: PortalSettings): 'open' | 'sealed' {
  const chosen = preview ? 'open' : (access ?? settings.access);
  if (chosen !== undefined) return chosen;
  throw new Refusal(
    'Say who may reach the pages: `--access open` (or `"access": "open"` in portal.json) writes plain pages, for a ' +
      'host with a gate of its own; `--access sealed` encrypts every page for its readers. There is no default. ' +
      'Nothing was written.',
  );
}
