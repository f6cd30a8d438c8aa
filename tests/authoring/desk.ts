import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, errorsIn, type Files } from '../load/contentFolder.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

export const crm = 'clients/acme/projects/crm';
export const reportPath = `${crm}/reports/2026-03-31.md`;

/** A content folder with a mail folder beside it, in which commands write. */
export class Desk {
  readonly content: string;
  readonly mails = join(temporaryFolder(), 'mail');

  constructor(changes: Files = {}) {
    this.content = contentFolder(changes);
  }

  /** What a command is told, on 2 April 2026. */
  get options() {
    return { content: this.content, mails: this.mails, today: () => '2026-04-02' };
  }

  read(path = reportPath): string {
    return readFileSync(join(this.content, path), 'utf8');
  }

  edit(change: (text: string) => string, path = reportPath): void {
    writeFileSync(join(this.content, path), change(this.read(path)));
  }

  /** What `npm run check` says. */
  get errors(): string[] {
    return errorsIn(this.content);
  }
}

/** The words of a refusal. */
export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
