import { randomUUID } from 'node:crypto';
import { readdirSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beginningOf, bootOf, isRunning, processSpace } from '../process.ts';

/** Milliseconds between two looks at a lock that another holds. */
const PATIENCE = 100;
const CLAIM = 'claim';

/** Who holds a lock, and since when. */
export interface Owner {
  /** What it is held for. */
  purpose: string;
  pid: number;
  host: string;
  /** In ISO 8601. */
  since: string;
  /** The start of the machine, the numbering of processes and the start of the process; empty where nothing tells. */
  boot: string;
  space: string;
  beginning: string;
  /** Tells each taking of a lock from every other. */
  token: string;
}

export interface Held {
  release(): void;
}

/**
 * Takes a lock, or answers who holds it. A lock is a symbolic link whose target says who owns it: it is made in one step,
 * and nobody finds it half written. A dead owner’s lock is taken over.
 */
export function tryLock(path: string, purpose: string): Held | Owner {
  for (;;) {
    if (make(path, ownerNow(purpose))) return { release: () => unlinkSync(path) };
    const owner = ownerOf(path);
    const other = owner && (isAlive(owner) ? owner : clear(path, owner));
    if (other) return other;
  }
}

/** Takes a lock, after whoever holds it. @param busy told once who that is; it may throw in place of waiting */
export async function takeLock(path: string, purpose: string, busy: (owner: Owner) => void): Promise<Held> {
  for (let told = false; ; await setTimeout(PATIENCE)) {
    const got = tryLock(path, purpose);
    if ('release' in got) return got;
    // a claim is over in no time
    if (told || got.purpose === CLAIM) continue;
    busy(got);
    told = true;
  }
}

export function wordOwner({ purpose, pid, host, since }: Owner): string {
  const where = host === hostname() ? '' : ` on ${host}`;
  return `process ${pid}${where}, which holds it for a ${purpose} since ${since}`;
}

/**
 * Removes the lock of a dead owner. Of all who found it dead only the one who makes the claim on it may: else one of them
 * could remove the lock that another has taken since. A claim is a lock too, and that of a dead claimant is cleared alike.
 * @returns who is about to clear it; undefined where it is worth trying again at once
 */
function clear(path: string, dead: Owner): Owner | undefined {
  const claim = `${path}.${dead.token}`;
  if (!make(claim, ownerNow(CLAIM))) {
    const other = ownerOf(claim);
    return other && (isAlive(other) ? other : clear(claim, other));
  }
  if (ownerOf(path)?.token === dead.token) unlinkSync(path);
  unlinkSync(claim);
  return undefined;
}

/** Removes what those left who died while they cleared a lock that is no more. For the owner of the lock. */
export function removeDeadClaims(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const claim = join(dirname(path), name);
    const owner = name.startsWith(`${basename(path)}.`) ? ownerOf(claim) : undefined;
    if (owner && !isAlive(owner)) unlinkSync(claim);
  }
}

function make(path: string, owner: Owner): boolean {
  try {
    symlinkSync(JSON.stringify(owner), path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(path: string): Owner | undefined {
  try {
    return JSON.parse(readlinkSync(path)) as Owner;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} is no lock of Sightline. Take it away if nothing else needs it.`, {
      cause: error,
    });
  }
}

function ownerNow(purpose: string): Owner {
  const { pid } = process;
  return {
    purpose,
    pid,
    host: hostname(),
    since: new Date().toISOString(),
    boot: bootOf() ?? '',
    space: processSpace() ?? '',
    beginning: beginningOf(pid) ?? '',
    token: randomUUID(),
  };
}

/** Nobody can ask another machine or look into another container, so an owner there counts as alive. */
function isAlive({ pid, host, boot, space, beginning }: Owner): boolean {
  if (host !== hostname()) return true;
  if (boot !== (bootOf() ?? '')) return false;
  if (space !== (processSpace() ?? '')) return true;
  return isRunning(pid) && beginning === (beginningOf(pid) ?? beginning);
}
