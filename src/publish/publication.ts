import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../load/refusal.ts';
import type { PageView } from '../views/page.ts';
import type { BuildOptions, BuildOutcome, Progress } from './build.ts';
import type { Renderer } from './compile.ts';
import { heldPages } from './heldPages.ts';
import type { Hosting } from './hosting.ts';
import type { Output } from './output.ts';
import { dataOf } from './pageFiles.ts';
import { broughtBy } from './parts/broughtBy.ts';
import { keepStaying } from './parts/keepStaying.ts';
import type { Brought, PartNote } from './parts/part.ts';
import { isStillStored, takeParts } from './parts/partFiles.ts';
import type { Parts } from './parts/parts.ts';
import { type Findings, noFindings, type Plan, planParts } from './plan.ts';
import { type Release, readNote } from './release.ts';
import { ReleaseFiles } from './releaseFiles.ts';
import { RenderPool } from './renderPool.ts';

/** What a publication is made of. */
export interface Ingredients {
  plan: Plan;
  output: Output;
  /** Undefined for a shard, which no host serves. */
  hosting: Hosting | undefined;
  renderer: Renderer;
  parts: Parts;
  progress: Progress;
}

/** One run from the views of a portal to a release in its place. */
export class Publication {
  readonly #of: Ingredients;
  readonly #pool: RenderPool;
  readonly #files: ReleaseFiles;
  /** The pages that were made and not yet published so, and those that were found to be as they were published. */
  readonly #routes = new Set<string>();
  readonly #kept: string[] = [];
  /** Of the parts that stay. */
  readonly #stays = { roots: new Set<string>(), pages: 0, files: 0 };

  constructor(of: Ingredients) {
    const { plan, output, renderer } = of;
    this.#of = of;
    this.#pool = new RenderPool(renderer, (job, html) => output.putPage(job, html));
    this.#files = new ReleaseFiles(plan.content, output.previous);
  }

  async publish({ strict = false, preview = false }: BuildOptions): Promise<BuildOutcome> {
    const { plan, output, parts } = this.#of;
    const findings = noFindings(plan.frame);
    // where it is known what the release that stands holds, it is known what has to go
    if (parts.before && output.isInPlace()) output.release.changeInPlace();
    try {
      await this.#takeParts(findings);
      const { errors } = findings;
      if (strict && errors.length > 0) return { ...notPublished(errors), findings };
      if (!plan.shard) {
        await this.#takeHeldPages(findings);
        await this.#takeFronts(preview ? findings : undefined);
      }
      const counts = await this.#release(findings);
      const { change } = output.release;
      return { published: true, errors, findings, change, ...counts, asOf: plan.asOf, made: parts.made };
    } finally {
      await this.#pool.close();
    }
  }

  /** Writes what is for whoever runs the host beside the release, and answers the digest of the manifest, where there is a host. */
  writeBeside(): string | undefined {
    const { hosting, output, parts } = this.#of;
    const { release } = output;
    const { change } = release;
    const before = parts.before?.manifest;
    const changed = change && before !== undefined ? { ...change, before } : undefined;
    return hosting?.writeBeside(release, this.#addresses(), changed);
  }

  async #takeParts(findings: Findings): Promise<void> {
    const { plan, parts } = this.#of;
    for (const part of planParts(plan, findings, parts)) {
      if ('stays' in part) this.#stay(part.owner, part.stays);
      else for (const view of part.views) await this.#takeNewPage(view);
    }
  }

