import { readClient } from '../load/client.ts';
import type { ContentError } from '../load/contentError.ts';
import type { Thaw } from '../load/frozenReport.ts';
import { Refusal } from '../load/refusal.ts';
import { quoted } from '../load/wordedValue.ts';
import type { Project } from '../schema/portfolio.ts';
import { type OpenClient, openClient, requireKnown } from './openClient.ts';

/** A project whose client is right as a whole, for a command that writes into it. */
export interface OpenProject extends OpenClient {
  project: Project;
}

/** Opens `client/project`. Refuses where there is none, or where anything but what is tolerated is wrong. */
export function openProject(
  contentDir: string,
  clientId: string,
  projectId: string,
  tolerated: readonly Thaw[] = [],
): OpenProject {
  const open = openClient(contentDir, clientId, tolerated);
  const { projects } = open.client;
  requireKnown(
    `project of ${clientId}`,
    projectId,
    projects.map(({ id }) => id),
  );
  const project = projects.find(({ id }) => id === projectId);
  if (!project) throw new Refusal(`${clientId}/${projectId} could not be read.`);
  return { ...open, project };
}

/** The same project, read again after something was written; the errors where something is wrong now. */
export function openAgain(open: OpenProject, tolerated: readonly Thaw[]): OpenProject | ContentError[] {
  const { client, errors } = readClient(open.contentDir, open.client.id, open.frame, tolerated);
  const project = client?.projects.find(({ id }) => id === open.project.id);
  return client && project ? { ...open, client, project } : errors;
}

/** The parts of a name like `acme/crm`, as many as its form has. */
export function partsOf(name: string, form: string, example: string): string[] {
  const parts = name.replace(/\/+$/, '').split('/');
  if (parts.length === form.split('/').length && parts.every((part) => part !== '')) return parts;
  throw new Refusal(`Expected ${form} like ${example}, got ${quoted(name)}.`);
}
