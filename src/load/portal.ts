import type { Client, Portal } from '../schema/portfolio.ts';
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
  const errors = [...frame.errors];
  const clients: Client[] = [];
  const brokenClients: string[] = [];
  let { files } = frame;
  for (const clientId of frame.clientIds) {
    const read = readClient(contentDir, clientId, frame);
    errors.push(...read.errors);
    files += read.files;
    if (read.client) clients.push(read.client);
    else brokenClients.push(clientId);
  }
  return {
    portal: settings && { settings, access, sponsors, clients },
    errors: sortContentErrors(errors),
    brokenClients,
    brokenSponsors,
    files,
    clients: frame.clientIds.length,
    projects: frame.scope.known.get('project')?.ids.size ?? 0,
  };
}
