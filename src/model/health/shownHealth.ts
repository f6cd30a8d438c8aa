import { type Dimension, DimensionSchema, type Level } from '../../schema/project.ts';
import type { Report } from '../../schema/report.ts';
import type { Words } from '../../schema/values.ts';
import { isBetter, worstOf } from './levels.ts';

/** How one dimension stands: what its manager declares, what the figures say, and which of the two counts. */
export interface ShownDimension {
  dimension: Dimension;
  declared: Level | undefined;
  reason: Words | undefined;
  /** Undefined where it was never worked out; `unknown` where nothing is known. */
  computed: Level | undefined;
  shown: Level;
}

/** The dimensions of which anything is said, in their usual order. */
export function shownHealth(
  { declared }: Pick<Report, 'declared'>,
  computed: Partial<Record<Dimension, Level>>,
): ShownDimension[] {
  return DimensionSchema.options.flatMap((dimension) => {
    const [said, found] = [declared[dimension], computed[dimension]];
    const shown = shownLevel(said?.level, said?.reason, found);
    if (shown === undefined) return [];
    return [{ dimension, declared: said?.level, reason: said?.reason, computed: found, shown }];
  });
}

/**
 * What is declared stands: the manager knows more than the figures. But where it is better than these and no reason is
 * given, the worse counts. What nobody declares is as computed, and of what neither knows nothing is said.
 */
function shownLevel(
  declared: Level | undefined,
  reason: Words | undefined,
  computed: Level | undefined,
): Level | undefined {
  if (declared === undefined) return computed === 'unknown' ? undefined : computed;
  return reason === undefined && isBetter(declared, computed) ? computed : declared;
}

/** The level of a report by what it declares and what it was frozen with; undefined where it says nothing of any dimension. */
export function reportLevel(report: Pick<Report, 'declared' | 'snapshot'>): Level | undefined {
  return headlineLevel(shownHealth(report, report.snapshot?.health ?? {}));
}

/** The level of the whole: the worst of the dimensions as shown. Undefined where nothing is said of any. */
export function headlineLevel(dimensions: readonly ShownDimension[]): Level | undefined {
  return worstOf(dimensions.map(({ shown }) => shown));
}
