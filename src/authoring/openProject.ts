import { readClient } from '../load/client.ts';
import { type ContentError, formatContentError } from '../load/contentError.ts';
import { type Frame, readFrame } from '../load/frame.ts';
import type { Thaw } from '../load/frozenReport.ts';
import { Refusal } from '../load/refusal.ts';
import { didYouMean } from '../load/suggestion.ts';
import { quoted } from '../load/wordedValue.ts';
import { defaultLocale, type PortalSettings } from '../schema/portal.ts';
import type { Client, Project } from '../schema/portfolio.ts';
import type { Locale } from '../schema/values.ts';

/** A project whose client is right as a whole, for a command that writes into it. */
export interface OpenProject {
  contentDir: string;
  frame: Frame;
  settings: PortalSettings;
  client: Client;
  project: Project;
  /** The client’s language, which is that of the report files. */
  locale: Locale;
}

/** Opens `client/project`. Refuses where there is none, or where anything but what is tolerated is wrong. */
export function openProject(
  contentDir: string,
  clientId: string,
  projectId: string,
  tolerated: readonly Thaw[] = [],
): OpenProject {
  const frame = readFrame(contentDir);
  const { settings } = frame;
  if (!settings) throw new Refusal(wordErrors(frame.errors, contentDir));
  requireKnown('client', clientId, frame.clientIds);
  const { client, errors } = readClient(contentDir, clientId, frame, tolerated);
  if (!client) throw new Refusal(wordErrors(errors, contentDir));
  const ids = client.projects.map(({ id }) => id);
  requireKnown(`project of ${clientId}`, projectId, ids);
  const project = client.projects.find(({ id }) => id === projectId);
  if (!project) throw new Refusal(`${clientId}/${projectId} could not be read.`);
  return {
    contentDir,
    frame,
    settings,
    client,
    project,
    locale: client.profile?.locale ?? defaultLocale(settings),
  };
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

/** Refuses an id that names nothing, with the near one. */
export function requireKnown(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const otherwise = known.length === 0 ? 'There is none yet.' : `Known: ${known.slice(-20).join(', ')}.`;
  throw new Refusal(`There is no ${what} named ${quoted(id)}. ${didYouMean(id, known, otherwise)}`);
}

/** What has to be put right before a command can do anything. */
export function wordErrors(errors: readonly ContentError[], contentDir: string): string {
  const lines = errors.map((error) => formatContentError(error, contentDir));
  return `Nothing was written. Put this right first:\n${lines.join('\n')}`;
}
