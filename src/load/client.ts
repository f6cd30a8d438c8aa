import { defaultLocale } from '../schema/portal.ts';
import type { Client, Project } from '../schema/portfolio.ts';
import { type Locale, LocaleSchema } from '../schema/values.ts';
import { checkClient } from './clientCheck.ts';
import { type ContentError, compareText, type Path, sortContentErrors } from './contentError.ts';
import { checkDeclared } from './declaredHealth.ts';
import { type ReadFolder, readFolder } from './folder.ts';
import type { Frame } from './frame.ts';
import type { Thaw } from './frozenReport.ts';
import { clientLayout, projectLayout } from './layout.ts';
import { type FreeFile, newAllowance } from './listing.ts';
import { fieldOf } from './source.ts';
import type { Place } from './sourceTree.ts';
import { bodyWords, refuseDoubles } from './translation.ts';
import { Validation } from './validation.ts';

/** What became of reading one client. */
export interface ReadClient {
  /** Undefined when anything in the client’s folder is wrong. */
  client: Client | undefined;
  errors: ContentError[];
  /** How many files were found in the client’s folder. */
  files: number;
  /** Where a part of a file stands, the file named below the content folder; undefined of a file that was not read. */
  locate: (file: string, path: Path) => Place | undefined;
}

/**
 * Reads one client’s folder; of everything else it knows what is in the frame.
 * @param tolerated what a command that freezes reports is there to put right
 */
export function readClient(
  contentDir: string,
  clientId: string,
  frame: Frame,
  tolerated: readonly Thaw[] = [],
): ReadClient {
  const allowance = newAllowance();
  const path = `clients/${clientId}`;
  const folder = readFolder(contentDir, path, clientLayout, allowance);
  const projectFolders = folder.ids.map((id) =>
    readFolder(contentDir, `${path}/projects/${id}`, projectLayout, allowance),
  );

  const folders = [folder, ...projectFolders];
  const language = languageOf(folder) ?? defaultLocale(frame.settings);
  const errors = folders.flatMap((one) => [...one.errors, ...refuseDoubles(one.translations, language)]);
  const client = assembleClient(folder, projectFolders, language, errors);
  const { settings } = frame;
  const all = [
    ...errors,
    ...checkClient(folder, projectFolders, frame, errors, tolerated),
    ...(client && settings ? checkDeclared(client, projectFolders, settings) : []),
  ];
  return {
    client: all.length === 0 ? client : undefined,
    errors: sortContentErrors(all),
    files: folders.reduce((sum, { count }) => sum + count, 0),
    locate: (file, path) =>
      folders
        .flatMap(({ sources }) => sources)
        .find((source) => source.file === file)
        ?.locate(path),
  };
}

/** The language a client’s files are written in, read before they are validated. */
function languageOf({ sources }: ReadFolder): Locale | undefined {
  const profile = sources.find(({ kind }) => kind === 'profile');
  return LocaleSchema.safeParse(fieldOf(profile?.data, 'locale')).data;
}

function assembleClient(
  folder: ReadFolder,
  projectFolders: readonly ReadFolder[],
  language: Locale,
  errors: ContentError[],
): Client | undefined {
  const files = validationOf(folder, language, errors);
  const profile = files.one('profile');
  const parts = {
    contacts: files.oneOrEmpty('contacts'),
    stakeholders: files.oneOrEmpty('stakeholders'),
    needs: files.oneOrEmpty('needs'),
    transactions: files.oneOrEmpty('transactions'),
    complaints: files.oneOrEmpty('complaints'),
    documents: measured(files.oneOrEmpty('documents'), folder.free),
    communications: files.all('communication').sort(byId),
    surveys: files.all('survey').sort(byId),
    projects: projectFolders.flatMap((one) => assembleProject(one, language, errors) ?? []),
  };
  if (!profile) return undefined;
  // what a sponsor’s pages need to know of the client too, though the profile itself is not for them
  const { name, state, cadenceDays, thresholds } = profile;
  const known = { ...(cadenceDays !== undefined && { cadenceDays }), ...(thresholds && { thresholds }) };
  return { id: folder.id, name, state, ...known, profile, ...parts };
}

/** The documents with the size of the file that each of them names. */
function measured({ documents }: Client['documents'], files: readonly FreeFile[]): Client['documents'] {
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  return {
    documents: documents.map((document) => {
      const bytes = document.file === undefined ? undefined : sizes.get(document.file);
      return bytes === undefined ? document : { ...document, bytes };
    }),
  };
}

function assembleProject(folder: ReadFolder, language: Locale, errors: ContentError[]): Project | undefined {
  const files = validationOf(folder, language, errors);
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
  return charter && { id: folder.id, charter, ...parts };
}

function validationOf(
  { sources, translations }: ReadFolder,
  language: Locale,
  errors: ContentError[],
): Validation {
  const translationsOf = Map.groupBy(translations, ({ of }) => of);
  return new Validation(sources, errors, (source) =>
    bodyWords(source, translationsOf.get(source.file) ?? [], language),
  );
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
