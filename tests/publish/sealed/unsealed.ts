import { readMaster } from '../../../src/sealing/master.ts';
import { openRelease } from '../../../src/sealing/openRelease.ts';

/** Every file of a sealed release, opened by its publisher, by its path as in a release of plain pages. */
export async function unsealed(out: string, master: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, body } of openRelease(out, readMaster({ SIGHTLINE_MASTER: master }, out)))
    files[path.slice(1)] = Buffer.from(body).toString('latin1');
  if (Object.keys(files).length === 0) throw new Error(`${out} is no sealed release.`);
  return files;
}
