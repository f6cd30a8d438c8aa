import { objectiveResults } from '../../model/closure.ts';
import type { Project } from '../../schema/portfolio.ts';
import type { Level } from '../../schema/project.ts';
import type { Cell, TableSection } from '../page.ts';
import { table } from '../sections.ts';
import type { Place } from '../tree.ts';
import type { Writer } from '../writer.ts';
import { milestoneTable } from './planTables.ts';

type Closure = NonNullable<Project['closure']>;
type Goal = Closure['goals'][number]['goal'];

/** The mark of each answer to the question whether an objective is met. */
const metLevels = {
  yes: 'done',
  partly: 'at-risk',
  no: 'off-track',
  'too-early': 'unknown',
} as const satisfies Record<Closure['results'][number]['met'], Level>;

/** Goal by goal: what was agreed, and whether the client accepted it. */
export function acceptanceTable(
  writer: Writer,
  charter: Project['charter'],
  { goals }: Closure,
): TableSection[] {
  if (goals.length === 0) return [];
  const { words } = writer;
  return [
    table(writer, 'acceptance', 'closure', goals, [
      { key: 'goal', cell: ({ goal }) => ({ text: words.dimensions[goal] }) },
      { key: 'agreed', cell: ({ goal }) => agreedCell(writer, charter, goal) },
      {
        key: 'accepted',
        cell: ({ accepted }) =>
          accepted
            ? { text: words.closure.accepted, level: 'done' }
            : { text: words.closure.notAccepted, level: 'off-track' },
      },
      { key: 'note', cell: ({ note }) => writer.cell(note) },
    ]),
  ];
}

function agreedCell(writer: Writer, { goals }: Project['charter'], goal: Goal): Cell {
  if (goal !== 'scope') return writer.cell(goals?.[goal]);
  const [first, ...others] = goals?.in ?? [];
  if (first === undefined || others.length === 0) return writer.cell(first);
  return { text: [first, ...others].map((item) => writer.passage(item).text).join(writer.words.separator) };
}

/** Every objective with what was reached. */
export function objectiveTable(writer: Writer, project: Project): TableSection[] {
  const results = objectiveResults(project);
  if (results.length === 0) return [];
  return [
    table(writer, 'results', 'closure', results, [
      { key: 'objective', cell: ({ objective }) => writer.passage(objective.text) },
      { key: 'measure', cell: ({ objective }) => writer.cell(objective.measure) },
      { key: 'target', cell: ({ objective }) => writer.cell(objective.target) },
      { key: 'result', cell: ({ result }) => writer.cell(result?.result) },
      {
        key: 'met',
        cell: ({ result }) =>
          result === undefined
            ? writer.cell(undefined)
            : { text: writer.words.objectiveResults[result.met], level: metLevels[result.met] },
      },
    ]),
  ];
}

/** The days that were approved and those that were reached, of the key milestones, or of all where none is key. */
export function keyDateTable(place: Place, project: Project): TableSection[] {
  const { plan } = project;
  const key = plan?.milestones.filter((milestone) => milestone.key) ?? [];
  const milestones = key.length > 0 ? key : (plan?.milestones ?? []);
  if (!plan || milestones.length === 0) return [];
  const section = milestoneTable(place, { ...project, plan: { ...plan, milestones } });
  return [{ ...section, id: 'keyDates', title: place.writer.words.sections.keyDates }];
}

/** What was learnt, as far as it is shared with the reader. */
export function lessonTable(writer: Writer, { lessons: { lessons } }: Project): TableSection[] {
  if (lessons.length === 0) return [];
  return [
    table(writer, 'lessons', 'closure', lessons, [
      { key: 'lesson', cell: ({ what }) => writer.passage(what) },
      { key: 'conclusion', cell: ({ verdict }) => ({ text: writer.words.lessonVerdicts[verdict] }) },
      { key: 'action', cell: ({ action }) => writer.cell(action) },
      { key: 'owner', cell: ({ owner }) => writer.cell(owner) },
      { key: 'done', cell: ({ done }) => writer.date(done) },
    ]),
  ];
}
