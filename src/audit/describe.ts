import type { Audit } from './auditRelease.ts';

/** An audit in words, and the exit code: 1 with a finding, 2 where something could not be judged, else 0. */
export function describeAudit({ findings, held, counts }: Audit): { lines: string[]; exitCode: number } {
  const number = (value: number) => value.toLocaleString('en');
  const notJudged = held.map(
    (one) => `The pages of ${one} were not judged, because its content has errors: npm run check.`,
  );
  return {
    lines: [
      ...findings,
      ...notJudged,
      `${number(counts.files)} files in ${number(counts.trees)} trees, ${number(counts.searched)} values looked for, ` +
        `${number(counts.common)} left out that could be anybody’s (short words, days, small or round numbers): ` +
        `${number(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    ],
    exitCode: findings.length > 0 ? 1 : held.length > 0 ? 2 : 0,
  };
}
