import { Refusal } from '../../load/refusal.ts';
import type { Output } from '../output.ts';
import { isMissing } from '../releaseChange.ts';
import type { Parts } from './parts.ts';

/** Takes the parts that stay over into a release that is made anew. Refuses where a page or a file of theirs is not there. */
export async function keepStaying(parts: Parts, output: Output): Promise<void> {
  for (const { pages, files, at } of parts.staying()) {
    try {
      for (const route of pages) await output.keepPage(route, at);
      for (const path of files) await output.keepFile(path, at);
    } catch (error) {
      throw isMissing(error) ? new Refusal(incomplete(at, error)) : error;
    }
  }
}

function incomplete(at: string, { path }: NodeJS.ErrnoException): string {
  return (
    `${at} has not all the files that it was made with: ${path} is missing. Make it or copy it again, or delete it ` +
    'and let the pages be made here. Nothing was written.'
  );
}
