import { endOfNextQuarter, forecastOf } from '../../model/milestones.ts';
import type { ProjectSummary } from '../../model/summary.ts';
import { milestoneDueCell } from '../due.ts';
import type { RowGroup, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import { projectLink } from './projectCells.ts';

/** As many months fit on a page unfolded. */
const UNFOLDED = 12;

/** What some projects are to reach by the end of the next quarter, month by month; what is overdue stands first. */
export function milestoneTable(place: Place, projects: readonly ProjectSummary[]): TableSection {
  const { writer, asOf } = place;
  const { words, formats } = writer;
  const ahead = projects
    .flatMap((project) => project.ahead.map((milestone) => ({ project, milestone })))
    .map((one) => ({ ...one, date: forecastOf(one.milestone) ?? '' }))
    .sort((a, b) => a.date.localeCompare(b.date));
  const section = table(writer, 'nextMilestones', 'nextMilestones', ahead, [
    { key: 'milestone', cell: ({ milestone }) => writer.passage(milestone.title) },
    { key: 'project', cell: ({ project }) => projectLink(place, '', project) },
    { key: 'baseline', cell: ({ milestone }) => writer.date(milestone.baseline) },
    { key: 'forecast', cell: ({ milestone }) => milestoneDueCell(place, milestone) },
    { key: 'kind', cell: ({ milestone }) => writer.cell(milestone.key ? words.keyMilestone : undefined) },
  ]);
  const title = words.dashboards.milestonesUntil(formats.date(endOfNextQuarter(asOf)));
  const months = [...Map.groupBy(ahead, ({ date }) => date.slice(0, 7))];
  if (months.length < 2 || ahead.length <= UNFOLDED) return { ...section, title };
  const groups = months.map(
    ([month, { length }], index): RowGroup => ({
      text: formats.monthAndYear(`${month}-01`),
      note: words.dashboards.month(length),
      count: length,
      ...(index === 0 && length <= 2 * UNFOLDED && { open: true }),
    }),
  );
  return { ...section, title, groups };
}
