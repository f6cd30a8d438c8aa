import { openMilestones } from '../../model/milestones.ts';
import type { ClientSlice } from '../../schema/portfolio.ts';
import { milestoneDueCell } from '../due.ts';
import { linkTo } from '../frame.ts';
import type { TableSection } from '../page.ts';
import { table } from '../sections.ts';
import { type Place, projectPath } from '../tree.ts';

/** So many milestones are near enough to matter. */
const MOST = 5;

/** The milestones that come next over all projects of a client. */
export function nextMilestones(place: Place, page: string, client: ClientSlice): TableSection {
  const { writer, tree } = place;
  const owners = new Map(
    client.projects.flatMap((project) =>
      (project.plan?.milestones ?? []).map((one) => [one, project] as const),
    ),
  );
  const several = client.projects.length > 1;
  const next = openMilestones([...owners.keys()]).slice(0, MOST);
  return table(writer, 'nextMilestones', 'nextMilestones', next, [
    { key: 'milestone', cell: ({ title }) => writer.passage(title) },
    {
      key: 'project',
      cell: (milestone) => {
        const project = owners.get(milestone);
        if (!project || !several) return writer.cell(undefined);
        const href = linkTo(place, page, projectPath(tree.reader, client.id, project.id));
        return { ...writer.passage(project.charter.name), href };
      },
    },
    { key: 'baseline', cell: ({ baseline }) => writer.date(baseline) },
    { key: 'forecast', cell: (milestone) => milestoneDueCell(place, milestone) },
    { key: 'kind', cell: ({ key }) => writer.cell(key ? writer.words.keyMilestone : undefined) },
  ]);
}