  #stay(owner: string, { client, pages, files }: PartNote): void {
    const roots = client ? client.trees.map(({ root }) => root) : [owner];
    for (const root of roots) this.#stays.roots.add(root);
    this.#stays.pages += pages;
    this.#stays.files += files;
  }

  async #takeHeldPages(findings: Findings): Promise<void> {
    const { plan, output, parts } = this.#of;
    const held: Brought = { pages: [], files: [] };
    for await (const { route, data } of heldPages(plan, findings, output.previous)) {
      held.pages.push(route);
      held.files.push(...this.#files.ofHeldPage(data));
      await this.#take(route, data);
    }
    parts.take('held', undefined, { ...held, summaries: {} });
  }

  async #takeFronts(listed: Findings | undefined): Promise<void> {
    const { plan, output, parts } = this.#of;
    const views = [...output.fronts(plan, listed)];
    for (const view of views) await this.#take(view.route, dataOf(view));
    parts.take('fronts', undefined, { ...broughtBy(views), summaries: {} });
  }

  async #takeNewPage(view: PageView): Promise<void> {
    this.#files.ofNewPage(view);
    await this.#take(view.route, dataOf(view));
  }

  async #take(route: string, data: string): Promise<void> {
    const { output, renderer, progress } = this.#of;
    if (this.#routes.has(route)) {
      throw new Error(`Two pages have the address ${route}. This is a mistake in Sightline.`);
    }
    this.#routes.add(route);
    if (output.previous.has(route, data, renderer.version)) this.#kept.push(route);
    else await this.#pool.add({ route, data });
    progress.pages(this.#routes.size + this.#stays.pages);
  }

  /** Completes the release, unless the one that stands is the same. */
  async #release(findings: Findings): Promise<Pick<BuildOutcome, 'rendered' | 'kept' | 'removed' | 'files'>> {
    const { output } = this.#of;
    const gone = this.#gone();
    const rendered = this.#routes.size - this.#kept.length;
    const changed = this.#files.changed();
    await output.prepare(findings, this.#addresses());
    const changes = rendered + changed.size + gone.pages.length + gone.files.length;
    if (changes > 0 || !this.#isInPlace()) await this.#complete(changed, gone);
    return {
      rendered,
      kept: this.#kept.length + this.#stays.pages,
      removed: gone.pages.length,
      files: this.#files.count + this.#stays.files,
    };
  }

  /** Whether the release in place is the one to be made, given that no page and no file that was looked at differs. */
  #isInPlace(): boolean {
    const { output, hosting, parts } = this.#of;
    // what comes from a shard is not looked at
    if (parts.shards.length > 0 || !output.isInPlace()) return false;
    return hosting ? hosting.isInPrevious(output) : readNote(output.release.target)?.shard !== undefined;
  }

  async #complete(changed: ReadonlyMap<string, string>, gone: Brought): Promise<void> {
    const { output, hosting, renderer, parts, plan } = this.#of;
    const { release } = output;
    if (!release.change) {
      if (hosting) copyAssets(renderer, release);
      await keepStaying(parts, output);
    }
    for (const route of this.#kept) await output.keepPage(route);
    await this.#files.putInto(output, changed);
    await this.#pool.finish();
    await output.finish();
    hosting?.putInto(output);
    for (const route of gone.pages) output.removePage(route);
    for (const path of gone.files) output.removeFile(path);
    if (parts.before && release.change && !takeParts(release.target, parts.before))
      throw new Refusal(overtaken(release.target));
    const other = parts.shards.find((shard) => !isStillStored(shard));
    if (other) throw new Refusal(overtaken(other.at));
    const shard = plan.shard && { shard: randomUUID() };
    release.commit({ generator: 'Sightline', renderer: renderer.version, ...shard });
  }

  /** What the release that stands has and nobody brings any more. */
  #gone(): Brought {
    const { parts, output } = this.#of;
    if (parts.before) return parts.gone();
    const gone = new Set(output.previous.routes()).difference(this.#routes);
    // where there was nothing, nothing need be read to know what is gone of it
    for (const { pages } of gone.size > 0 ? parts.staying() : []) for (const page of pages) gone.delete(page);
    return { pages: [...gone], files: [] };
  }

  /** At least one page of each tree that has pages. */
  #addresses(): ReadonlySet<string> {
    return this.#routes.union(this.#stays.roots);
  }
}

export function notPublished(errors: BuildOutcome['errors']): BuildOutcome {
  return { published: false, errors, rendered: 0, kept: 0, removed: 0, files: 0 };
}

function overtaken(folder: string): string {
  return `Another build has changed ${folder} meanwhile. Nothing was written by this one; run it again.`;
}

/** Styles, the icon and the like: known kinds only, so that nothing gets out by lying in the wrong folder. */
function copyAssets({ assets }: Renderer, release: Release): void {
  for (const file of globSync(['_sightline/*.{css,js}', 'favicon.svg', 'robots.txt'], { cwd: assets })) {
    release.copy(join(assets, file), file);
  }
}
