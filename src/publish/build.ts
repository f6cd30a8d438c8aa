import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { basePathOf } from '../hosts/gate.ts';
import type { ContentError } from '../load/contentError.ts';
import { readFrame } from '../load/frame.ts';
import { Refusal } from '../load/refusal.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate } from '../schema/values.ts';
import { todayIn } from './asOf.ts';
import { compile, type Renderer } from './compile.ts';
import { frontViews } from './frontViews.ts';
import { heldPages } from './heldPages.ts';
import { hasHostFiles, putHostFiles } from './hostFiles.ts';
import { hostFolderOf, serverFiles, writeHostFolder } from './hostFolder.ts';
import { manifestFiles, readSigningKey } from './manifestFiles.ts';
import { dataOf, pageFiles } from './pageFiles.ts';
import { type Findings, noFindings, planPages } from './plan.ts';
import { PreviousRelease } from './previous.ts';
import { Release } from './release.ts';
import { ReleaseFiles } from './releaseFiles.ts';
import { RenderPool } from './renderPool.ts';

export interface BuildOptions {
  /** The folder of the repository. */
  root: string;
  content: string;
  out: string;
  /** The release whose pages stand in for what has errors; default: what is in `out`. */
  previous?: string;
  /** Default: today in the portal’s time zone. */
  asOf?: CalendarDate;
  access?: 'open' | 'sealed';
  /** With any error, publish nothing. */
  strict?: boolean;
  /** Lists the trees at the root, for one’s own eyes. */
  preview?: boolean;
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
}

export interface Progress {
  say(line: string): void;
  pages(done: number): void;
  /** Called once, whatever happened. */
  end(): void;
}

/** Renders a portal into a folder. The folder ends up complete or as it was. */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildOutcome> {
  const { root, content, out, strict = false } = options;
  const frame = readFrame(content);
  const { settings } = frame;
  if (!settings) return nothing(frame.errors);
  requireAccess(options, settings);
  const asOf = options.asOf ?? todayIn(settings.timeZone);
  const base = baseOf(settings);
  const key = readSigningKey(process.env['SIGHTLINE_SIGNING_KEY']);

  const renderer = await compile(root, progress.say);
  const release = Release.begin(out);
  const previous = new PreviousRelease(resolve(options.previous ?? release.target));
  const pool = new RenderPool(renderer, release.folder);
  const files = new ReleaseFiles(content, previous);
  const kept: string[] = [];
  const routes = new Set<string>();

  const publish = async (route: string, data: string) => {
    if (routes.has(route)) {
      throw new Error(`Two pages have the address ${route}. This is a mistake in Sightline.`);
    }
    routes.add(route);
    if (previous.has(route, data, renderer.version)) kept.push(route);
    else await pool.add({ route, data });
    progress.pages(routes.size);
  };

  try {
    const findings = noFindings(frame);
    const plan = { content, frame, settings, asOf };
    for (const view of planPages(plan, findings)) {
      files.ofNewPage(view);
      await publish(view.route, dataOf(view));
    }
    if (strict && findings.errors.length > 0) return { ...nothing(findings.errors), findings };
    for (const { route, data } of heldPages(plan, findings, previous)) {
      files.ofHeldPage(data);
      await publish(route, data);
    }
    const fronts = frontViews(plan, options.preview ? findings : undefined);
    for (const view of fronts) await publish(view.route, dataOf(view));

    const removed = previous.routes().filter((route) => !routes.has(route)).length;
    const rendered = routes.size - kept.length;
    const changed = files.changed();
    const asItWas =
      rendered + removed + changed.size === 0 &&
      previous.folder === release.target &&
      hasHostFiles(previous.folder, base);
    if (!asItWas) {
      for (const route of kept) release.keep(previous.folder, route, Object.values(pageFiles));
      files.putInto(release, changed);
      await pool.finish();
      copyAssets(renderer, release);
      putHostFiles(release, base);
      release.commit({ generator: 'Sightline', renderer: renderer.version });
    }
    if (!options.preview) writeForHost(release.target, base, routes, key);
    const counts = { rendered, kept: kept.length, removed, files: files.count };
    return { published: true, errors: findings.errors, findings, ...counts };
  } finally {
    progress.end();
    await pool.close();
    release.abandon();
  }
}

function nothing(errors: ContentError[]): BuildOutcome {
  return { published: false, errors, rendered: 0, kept: 0, removed: 0, files: 0 };
}

function requireAccess({ access, preview = false }: BuildOptions, settings: PortalSettings): void {
  const chosen = access ?? settings.access;
  if (preview || chosen === 'open') return;
  throw new Refusal(
    chosen === 'sealed'
      ? 'Sealed releases cannot be made yet. Nothing was written.'
      : 'Say who may reach the pages: `--access open` (or `"access": "open"` in portal.json) writes plain pages, ' +
          'for a host with a gate of its own. There is no default. Nothing was written.',
  );
}

/** The path below the host at which the portal is published. */
function baseOf({ address }: PortalSettings): string {
  const base = basePathOf(address);
  if (base !== undefined) return base;
  throw new Refusal(
    `portal.json: the address ${address} has a path that rules of hosts cannot be written for. ` +
      'Use letters, digits, ".", "_", "~" and "-" between its slashes. Nothing was written.',
  );
}

/** Writes what is for whoever runs the host beside a release that is in place. */
function writeForHost(
  release: string,
  base: string,
  routes: Iterable<string>,
  key: string | undefined,
): void {
  const files = { ...serverFiles(base, routes, 'open'), ...manifestFiles(release, key) };
  writeHostFolder(hostFolderOf(release), files);
}

/** Styles, the icon and the like: known kinds only, so that nothing gets out by lying in the wrong folder. */
function copyAssets({ assets }: Renderer, release: Release): void {
  for (const file of globSync(['_sightline/*.{css,js}', 'favicon.svg', 'robots.txt'], { cwd: assets })) {
    release.copy(join(assets, file), file);
  }
}
