import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPortal } from '../load/portal.ts';
import { Refusal } from '../load/refusal.ts';
import type { Portal } from '../schema/portfolio.ts';
import { treeOf } from '../sealing/treeOf.ts';
import { Disclosure } from './disclosure.ts';
import { Documents } from './documents.ts';
import { classOf } from './outputClasses.ts';

/** What an audit of a release found. */
export interface Audit {
  /** What is wrong, a line each: file, field, reader. */
  findings: string[];
  /** The trees and clients whose pages could not be judged, because their content has errors. */
  held: string[];
  /** Files looked at; values looked for, and values that could be anybody’s; trees. */
  counts: { files: number; searched: number; common: number; trees: number };
}

/**
 * Looks whether each tree of a release holds only what its readers may see by the content it was made from, and whether
 * every file is of a kind that is known.
 * @param alsoPublic texts that everybody may know, though the content says otherwise
 */
export function auditRelease(folder: string, content: string, alsoPublic: readonly string[] = []): Audit {
  const { portal, brokenClients, brokenSponsors } = readPortal(content);
  if (!portal)
    throw new Refusal(`${content}/portal.json is missing or has errors: npm run check says which.`);
  const auditor = new Auditor(portal, resolve(content), alsoPublic);
  const isHeld = heldBy(brokenClients, brokenSponsors);
  const files = filesBelow(folder);
  const judged = files.filter((file) => !isHeld(file));
  const trees = new Set(judged.flatMap((file) => treeOf(`/${file}`) ?? []));
  return {
    findings: [
      ...files.flatMap(unknownClass),
      ...judged.flatMap((file) => auditor.findingsIn(file, readFileSync(join(folder, file)))),
    ],
    held: [...brokenClients.map((id) => `client ${id}`), ...brokenSponsors.map((id) => `sponsor ${id}`)],
    counts: { files: judged.length, trees: trees.size, ...auditor.counts },
  };
}

class Auditor {
  readonly #disclosure: Disclosure;
  readonly #documents: Documents;

  constructor(portal: Portal, content: string, alsoPublic: readonly string[]) {
    this.#disclosure = new Disclosure(portal, alsoPublic);
    this.#documents = new Documents(portal, content);
  }

  get counts() {
    return this.#disclosure.counts;
  }

  findingsIn(file: string, bytes: Buffer): string[] {
    const readers = wordReaders(treeOf(`/${file}`));
    const leaks = this.#disclosure
      .leaksIn(file, bytes)
      .map(
        ({ field, words }) =>
          `${file}  holds "${words.slice(0, 80)}" of ${field}, which ${readers} may not see.`,
      );
    const asset = this.#documents.misplaced(treeOf(`/${file}`), bytes);
    return asset === undefined ? leaks : [...leaks, `${file}  is ${asset}, which ${readers} may not have.`];
  }
}

function unknownClass(file: string): string[] {
  if (classOf(file) !== undefined) return [];
  return [`${file}  is of no kind that a release holds. Take it away, or build into an empty folder.`];
}

function wordReaders(tree: string | undefined): string {
  return tree === undefined ? 'everybody who reaches the portal' : `the readers of ${tree}`;
}

/** Pages of clients and sponsors whose files have errors are those of an earlier release, and nobody can say what they may hold. */
function heldBy(clients: readonly string[], sponsors: readonly string[]): (file: string) => boolean {
  const parts = [...clients.map((id) => `/${id}/`), ...sponsors.map((id) => `sponsors/${id}/`)];
  return (file) => parts.some((part) => file.includes(part));
}

/** Every file of a release, hidden ones and links among them, by its path from there. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder}. Name the folder of a release.`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const start = resolve(folder).length + 1;
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => resolve(parentPath, name).slice(start))
    .sort();
}
