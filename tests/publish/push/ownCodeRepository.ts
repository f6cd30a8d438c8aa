import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PushSettings } from '../../../src/publish/push/pushSettings.ts';
import { publishingRepository, root } from './pushedRepository.ts';

/** All that Sightline needs to run, besides its packages. */
const code = [
  ...['package.json', 'package-lock.json', '.npmrc', 'astro.config.mjs', 'tsconfig.json'],
  ...['public', 'scripts', 'src'],
];

/** A repository that holds this very Sightline beside its content, and publishes with what is pushed of it. */
export function ownCodeRepository(given: Partial<PushSettings> = {}) {
  const repository = publishingRepository({ allowCode: true, ...given });
  const { clone, to, commit } = repository;
  for (const path of code) cpSync(join(root, path), join(clone, path), { recursive: true });
  commit();
  /** Changes a source in the clone; throws where it does not say what is to be changed. */
  const change = (path: string, from: string, into: string) => {
    const text = readFileSync(join(clone, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not say: ${from}`);
    writeFileSync(join(clone, path), text.replace(from, into));
  };
  return { ...repository, change, work: join(to, 'work/code') };
}
