import type { Finding, MeasuredRule } from '../schema/finding.ts';
import type { Writer } from './writer.ts';

type Measured = Extract<Finding, { threshold: number }>;

/** How the values of a rule are told, and whether more of them is better. */
interface Measure {
  moreIsBetter?: true;
  value: (writer: Writer, value: number) => string;
  /** What is found, of what; the value is already in words. */
  told: (words: Writer['words']['health'], value: string, what: string) => string;
  /** What is said where there is nothing to name. */
  nothing?: keyof Pick<
    Writer['words']['health'],
    'noSlip' | 'noneOverdue' | 'noDecision' | 'noneUndecided' | 'noneLate' | 'noComplaint'
  >;
}

/** Rounded down: an index below its boundary never seems to be on it. */
const index = ({ formats }: Writer, value: number) => formats.number(Math.floor(value * 100 + 1e-6) / 100);
const days = ({ words }: Writer, value: number) => words.page.days(value);
const workingDays = ({ words }: Writer, value: number) => words.health.workingDays(value);
/** To a tenth of a percent: rounded to whole ones, a value beside its boundary would seem to be on it. */
const share = ({ words, formats }: Writer, value: number) =>
  words.health.percent(formats.number(Math.round(value * 1000) / 10));

const measures: Record<MeasuredRule, Measure> = {
  'spi-t': { moreIsBetter: true, value: index, told: (words, value) => words.spi(value) },
  'milestone-slip': {
    value: workingDays,
    told: (words, late, what) => words.slip(what, late),
    nothing: 'noSlip',
  },
  'milestone-overdue': {
    value: workingDays,
    told: (words, late, what) => words.overdue(what, late),
    nothing: 'noneOverdue',
  },
  'decision-overdue': {
    value: days,
    told: (words, late, what) => words.decision(what, late),
    nothing: 'noDecision',
  },
  'variance-at-completion': { moreIsBetter: true, value: share, told: (words, part) => words.variance(part) },
  'cost-forecast': { moreIsBetter: true, value: share, told: (words, part) => words.costForecast(part) },
  'scope-growth': { value: share, told: (words, part) => words.growth(part) },
  'change-undecided': {
    value: days,
    told: (words, age, what) => words.undecided(what, age),
    nothing: 'noneUndecided',
  },
  'deliverable-late': {
    value: workingDays,
    told: (words, late, what) => words.late(what, late),
    nothing: 'noneLate',
  },
  'complaint-open': {
    value: workingDays,
    told: (words, age) => words.complaint(age),
    nothing: 'noComplaint',
  },
};

/** The rule that fired, with its numbers: `SPI(t) 0.91, at risk below 0.95`. */
export function findingText(writer: Writer, finding: Finding): string {
  if ('threshold' in finding) return measuredText(writer, finding);
  const { words, formats } = writer;
  const { health } = words;
  switch (finding.rule) {
    case 'forecast-range': {
      const [half, most] = [finding.p50, finding.p85].map((day) =>
        day === undefined ? health.never : health.by(formats.date(day)),
      ) as [string, string];
      return health.forecast(half, most, formats.date(finding.target));
    }
    case 'budget-spent': {
      const money = (amount: number) => formats.money({ amount, currency: finding.currency });
      return health.spent(money(finding.spent), money(finding.budget));
    }
    case 'nothing-earned':
      return health.nothingEarned(formats.money({ amount: finding.spent, currency: finding.currency }));
    case 'measures-met':
      return health.met(finding.measures);
    case 'deliverable-rejected':
      return health.rejected(writer.passage(finding.subject).text);
    case 'survey-score':
      return surveyText(writer, finding);
    default:
      return missText(writer, finding);
  }
}

function measuredText(writer: Writer, finding: Measured): string {
  const { rule, level, value, threshold } = finding;
  const { health, betweenParts } = writer.words;
  const measure = measures[rule];
  if (value === 0 && measure.nothing) return health[measure.nothing];
  const subject = 'subject' in finding ? finding.subject : undefined;
  const what = subject === undefined ? '' : writer.passage(subject).text;
  const told = measure.told(health, measure.value(writer, value), what);
  const limit = health.boundary[level](measure.value(writer, threshold), measure.moreIsBetter ?? false);
  return `${told}${betweenParts}${limit}`;
}

function missText(
  writer: Writer,
  { rule, level, value, target, limit, subject, unit }: Extract<Finding, { limit: number }>,
): string {
  const { health, betweenParts, charts } = writer.words;
  const inUnit = (amount: number) =>
    charts.quality.value(writer.formats.number(amount), unit === undefined ? '' : writer.passage(unit).text);
  const told = health.missed(writer.passage(subject).text, inUnit(value), inUnit(target));
  if (rule === 'critical-missed') return `${told}${betweenParts}${health.critical}`;
  return level === 'off-track' || limit !== target
    ? `${told}${betweenParts}${health.limit(inUnit(limit))}`
    : told;
}

function surveyText(
  { words, formats, passage }: Writer,
  { kind, value, interval, target, subject }: Extract<Finding, { rule: 'survey-score' }>,
): string {
  const { surveys, health } = words;
  const points = (score: number) => (kind === 'nps' ? formats.points(score) : formats.percent(score));
  const range =
    interval &&
    (kind === 'nps'
      ? words.range(formats.points(interval.low), formats.points(interval.high))
      : formats.percentRange(interval.low, interval.high));
  const score = `${surveys.kinds[kind]} ${points(value)}`;
  const told = range === undefined ? surveys.everybody(score) : surveys.result(score, range);
  return health.survey(passage(subject).text, told, points(target));
}
