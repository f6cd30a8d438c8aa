import { latestOf } from '../../model/dates.ts';
import type { ClientSummary } from '../../model/summary.ts';
import { projectLink } from '../dashboards/projectCells.ts';
import { pageOf } from '../frame.ts';
import type { PageView } from '../page.ts';
import { table } from '../sections.ts';
import { withTools } from '../tableTools.ts';
import { lessonsPath, type Place } from '../tree.ts';

/** How many lessons are recorded in all. */
export function lessonCount(clients: readonly ClientSummary[]): number {
  return lessonsOf(clients).length;
}

/** What was learnt in all projects, the newest first, for those who begin another one. */
export function managerLessons(place: Place, clients: readonly ClientSummary[]): PageView {
  const { writer } = place;
  const { words } = writer;
  const lessons = lessonsOf(clients);
  const open = lessons.filter(({ lesson: { action, done } }) => action !== undefined && done === undefined);
  const projects = new Set(lessons.map(({ project }) => project)).size;
  const section = table(writer, 'lessons', 'lessons', lessons, [
    { key: 'lesson', cell: ({ lesson }) => writer.passage(lesson.what) },
    { key: 'project', cell: ({ project }) => projectLink(place, lessonsPath, project) },
    { key: 'client', cell: ({ project }) => writer.passage(project.client.name) },
    { key: 'conclusion', cell: ({ lesson }) => ({ text: words.lessonVerdicts[lesson.verdict] }) },
    { key: 'action', cell: ({ lesson }) => writer.cell(lesson.action) },
    { key: 'owner', cell: ({ lesson }) => writer.cell(lesson.owner) },
    { key: 'done', cell: ({ lesson }) => writer.date(lesson.done) },
    { key: 'learnt', cell: ({ lesson }) => writer.date(lesson.date) },
  ]);
  return pageOf(place, {
    kind: 'manager-lessons',
    page: lessonsPath,
    heading: { text: words.dashboards.lessons },
    above: [{ text: words.manager.title, page: '' }],
    dataDate: latestOf(lessons.map(({ lesson }) => lesson.date)),
    verdict: { text: words.dashboards.lessonsVerdict(lessons.length, projects, open.length) },
    sections: [withTools(writer, section, ['conclusion', 'client'])],
  });
}

function lessonsOf(clients: readonly ClientSummary[]) {
  return clients
    .flatMap(({ projects }) => projects)
    .flatMap((project) => project.lessons.map((lesson) => ({ project, lesson })))
    .sort((a, b) => b.lesson.date.localeCompare(a.lesson.date));
}
