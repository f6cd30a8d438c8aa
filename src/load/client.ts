import type { Client, Project } from '../schema/portfolio.ts';
import { type Locale, LocaleSchema } from '../schema/values.ts';
import { checkClient } from './clientCheck.ts';
import { type ContentError, compareText, sortContentErrors } from './contentError.ts';
import { type ReadFolder, readFolder } from './folder.ts';
import type { Frame } from './frame.ts';
import { clientLayout, projectLayout } from './layout.ts';
import { newAllowance } from './listing.ts';
import { bodyWords, refuseDoubles } from './translation.ts';
import { Validation } from './validation.ts';

/** What became of reading one client. */
export interface ReadClient {
  /** Undefined when anything in the client’s folder is wrong. */
  client: Client | undefined;
  errors: ContentError[];
  /** How many files were found in the client’s folder. */
  files: number;
}

/** Reads one client’s folder; of everything else it knows what is in the frame. */
export function readClient(contentDir: string, clientId: string, frame: Frame): ReadClient {
  const allowance = newAllowance();
  const path = `clients/${clientId}`;
  const folder = readFolder(contentDir, path, clientLayout, allowance);
  const projectFolders = folder.ids.map((id) =>
    readFolder(contentDir, `${path}/projects/${id}`, projectLayout, allowance),
  );

  const folders = [folder, ...projectFolders];
  const language = languageOf(folder) ?? frame.settings?.locales[0] ?? 'en';
  const errors = folders.flatMap((one) => [...one.errors, ...refuseDoubles(one.translations, language)]);
  const client = assembleClient(clientId, folder, projectFolders, language, errors);
  errors.push(...checkClient(clientId, folder, projectFolders, frame, errors));
  return {
    client: errors.length === 0 ? client : undefined,
    errors: sortContentErrors(errors),
    files: folders.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The language a client’s files are written in, read before they are validated. */
function languageOf({ sources }: ReadFolder): Locale | undefined {
  const profile = sources.find(({ kind }) => kind === 'profile')?.data;
  const locale: unknown =
    typeof profile === 'object' && profile !== null ? Reflect.get(profile, 'locale') : undefined;
  return LocaleSchema.safeParse(locale).data;
}

function assembleClient(
  id: string,
  folder: ReadFolder,
  projectFolders: readonly ReadFolder[],
  language: Locale,
  errors: ContentError[],
): Client | undefined {
  const files = validationOf(folder, language);
  const profile = files.one('profile');
  const parts = {
    contacts: files.oneOrEmpty('contacts'),
    stakeholders: files.oneOrEmpty('stakeholders'),
    needs: files.oneOrEmpty('needs'),
    transactions: files.oneOrEmpty('transactions'),
    complaints: files.oneOrEmpty('complaints'),
    documents: files.oneOrEmpty('documents'),
    communications: files.all('communication').sort(byId),
    surveys: files.all('survey').sort(byId),
    projects: projectFolders.flatMap((one) => assembleProject(one, language, errors) ?? []),
  };
  errors.push(...files.errors);
  if (!profile) return undefined;
  // what a sponsor’s pages need to know of the client too, though the profile itself is not for them
  const { name, cadenceDays, thresholds } = profile;
  const known = { ...(cadenceDays !== undefined && { cadenceDays }), ...(thresholds && { thresholds }) };
  return { id, name, ...known, profile, ...parts };
}

function assembleProject(folder: ReadFolder, language: Locale, errors: ContentError[]): Project | undefined {
  const files = validationOf(folder, language);
  const charter = files.one('charter');
  const parts = {
    plan: files.one('plan'),
    register: files.oneOrEmpty('register'),
    quality: files.oneOrEmpty('quality'),
    resources: files.oneOrEmpty('resources'),
    communicationPlan: files.oneOrEmpty('communicationPlan'),
    lessons: files.oneOrEmpty('lessons'),
    closure: files.one('closure'),
    reports: files.all('report').sort(byId),
  };
  errors.push(...files.errors);
  return charter && { id: folder.path.slice(folder.path.lastIndexOf('/') + 1), charter, ...parts };
}

function validationOf({ sources, translations }: ReadFolder, language: Locale): Validation {
  return new Validation(sources, (source) => bodyWords(source, translations, language));
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
