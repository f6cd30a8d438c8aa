import type { Portal } from '../schema/portfolio.ts';
import { readClient } from './client.ts';
import { type ContentError, sortContentErrors } from './contentError.ts';
import { readFrame } from './frame.ts';

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
  const frame = readFrame(contentDir);
  const { settings, access, sponsors, brokenSponsors } = frame;
  const reads = frame.clientIds.map((id) => ({ id, ...readClient(contentDir, id, frame) }));
  const clients = reads.flatMap(({ client }) => client ?? []);
  return {
    portal: settings && { settings, access, sponsors, clients },
    errors: sortContentErrors([...frame.errors, ...reads.flatMap(({ errors }) => errors)]),
    brokenClients: reads.flatMap(({ id, client }) => (client ? [] : [id])),
    brokenSponsors,
    files: reads.reduce((sum, { files }) => sum + files, frame.files),
    clients: reads.length,
    projects: frame.scope.known.get('project')?.ids.size ?? 0,
  };
}
