import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Refusal } from '../../load/refusal.ts';
import type { BuildOptions } from '../build.ts';

const names = ['SIGHTLINE_MASTER', 'SIGHTLINE_MASTER_FILE', 'SIGHTLINE_SIGNING_KEY'] as const;

/**
 * The secrets of a release, from a file of lines such as `SIGHTLINE_MASTER_FILE=/etc/sightline/master`. Refuses one that
 * other users may read, and a name that means nothing, which may be a secret misspelt.
 * @param file undefined where there is none
 */
export function readSecrets(file: string | undefined): NonNullable<BuildOptions['surroundings']> {
  if (file === undefined) return {};
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Refusal(`--environment ${file}: there is no such file.`);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Refusal(`Others on this machine may read ${file}. Run: chmod 600 ${file}.`);
  const given = parseEnv(readFileSync(file, 'utf8'));
  const unknown = Object.keys(given).filter((name) => !names.some((known) => known === name));
  if (unknown.length > 0)
    throw new Refusal(`${file} sets ${unknown.join(', ')}. It may set ${names.join(', ')} and nothing else.`);
  return given;
}
