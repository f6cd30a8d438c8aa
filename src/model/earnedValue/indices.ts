import { type Figure, from, known, unknown } from './figure.ts';

/** Cumulative values at one day, in one currency. */
export interface EarnedValueInputs {
  /** Planned value. */
  pv: number;
  /** Earned value. */
  ev: number;
  /** Actual cost. */
  ac: number;
  /** Budget at completion of the frozen baseline; undefined where none is given. */
  bac: number | undefined;
}

/** What an estimate at completion assumes of the work that is left, mildest first. */
export type Assumption = 'as-planned' | 'cost-as-so-far' | 'cost-and-schedule-as-so-far';

/** What the whole will cost under one assumption; in the currency of the inputs but for `tcpi`. */
export interface CompletionEstimate {
  /** Estimate at completion. */
  eac: Figure;
  /** Variance at completion, BAC − EAC: negative is an overrun. */
  vac: Figure;
  /** Estimate to complete, EAC − AC. */
  etc: Figure;
  /** The cost efficiency the rest needs to meet this estimate, (BAC − EV)/(EAC − AC). */
  tcpi: Figure;
}

export interface EarnedValueIndices {
  /** Cost variance, EV − AC. */
  cv: number;
  /** Schedule variance in money, EV − PV. */
  sv: number;
  /** Work earned for each unit spent. */
  cpi: Figure;
  /** Work earned for each unit planned; drifts to 1 on a late project, so SPI(t) leads. */
  spi: Figure;
  /** The cost efficiency the rest needs to end within the budget. */
  tcpiBac: Figure;
  /** One for each assumption, in the order of `Assumption`. */
  estimates: Record<Assumption, CompletionEstimate>;
}

/**
 * The indices of earned value (GAO-20-195G; NASA/SP-2012-599). With EV 0 and AC above 0, CPI is 0 and the estimates
 * that divide by it are undefined.
 */
export function indicesOf({ pv, ev, ac, bac }: EarnedValueInputs): EarnedValueIndices {
  const budget = bac === undefined || bac <= 0 ? unknown('no-budget') : known(bac);
  const cpi = ac <= 0 ? unknown('nothing-spent') : known(ev / ac);
  const spi = pv <= 0 ? unknown('nothing-planned') : known(ev / pv);
  const left = from([budget], (whole) => whole - ev);
  const estimate = (eac: Figure): CompletionEstimate => {
    const etc = from([eac], (total) => total - ac);
    return {
      eac,
      vac: from([budget, eac], (whole, total) => whole - total),
      etc,
      tcpi: from([left, etc], (work, money) =>
        work <= 0 || money <= 0 ? unknown('nothing-left') : work / money,
      ),
    };
  };
  const over = (divisor: Figure) =>
    from([divisor], (value) => (value <= 0 ? unknown('nothing-earned') : value));
  const efficiency = over(cpi);
  return {
    cv: ev - ac,
    sv: ev - pv,
    cpi,
    spi,
    tcpiBac: from([budget, left], (whole, work) =>
      whole - ac <= 0 ? unknown('budget-spent') : work / (whole - ac),
    ),
    estimates: {
      'as-planned': estimate(from([left], (work) => ac + work)),
      'cost-as-so-far': estimate(from([budget, efficiency], (whole, index) => whole / index)),
      'cost-and-schedule-as-so-far': estimate(
        from([left, efficiency, over(spi)], (work, cost, schedule) => ac + work / (cost * schedule)),
      ),
    },
  };
}
