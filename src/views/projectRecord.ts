import type { ClientSlice } from '../schema/portfolio.ts';
import { communicationLog } from './communicationLog.ts';
import type { Section } from './page.ts';
import { complaintTable } from './tables/complaintTable.ts';
import { needTable } from './tables/needTable.ts';
import type { Place } from './tree.ts';

/**
 * What was needed, said and complained about in one project, for readers who have no record of the whole client.
 * @param page the page it stands on
 */
export function projectRecord(place: Place, client: ClientSlice, page: string, project: string): Section[] {
  const about = ({ projects }: { projects?: string[] | undefined }) => projects?.includes(project) ?? false;
  const slice = {
    ...client,
    needs: { needs: client.needs.needs.filter(about) },
    complaints: { complaints: client.complaints.complaints.filter(about) },
    communications: client.communications.filter(about),
  };
  return [
    ...(slice.needs.needs.length > 0 ? [needTable(place, page, slice)] : []),
    ...(slice.complaints.complaints.length > 0 ? [complaintTable(place, slice)] : []),
    ...(slice.communications.length > 0 ? [communicationLog(place, slice)] : []),
  ];
}
