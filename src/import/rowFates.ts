import { type Fate, type Ledger, type Reason, reasons } from './ledger.ts';

interface Loss {
  reason: Reason;
  detail: string;
}

/** What became of the answers in each row. A row may hold several answers, and yet has one fate in the ledger. */
export class RowFates {
  readonly #arrived = new Map<number, Fate[]>();
  readonly #losses = new Map<number, Loss[]>();

  arrive(row: number, fate: Fate): void {
    this.#arrived.set(row, [...(this.#arrived.get(row) ?? []), fate]);
  }

  lose(row: number, reason: Reason, detail: string): void {
    this.#losses.set(row, [...(this.#losses.get(row) ?? []), { reason, detail }]);
  }

  /** Settles the rows of which an answer arrived and leaves out the others; whatever else happened is mentioned. */
  close(rows: readonly number[], ledger: Ledger): void {
    for (const row of rows) {
      const fates = this.#arrived.get(row);
      const losses = this.#losses.get(row) ?? [];
      // what a person has to look at stands first, as the reason of the row
      const [first, ...others] = losses.toSorted((a, b) => Number(b.reason.lost) - Number(a.reason.lost));
      if (fates) ledger.settle(row, together(fates));
      else ledger.leaveOut(row, first?.reason ?? reasons.noAnswer, first?.detail ?? 'it holds no score');
      for (const { reason, detail } of fates ? losses : others) ledger.mention(row, reason, detail);
    }
  }
}

function together(fates: readonly Fate[]): Fate {
  const [first = 'unchanged', ...others] = fates;
  return others.every((fate) => fate === first) ? first : 'updated';
}
