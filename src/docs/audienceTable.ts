import type * as z from 'zod';
import type { Audience, RecordRule } from '../schema/policy.ts';
import { recordConditions, recordKinds } from './audiences.ts';
import { joined, table } from './markdown.ts';

const YES = 'yes';
const NO = '–';

/** Who sees which kinds of record when a file says nothing else: a row for kinds that are seen alike. */
export function audienceTable(objects: Iterable<z.ZodObject>): string {
  const rows = new Map<string, { kinds: string[]; cells: string[] }>();
  for (const { rule, record } of recordKinds(objects)) {
    const cells = cellsOf(rule, record);
    const row = rows.get(cells.join()) ?? { kinds: [], cells };
    rows.set(cells.join(), row);
    row.kinds.push(rule.kind.replaceAll('-', ' '));
  }
  return table(
    ['Kind of record', 'Client', 'Finance', 'Sponsor'],
    [...rows.values()].map(({ kinds, cells }) => [joined(kinds), ...cells]),
  );
}

function cellsOf(rule: RecordRule, record: z.ZodObject): string[] {
  if (typeof rule.audience === 'string') {
    const { audience } = rule;
    const seenBy = (...audiences: Audience[]) => (audiences.includes(audience) ? YES : NO);
    const sponsor = seenBy('client', 'sponsor') === YES ? sponsorCell(rule, record) : NO;
    return [seenBy('client'), seenBy('client', 'finance'), sponsor];
  }
  const { when = '', otherwise } = recordConditions[rule.kind] ?? {};
  return [when, when, otherwise === 'sponsor' ? YES : when];
}

/** A sponsor sees nothing of a client but what names a project of theirs. */
function sponsorCell({ scope }: RecordRule, record: z.ZodObject): string {
  if (scope === 'project') return YES;
  return 'projects' in record.shape || 'project' in record.shape ? 'if it names their project' : NO;
}
