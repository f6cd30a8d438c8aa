import fc from 'fast-check';
import type { Activity, Dependency } from '../../../src/model/schedule/criticalPath.ts';

const link = fc.record({
  on: fc.nat(),
  type: fc.constantFrom<Dependency['type']>('FS', 'SS', 'FF', 'SF'),
  lag: fc.integer({ min: -6, max: 6 }),
});

const draft = fc.record({
  duration: fc.nat(12),
  state: fc.constantFrom<Activity['state']>('open', 'open', 'open', 'started', 'done'),
  start: fc.nat(40),
  links: fc.array(link, { maxLength: 4 }),
});

/** A network without a cycle: each activity waits only for some before it. */
export const network: fc.Arbitrary<Activity[]> = fc
  .array(draft, { minLength: 1, maxLength: 14 })
  .map((drafts) =>
    drafts.map(({ links, ...one }, index) => ({
      ...one,
      id: `t${index}`,
      finish: one.start + one.duration,
      dependsOn: index === 0 ? [] : links.map(({ on, type, lag }) => ({ task: `t${on % index}`, type, lag })),
    })),
  );
