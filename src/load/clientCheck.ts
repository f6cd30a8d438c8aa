import { type ContentError, wordMismatch } from './contentError.ts';
import { checkDependencyCycles } from './dependencyCycle.ts';
import type { ReadFolder } from './folder.ts';
import type { Frame } from './frame.ts';
import { checkReferences, checkRepeatedIds, errorAt, placeKey } from './reference.ts';
import { addKnown, type Scope, scopeOf } from './scope.ts';
import type { Source } from './source.ts';
import { quoted } from './wordedValue.ts';

/** What is wrong between the files of a client; `errors` is what is already known to be wrong in them. */
export function checkClient(
  clientId: string,
  folder: ReadFolder,
  projectFolders: readonly ReadFolder[],
  frame: Frame,
  errors: readonly ContentError[],
): ContentError[] {
  const broken = new Set(errors.map(({ file }) => file));
  const refused = new Set(errors.map(({ file, path }) => placeKey(file, path)));
  const scope = clientScope(folder, broken, frame.scope);
  for (const [index, { path, sources }] of projectFolders.entries()) {
    scope.projects.set(folder.ids[index] ?? '', scopeOf(path, sources, broken, scope));
  }

  const found = folder.sources.flatMap((source) => checkSource(source, scope, refused));
  for (const [index, { sources }] of projectFolders.entries()) {
    const projectId = folder.ids[index] ?? '';
    for (const source of sources) {
      found.push(...checkSource(source, scope.projects.get(projectId) ?? scope, refused));
      if (source.kind === 'plan') found.push(...checkDependencyCycles(source));
      if (source.kind === 'charter') found.push(...checkSponsor(source, `${clientId}/${projectId}`, frame));
    }
  }
  return found;
}

function checkSource(source: Source, scope: Scope, refused: ReadonlySet<string>): ContentError[] {
  return [...checkReferences(source, scope, refused), ...checkRepeatedIds(source)];
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
  addKnown(scope, 'asset', free, 'a file of this client under assets/', assetsComplete);
  addKnown(scope, 'project', ids, 'the id of a project of this client', projectsComplete);
  return scope;
}

/** A sponsor sees what their own file lists: a charter that names them elsewhere promises what they will not see. */
function checkSponsor(charter: Source, project: string, { sponsors }: Frame): ContentError[] {
  const { data } = charter;
  const id: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'sponsor') : undefined;
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
