import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPortal } from '../load/portal.ts';
import { Refusal } from '../load/refusal.ts';
import type { Portal } from '../schema/portfolio.ts';
import type { Bytes } from '../sealing/bytes.ts';
import { LEDGER } from '../sealing/ledger.ts';
import { openRelease } from '../sealing/openRelease.ts';
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
  /** Whether sealed files could not be looked into, for want of the master secret. */
  unopened: boolean;
  /** Files looked at, and sealed ones also opened; values looked for, and values that could be anybody’s; trees. */
  counts: { files: number; opened: number; searched: number; common: number; trees: number };
}

export interface AuditOptions {
  /** Texts that everybody may know, though the content says otherwise. */
  alsoPublic?: readonly string[];
  /** The secret that opens a sealed release. */
  master?: Bytes | undefined;
}

/**
 * Looks whether each tree of a release holds only what its readers may see by the content it was made from, and whether
 * every file is of a kind that is known. Of a sealed release it looks at the files as they lie there, which may tell
 * nobody anything, and with the master secret at what they hold for their readers.
 */
export async function auditRelease(
  folder: string,
  content: string,
  { alsoPublic = [], master }: AuditOptions = {},
): Promise<Audit> {
  const { portal, brokenClients, brokenSponsors } = readPortal(content);
  if (!portal)
    throw new Refusal(`${content}/portal.json is missing or has errors: npm run check says which.`);
  const auditor = new Auditor(portal, resolve(content), alsoPublic);
  const isHeld = heldBy(brokenClients, brokenSponsors);
  const files = filesBelow(folder);
  const findings = files.flatMap(unknownClass);
  const trees = new Set<string>();
  const counts = { files: 0, opened: 0 };
  const judge = (count: keyof typeof counts, file: string, bytes: Buffer) => {
    if (isHeld(file)) return;
    counts[count] += 1;
    const tree = treeOf(`/${file}`);
    if (tree !== undefined) trees.add(tree);
    findings.push(...auditor.findingsIn(file, bytes));
  };
  for (const file of files) judge('files', file, readFileSync(join(folder, file)));
  if (master) {
    for await (const { path, body } of openRelease(folder, master)) {
      const file = path.slice(1);
      findings.push(...unknownClass(file));
      judge('opened', file, Buffer.from(body));
    }
  }
  return {
    findings,
    held: [...brokenClients.map((id) => `client ${id}`), ...brokenSponsors.map((id) => `sponsor ${id}`)],
    unopened: master === undefined && files.includes(LEDGER),
    counts: { ...counts, trees: trees.size, ...auditor.counts },
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
