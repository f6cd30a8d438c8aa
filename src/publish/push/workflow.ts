import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../load/refusal.ts';

/** Where each service looks for its workflow, from the folder of the repository. */
const places: Record<string, string | undefined> = {
  github: '.github/workflows/sightline.yml',
  'github-shards': '.github/workflows/sightline.yml',
  gitlab: '.gitlab-ci.yml',
  'gitlab-shards': '.gitlab-ci.yml',
};

/** Writes the workflow of a service, or its variant for very many clients, into a repository. Refuses to write over one. @returns the file */
export function writeWorkflow(service: string, repository: string): string {
  const place = places[service];
  if (place === undefined)
    throw new Refusal(
      `There is no workflow for ${service}, only for ${new Intl.ListFormat('en').format(Object.keys(places))}.`,
    );
  const file = join(repository, place);
  if (existsSync(file)) throw new Refusal(`${file} is there already. Move it away to have it written anew.`);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(join(import.meta.dirname, 'workflows', `${service}.yml`), file);
  return file;
}
