import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentError } from '../load/contentError.ts';
import { readFrame } from '../load/frame.ts';
import { Refusal } from '../load/refusal.ts';
import type { PortalSettings } from '../schema/portal.ts';
import type { CalendarDate } from '../schema/values.ts';
import type { Surroundings } from '../sealing/master.ts';
import { todayIn } from './asOf.ts';
import { compile, type Renderer } from './compile.ts';
import { heldPages } from './heldPages.ts';
import { Hosting } from './hosting.ts';
import { OpenOutput, type Output } from './output.ts';
import { dataOf } from './pageFiles.ts';
import { type Findings, noFindings, type Plan, planPages } from './plan.ts';
import { Release } from './release.ts';
import { ReleaseFiles } from './releaseFiles.ts';
import { RenderPool } from './renderPool.ts';
import { readSeal } from './sealed/seal.ts';
import { SealedOutput } from './sealed/sealedOutput.ts';

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
  /** Where the secrets of a release are named; default: the environment of the process. */
  surroundings?: Surroundings & { SIGHTLINE_SIGNING_KEY?: string | undefined };
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
  const { root, content, out } = options;
  const frame = readFrame(content);
  const { settings } = frame;
  if (!settings) return nothing(frame.errors);
  const { surroundings = process.env } = options;
  const access = accessOf(options, settings);
  const seal = access === 'sealed' ? readSeal(surroundings, content, frame) : undefined;
  const hosting = new Hosting(settings, access, surroundings.SIGHTLINE_SIGNING_KEY);
  const plan = { content, frame, settings, asOf: options.asOf ?? todayIn(settings.timeZone) };

  const renderer = await compile(root, progress.say);
  const release = Release.begin(out);
  try {
    const previous = resolve(options.previous ?? release.target);
    const output = seal
      ? await SealedOutput.begin(release, previous, renderer, seal)
      : new OpenOutput(release, previous);
    return await publishAll(plan, options, output, hosting, renderer, progress);
  } finally {
    progress.end();
    release.abandon();
  }
}

async function publishAll(
  plan: Plan,
  { strict = false, preview = false }: BuildOptions,
  output: Output,
  hosting: Hosting,
  renderer: Renderer,
  progress: Progress,
): Promise<BuildOutcome> {
  const { previous, release } = output;
  const pool = new RenderPool(renderer, (job, html) => output.putPage(job, html));
  const files = new ReleaseFiles(plan.content, previous);
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
    const findings = noFindings(plan.frame);
    for (const view of planPages(plan, findings)) {
      files.ofNewPage(view);
      await publish(view.route, dataOf(view));
    }
    if (strict && findings.errors.length > 0) return { ...nothing(findings.errors), findings };
    for await (const { route, data } of heldPages(plan, findings, previous)) {
      files.ofHeldPage(data);
      await publish(route, data);
    }
    for (const view of output.fronts(plan, preview ? findings : undefined)) {
      await publish(view.route, dataOf(view));
    }

    const removed = previous.routes().filter((route) => !routes.has(route)).length;
    const rendered = routes.size - kept.length;
    const changed = files.changed();
    await output.prepare(findings, routes);
    const isAsBefore = rendered + removed + changed.size === 0 && output.isInPlace();
    if (!isAsBefore || !hosting.isInPrevious(output)) {
      for (const route of kept) await output.keepPage(route);
      await files.putInto(output, changed);
      await pool.finish();
      await output.finish();
      copyAssets(renderer, release);
      hosting.putInto(output);
      release.commit({ generator: 'Sightline', renderer: renderer.version });
    }
    if (!preview) hosting.writeBeside(release.target, routes);
    const counts = { rendered, kept: kept.length, removed, files: files.count };
    return { published: true, errors: findings.errors, findings, ...counts };
  } finally {
    await pool.close();
  }
}

function nothing(errors: ContentError[]): BuildOutcome {
  return { published: false, errors, rendered: 0, kept: 0, removed: 0, files: 0 };
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

/** Styles, the icon and the like: known kinds only, so that nothing gets out by lying in the wrong folder. */
function copyAssets({ assets }: Renderer, release: Release): void {
  for (const file of globSync(['_sightline/*.{css,js}', 'favicon.svg', 'robots.txt'], { cwd: assets })) {
    release.copy(join(assets, file), file);
  }
}
