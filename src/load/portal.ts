import type { Client, Portal } from '../schema/portfolio.ts';
import { readClient } from './client.ts';
import { type ContentError, sortContentErrors } from './contentError.ts';
import { type Frame, readFrame } from './frame.ts';

/** What became of reading everything. */
export interface ReadPortal {
  /** What is right of it; undefined when `portal.json` is missing or wrong. */
  portal: Portal | undefined;
  /** Everything that is wrong, by file, line and column. */
  errors: ContentError[];
  brokenClients: string[];
  brokenSponsors: string[];
  files: number;
  /** How many clients and projects there are, right or wrong. */
  clients: number;
  projects: number;
}

/** Reads and checks all of `content/`. */
export function readPortal(contentDir: string): ReadPortal {
  const clients: Client[] = [];
  const frame = readFrame(contentDir);
  const checked = checkClients(frame, (id) => {
    const { client, errors, files } = readClient(contentDir, id, frame);
    if (client) clients.push(client);
    return { errors, files, isRight: client !== undefined };
  });
  const { settings, access, sponsors } = frame;
  return { portal: settings && { settings, access, sponsors, clients }, ...checked };
}

/** What became of checking everything. */
export interface CheckedPortal extends Omit<ReadPortal, 'portal'> {
  hasSettings: boolean;
  /** How many files each client has whose files are right. */
  right: ReadonlyMap<string, number>;
}

/**
 * Checks all of `content/`.
 * @param known how many files a client has that need not be read, because its files are known to be right
 */
export function checkPortal(contentDir: string, known: (id: string) => number | undefined): CheckedPortal {
  const right = new Map<string, number>();
  const frame = readFrame(contentDir);
  const checked = checkClients(frame, (id) => {
    const kept = known(id);
    const read = kept === undefined ? readClient(contentDir, id, frame) : undefined;
    const { errors, files } = read ?? { errors: [], files: kept ?? 0 };
    const isRight = !read || read.client !== undefined;
    if (isRight) right.set(id, files);
    return { errors, files, isRight };
  });
  return { ...checked, right, hasSettings: frame.settings !== undefined };
}

/** What became of one client. */
interface CheckedClient {
  errors: ContentError[];
  files: number;
  isRight: boolean;
}

function checkClients(frame: Frame, check: (id: string) => CheckedClient): Omit<ReadPortal, 'portal'> {
  const checks = frame.clientIds.map((id) => ({ id, ...check(id) }));
  return {
    errors: sortContentErrors([...frame.errors, ...checks.flatMap(({ errors }) => errors)]),
    brokenClients: checks.flatMap(({ id, isRight }) => (isRight ? [] : [id])),
    brokenSponsors: frame.brokenSponsors,
    files: checks.reduce((sum, { files }) => sum + files, frame.files),
    clients: checks.length,
    projects: frame.scope.known.get('project')?.ids.size ?? 0,
  };
}
