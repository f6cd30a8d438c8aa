import type { Project } from '../schema/portfolio.ts';

type Issue = Project['register']['issues'][number];

/** Whether nothing more is to be done about an issue, by how it is said to stand. */
export function isSolved(status: Issue['status']): boolean {
  return status === 'resolved' || status === 'closed';
}
