import { type ContentError, wordMismatch } from './contentError.ts';
import { checkDependencyCycles } from './dependencyCycle.ts';
import type { ReadFolder } from './folder.ts';
import type { Frame } from './frame.ts';
import { checkFrozen, type Thaw } from './frozenReport.ts';
import { checkReferences, checkRepeatedIds, errorAt, placeKey } from './reference.ts';
import { addKnown, type Scope, scopeOf } from './scope.ts';
import { fieldOf, type Source } from './source.ts';
import { quoted } from './wordedValue.ts';

/** What is wrong between the files of a client; `errors` is what is already known to be wrong in them. */
export function checkClient(
  folder: ReadFolder,
  projectFolders: readonly ReadFolder[],
  frame: Frame,
  errors: readonly ContentError[],
  tolerated: readonly Thaw[],
): ContentError[] {
  const broken = new Set(errors.map(({ file }) => file));
  const refused = new Set(errors.map(({ file, path }) => placeKey(file, path)));
  const scope = clientScope(folder, broken, frame.scope);
  const checkAll = (sources: readonly Source[], around: Scope) =>
    sources.flatMap((source) => [...checkReferences(source, around, refused), ...checkRepeatedIds(source)]);

  const inProjects = projectFolders.flatMap((project) => {
    const { path, id, sources } = project;
    const around = scopeOf(path, sources, broken, scope);
    scope.projects.set(id, around);
    const charter = sources.find(({ kind }) => kind === 'charter');
    const plan = sources.find(({ kind }) => kind === 'plan');
    return [
      ...checkAll(sources, around),
      ...(charter ? checkSponsor(charter, `${folder.id}/${id}`, frame) : []),
      ...(plan ? checkDependencyCycles(plan) : []),
      ...checkReports(project, `${folder.id}/${id}`, broken, tolerated),
    ];
  });
  // after the projects, into which the client’s own files may point
  return [...inProjects, ...checkAll(folder.sources, scope)];
}

function checkReports(
  { sources, translations }: ReadFolder,
  project: string,
  broken: ReadonlySet<string>,
  tolerated: readonly Thaw[],
): ContentError[] {
  return sources.flatMap((report) => {
    if (report.kind !== 'report') return [];
    const own = translations.filter(({ of }) => of === report.file);
    const isPartOfIt = (file: string) =>
      file !== report.file && file.startsWith(report.file.replace(/md$/, ''));
    // of a report with a text that could not be read nobody knows what it says
    const isWhole = [...broken].every((file) => !isPartOfIt(file) || own.some((text) => text.file === file));
    return isWhole ? checkFrozen(report, own, `${project}/${report.stem}`, tolerated) : [];
  });
}

function clientScope(
  { path, sources, ids, free }: ReadFolder,
  broken: ReadonlySet<string>,
  portal: Scope,
): Scope {
  const scope = scopeOf(path, sources, broken, portal);
  const brokenFolders = [...broken].map((file) => file.slice(path.length + 1).split('/'));
  const assetsComplete = brokenFolders.every(([first]) => first !== 'assets');
  const projectsComplete = brokenFolders.every(
    ([first, , inside]) => first !== 'projects' || inside !== undefined,
  );
  const assets = free.map((file) => file.path);
  addKnown(scope, 'asset', assets, 'a file of this client under assets/', assetsComplete);
  addKnown(scope, 'project', ids, 'the id of a project of this client', projectsComplete);
  return scope;
}

/** A sponsor sees what their own file lists: a charter that names them elsewhere promises what they will not see. */
function checkSponsor(charter: Source, project: string, { sponsors }: Frame): ContentError[] {
  const id = fieldOf(charter.data, 'sponsor');
  const sponsor = sponsors.find((one) => one.id === id);
  if (!sponsor || sponsor.projects.includes(project)) return [];
  const file = `sponsors/${sponsor.id}.json`;
  const message = wordMismatch(
    `a sponsor whose file lists ${project} under projects`,
    `${quoted(sponsor.id)}, whose file does not`,
    `Add "${project}" to projects in ${file}.`,
  );
  return [errorAt(charter, ['sponsor'], message)];
}
