import { defaultContentFolder } from '../load/contentFolder.ts';
import { Refusal } from '../load/refusal.ts';
import { isCalendarDate } from '../schema/values.ts';
import type { BuildOptions, BuildOutcome } from './build.ts';

/** The options of every command that publishes, for `parseArgs`. */
export const publishingOptions = {
  content: { type: 'string', default: defaultContentFolder },
  'as-of': { type: 'string' },
  access: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

interface Values {
  content: string;
  'as-of'?: string | undefined;
  access?: string | undefined;
  strict: boolean;
}

/** Reads what was given for these. Refuses a day that there is not, and any other access. */
export function readPublishingOptions({
  content,
  'as-of': asOf,
  access,
  strict,
}: Values): Pick<BuildOptions, 'content' | 'asOf' | 'access' | 'strict'> {
  if (asOf !== undefined && !isCalendarDate(asOf))
    throw new Refusal(`--as-of ${asOf}: write a day as YYYY-MM-DD.`);
  if (access !== undefined && access !== 'open' && access !== 'sealed')
    throw new Refusal(`--access ${access}: write open or sealed.`);
  return { content, strict, ...(asOf !== undefined && { asOf }), ...(access !== undefined && { access }) };
}

/** 0 without errors; 2 where all the others were published; 1 where nothing was. */
export function exitCodeOf({ errors, published }: BuildOutcome): number {
  if (errors.length === 0) return 0;
  return published ? 2 : 1;
}
