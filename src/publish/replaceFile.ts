import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file in one step: whoever reads it finds the old text or the new one. @param mode of the file, if not the usual one */
export function replaceFile(file: string, text: string, mode?: number): void {
  const started = join(dirname(file), `.${basename(file)}.${process.pid}`);
  writeFileSync(started, text, mode === undefined ? {} : { mode });
  renameSync(started, file);
}
