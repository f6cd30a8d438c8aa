import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PageView } from '../views/page.ts';
import { frontViews } from './frontViews.ts';
import { type PageJob, pageFiles } from './pageFiles.ts';
import type { Findings, Plan } from './plan.ts';
import { type Previous, PreviousRelease } from './previous.ts';
import type { Release } from './release.ts';

/** How pages and files become a release: as they are, or sealed. */
export interface Output {
  readonly release: Release;
  /** What is there from before. */
  readonly previous: Previous;
  putPage(job: PageJob, html: string): void | Promise<void>;
  /** Takes a page over as it was. @param from the folder of the release that has it; default: the one before */
  keepPage(route: string, from?: string): void | Promise<void>;
  /** Puts in a file that pages link to. */
  putFile(source: string, path: string): void | Promise<void>;
  keepFile(path: string, from?: string): void | Promise<void>;
  /** Takes a page or a file away that nothing brings any more. */
  removePage(route: string): void;
  removeFile(path: string): void;
  /** The pages before all trees. */
  fronts(plan: Plan, findings: Findings | undefined): Iterable<PageView>;
  /** Told once, when every page is known. @param addresses at least one page of each tree that has pages */
  prepare(findings: Findings, addresses: ReadonlySet<string>): void | Promise<void>;
  /** Whether the release in place is the one to be made, given that all its pages and files are. */
  isInPlace(): boolean;
  /**
   * The page a host answers with where nothing is, at whatever address that is.
   * @param whereIs where a file of the release is, by its path in it
   * @param base the path below the host at which the portal stands
   */
  missingPage(whereIs: (path: string) => string, base: string): string;
  /** Adds what a release has besides its pages. */
  finish(): void | Promise<void>;
}

/** Pages for a host with a gate of its own, each file at its path. */
export class OpenOutput implements Output {
  readonly release: Release;
  readonly previous: PreviousRelease;

  constructor(release: Release, previousFolder: string) {
    this.release = release;
    this.previous = new PreviousRelease(previousFolder);
  }

  putPage({ route, data }: PageJob, html: string): void {
    this.release.put(`${route}${pageFiles.html}`, html);
    this.release.put(`${route}${pageFiles.data}`, data);
  }

  keepPage(route: string, from = this.previous.folder): void {
    this.release.keep(from, route, Object.values(pageFiles));
  }

  putFile(source: string, path: string): void {
    this.release.copy(source, path);
  }

  keepFile(path: string, from = this.previous.folder): void {
    this.release.keep(from, dirname(path), [basename(path)]);
  }

  removePage(route: string): void {
    for (const name of Object.values(pageFiles)) this.release.remove(`${route.slice(1)}${name}`);
  }

  removeFile(path: string): void {
    this.release.remove(path);
  }

  fronts(plan: Plan, findings: Findings | undefined): Iterable<PageView> {
    return frontViews(plan, findings);
  }

  prepare(): void {}

  missingPage(whereIs: (path: string) => string, base: string): string {
    const html = readFileSync(whereIs(`missing/${pageFiles.html}`), 'utf8');
    // it stands one folder deep, and is answered with anywhere
    return html.replaceAll('="../', `="${base}`);
  }

  isInPlace(): boolean {
    return this.previous.folder === this.release.target;
  }

  finish(): void {}
}
