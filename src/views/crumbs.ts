import type { ClientSlice, Project } from '../schema/portfolio.ts';
import type { Passage } from './page.ts';
import { type Place, projectPath } from './tree.ts';

type Crumb = Passage & { page: string };

/** The way from the tree’s front page down to a client’s projects. */
export function clientCrumb({ tree, writer }: Place, client: ClientSlice): Crumb[] {
  const { reader } = tree;
  const name = writer.passage(client.name);
  if (reader.kind === 'manager') {
    return [
      { text: writer.words.manager.title, page: '' },
      { ...name, page: `clients/${client.id}/` },
    ];
  }
  if (reader.kind === 'sponsor') return [{ text: writer.words.sponsor.home, page: '' }];
  return [{ ...name, page: '' }];
}

/** The same, down to the project. */
export function projectCrumb(place: Place, client: ClientSlice, project: Project): Crumb[] {
  return [
    ...clientCrumb(place, client),
    {
      ...place.writer.passage(project.charter.name),
      page: projectPath(place.tree.reader, client.id, project.id),
    },
  ];
}
