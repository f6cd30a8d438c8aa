import type { Audit } from './auditRelease.ts';
import type { SiteAudit } from './siteAudit.ts';

/** What an audit says, and the exit code: 1 with a finding, 2 where something could not be judged, else 0. */
export interface Described {
  lines: string[];
  exitCode: number;
}

const number = (value: number) => value.toLocaleString('en');

const sealed =
  'What the sealed files hold was not judged: name the master secret in SIGHTLINE_MASTER_FILE, as for a build.';

export function describeAudit({ findings, held, unopened, counts }: Audit): Described {
  const notJudged = held.map(
    (one) => `The pages of ${one} were not judged, because its content has errors: npm run check.`,
  );
  return {
    lines: [
      ...findings,
      ...notJudged,
      ...(unopened ? [sealed] : []),
      `${number(counts.files)} files${counts.opened > 0 ? ` and ${number(counts.opened)} opened ones` : ''} in ${number(counts.trees)} trees, ${number(counts.searched)} values looked for, ` +
        `${number(counts.common)} left out that could be anybody’s (short words, days, small or round numbers): ` +
        `${number(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    ],
    exitCode: findings.length > 0 ? 1 : held.length > 0 || unopened ? 2 : 0,
  };
}

export function describeSite({ findings, counts }: SiteAudit, isSigned: boolean): Described {
  const closed =
    counts.closed > 0
      ? [
          `${number(counts.closed)} answers came from gates that did not open: nothing behind them was compared.`,
        ]
      : [];
  const unsigned = isSigned
    ? []
    : ['Whether the manifest is the one you made was not checked: name your public key with --key.'];
  return {
    lines: [
      ...findings,
      ...closed,
      ...unsigned,
      `${number(counts.same)} of ${number(counts.files)} files are as they were published: ` +
        `${number(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    ],
    exitCode: findings.length > 0 ? 1 : counts.same < counts.files ? 2 : 0,
  };
}
