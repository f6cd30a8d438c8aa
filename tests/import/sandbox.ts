import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Entry } from '../../src/import/ledger.ts';
import { type ImportOptions, importTable } from '../../src/import/tableImport.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A folder with a source, a mapping and content, in which imports can be run again and again. */
export class Sandbox {
  readonly folder = temporaryFolder();
  readonly content = join(this.folder, 'content');
  mapping: unknown;

  constructor(mapping: unknown) {
    this.mapping = mapping;
  }

  /** Imports a source given as text in some encoding, or as bytes. */
  async import(source: string | Uint8Array, options: Partial<ImportOptions> & { written?: string } = {}) {
    const { written = 'utf-8', ...rest } = options;
    const file = join(this.folder, 'source.csv');
    const mapping = join(this.folder, 'mapping.json');
    writeFileSync(file, typeof source === 'string' ? iconv.encode(source, written) : source);
    writeFileSync(mapping, JSON.stringify(this.mapping, null, 2));
    const outcome = await importTable({
      kind: 'csv',
      file,
      mapping,
      contentDir: this.content,
      dryRun: false,
      encoding: undefined,
      constants: {},
      log: undefined,
      ...rest,
    });
    const { ledger } = outcome;
    return {
      ...outcome,
      written: ledger.count('written'),
      updated: ledger.count('updated'),
      unchanged: ledger.count('unchanged'),
      leftOut: ledger.leftOut.map(inWords),
      reported: ledger.mentions.map(inWords),
      files: outcome.changes.changes.map(({ path }) => path).sort(),
    };
  }

  /** Every file below `content`, by path. */
  tree(): Record<string, string> {
    const files = readdirSync(this.content, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files
      .map((entry) => join(entry.parentPath, entry.name).slice(this.content.length + 1))
      .sort();
    return Object.fromEntries(paths.map((path) => [path, this.read(path)]));
  }

  read(path: string): string {
    return readFileSync(join(this.content, path), 'utf8');
  }

  json(path: string): unknown {
    return JSON.parse(this.read(path));
  }

  write(path: string, text: string): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  edit(path: string, change: (text: string) => string): void {
    this.write(path, change(this.read(path)));
  }
}

/** `3 no key: column "Id" is empty`, or without a number where no row is meant. */
function inWords({ row, reason, detail }: Entry): string {
  return `${row === undefined ? '' : `${row} `}${reason.words}: ${detail}`;
}
