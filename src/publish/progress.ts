import { relative } from 'node:path';
import { formatContentError } from '../load/contentError.ts';
import type { BuildOutcome, Progress } from './build.ts';

/** On a terminal one line that counts; elsewhere, as in CI, a plain line now and then. */
export function terminalProgress(): Progress {
  const terminal = process.stderr.isTTY;
  let counted = false;
  return {
    say(line) {
      process.stderr.write(`${line}\n`);
    },
    pages(done) {
      if (terminal && done % 50 === 0) {
        counted = true;
        process.stderr.write(`\r${done} pages `);
      } else if (!terminal && done % 1000 === 0) process.stderr.write(`${done} pages …\n`);
    },
    end() {
      if (counted) process.stderr.write('\r\x1b[K');
    },
  };
}

/** What a build did, on standard output; its errors go to standard error. */
export function describeOutcome(
  outcome: BuildOutcome,
  content: string,
  out: string,
  milliseconds: number,
): void {
  const { errors, findings, published, rendered, kept, removed, files } = outcome;
  for (const error of errors) console.error(formatContentError(error, content));
  const held = [
    ...(findings?.heldClients ?? []),
    ...(findings?.heldSponsors.map((id) => `sponsor ${id}`) ?? []),
  ];
  if (errors.length > 0)
    console.error(`${count(errors.length, 'error')}. ${consequence(published, held, out)}`);
  if (!published) return;
  const seconds = (milliseconds / 1000).toFixed(2);
  console.log(
    `${relative('.', out) || out}: ${count(rendered + kept, 'page')}, ${rendered} rendered, ${kept} kept, ${removed} removed, ${count(files, 'file')} ` +
      `(${count(findings?.clients ?? 0, 'client')}, ${count(findings?.projects ?? 0, 'project')}, ${seconds} s)`,
  );
}

function consequence(published: boolean, held: readonly string[], out: string): string {
  if (!published) return `Nothing was published; ${out} is as it was.`;
  if (held.length === 0) return 'No page depends on what is wrong: all were published.';
  return `Held back, with their last published pages: ${held.join(', ')}.`;
}

export function count(many: number, what: string): string {
  return `${many.toLocaleString('en')} ${what}${many === 1 ? '' : 's'}`;
}
