/** Words of computed health: rules with their numbers, and what follows for a sponsor. */
export const health = {
  boundary: {
    'on-track': (limit: string, more: boolean) =>
      more ? `on track from ${limit}` : `on track up to ${limit}`,
    'at-risk': (limit: string, more: boolean) => `at risk ${more ? 'below' : 'above'} ${limit}`,
    'off-track': (limit: string, more: boolean) => `off track ${more ? 'below' : 'above'} ${limit}`,
  },
  percent: (number: string) => `${number}%`,
  workingDays: (days: number) => (days === 1 ? '1 working day' : `${days} working days`),
  spi: (index: string) => `SPI(t) ${index}`,
  slip: (what: string, days: string) => `${what} ${days} later than approved`,
  noSlip: 'Key milestones as approved',
  overdue: (what: string, days: string) => `${what} overdue by ${days}`,
  noneOverdue: 'No key milestone overdue',
  decision: (what: string, days: string) => `${what} overdue by ${days}`,
  noDecision: 'Next decision point not overdue',
  forecast: (half: string, most: string, target: string) =>
    `Half of the simulated courses end ${half}, 85% ${most}; the target is ${target}`,
  by: (date: string) => `by ${date}`,
  never: 'never at this pace',
  variance: (share: string) => `Variance at completion ${share} of the budget`,
  costForecast: (share: string) => `Forecast ${share} against the approved budget`,
  spent: (spent: string, budget: string) => `${spent} spent of ${budget}, with work left`,
  nothingEarned: (spent: string) => `${spent} spent and nothing earned for it`,
  growth: (share: string) => `Scope grown by ${share} without approval`,
  undecided: (what: string, days: string) => `${what} undecided for ${days}`,
  noneUndecided: 'No change waits for a decision',
  late: (what: string, days: string) => `${what} not accepted ${days} after it was due`,
  noneLate: 'No due deliverable without acceptance',
  met: (measures: number) =>
    measures === 1 ? 'The measure meets its target' : `All ${measures} measures meet their targets`,
  missed: (what: string, value: string, target: string) => `${what}: ${value} against a target of ${target}`,
  limit: (limit: string) => `off track beyond ${limit}`,
  critical: 'a critical measure',
  rejected: (what: string) => `${what} rejected and not redone`,
  survey: (what: string, score: string, target: string) => `${what}: ${score}, target ${target}`,
  complaint: (days: string) => `A severe complaint open for ${days}`,
  noComplaint: 'No severe complaint open',
  history: {
    headline: (clear: number, all: number) => `${clear} of ${all} reports had no dimension at risk`,
    subtitle: (from: string, to: string) => `The level of each dimension at each report, ${from} to ${to}.`,
    note: (level: string, count: number, all: number) =>
      `${level}; at risk or off track in ${count} of ${all}`,
  },
  questions: {
    yes: (why: string) => `Yes. ${why}`,
    no: (why: string) => `No. ${why}`,
    unknown: (why: string) => `Not known. ${why}`,
    declared: (level: string, date: string) => `${level}, as declared in the report for ${date}`,
    silent: 'Neither the last report nor the figures say',
    of: (dimension: string, why: string) => `${dimension}: ${why}`,
  },
};
