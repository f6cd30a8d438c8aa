/** Why a row was left out, or why one that was written is mentioned. */
export interface Reason {
  words: string;
  /** Whether a person has to look at it: something of the source did not arrive. */
  lost: boolean;
}

const calm = (words: string): Reason => ({ words, lost: false });
const lost = (words: string): Reason => ({ words, lost: true });

export const reasons = {
  blank: calm('blank row'),
  repeat: calm('repeats another row word for word'),
  noAnswer: calm('answers no question'),
  unanswered: calm('without an answer'),
  superseded: calm('another answer of the respondent is kept'),
  gone: calm('no longer in the source; kept'),
  emptyCells: calm('empty cells beyond the header'),
  nameTaken: calm('a folder of this name has another origin'),
  width: lost('not as many cells as the header'),
  noKey: lost('no key'),
  noWave: lost('no wave'),
  noQuestion: lost('to none of the questions in the mapping'),
  noProject: lost('no such project'),
  commentAlone: lost('comment without a score'),
  unquoted: lost('comment no longer quotable: nobody agreed to these words'),
  scientificKey: lost('key in scientific notation'),
  conflict: lost('different rows with one key'),
  undecodable: lost('byte outside the encoding'),
  badDate: lost('not a date'),
  badNumber: lost('not a number'),
  unlisted: lost('value not listed in the mapping'),
  clientDiffers: lost('describes its client unlike an earlier row'),
  moved: lost('belongs to another client now'),
  ambiguous: lost('stands in the content more than once'),
  missingClient: lost('its client is not there'),
  foreign: lost('a file of this name has another origin'),
  invalid: lost('not valid content'),
  tooLarge: lost('file too large'),
} as const;

export type Fate = 'written' | 'updated' | 'unchanged';

export interface Entry {
  /** The row as a spreadsheet numbers it, the header included; undefined where no row is meant. */
  row: number | undefined;
  reason: Reason;
  detail: string;
}

/** What became of every row: each is settled or left out exactly once, and may be mentioned any number of times. */
export class Ledger {
  readonly #fates = new Map<number, Fate | Reason>();
  readonly #mentioned = new Set<string>();
  readonly leftOut: Entry[] = [];
  readonly mentions: Entry[] = [];

  settle(row: number, fate: Fate): void {
    this.#close(row, fate);
  }

  leaveOut(row: number, reason: Reason, detail: string): void {
    this.#close(row, reason);
    this.leftOut.push({ row, reason, detail });
  }

  /** Mentions something once, however often it is met. */
  mention(row: number | undefined, reason: Reason, detail: string): void {
    const key = JSON.stringify([row, reason.words, detail]);
    if (this.#mentioned.has(key)) return;
    this.#mentioned.add(key);
    this.mentions.push({ row, reason, detail });
  }

  count(fate: Fate): number {
    return [...this.#fates.values()].filter((found) => found === fate).length;
  }

  /** Whether something of the source did not arrive. */
  get lost(): boolean {
    return [...this.leftOut, ...this.mentions].some(({ reason }) => reason.lost);
  }

  /** Throws unless every row that was read has exactly one fate: anything else is a mistake in this program. */
  assertComplete(rows: readonly number[]): void {
    const forgotten = rows.filter((row) => !this.#fates.has(row));
    if (forgotten.length > 0 || this.#fates.size !== rows.length) {
      throw new Error(
        `internal error: ${rows.length} rows were read and ${this.#fates.size} have a fate; without one: ${forgotten.slice(0, 5).join(', ')}`,
      );
    }
  }

  #close(row: number, fate: Fate | Reason): void {
    if (this.#fates.has(row)) throw new Error(`internal error: row ${row} has two fates`);
    this.#fates.set(row, fate);
  }
}
