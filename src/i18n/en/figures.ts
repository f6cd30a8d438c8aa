/** Words of key figures. */
export const figures = {
  of: (part: number, whole: number) => `${part} of ${whole}`,
  ofPeriod: (text: string, period: string) => `${text}, ${period}`,
  asOf: (date: string) => `as of ${date}`,
  inUnit: (amount: string, unit: string) => `${amount} ${unit}`,
  nextMilestone: 'Next key milestone',
  inProject: (title: string, project: string) => `${title} (${project})`,
  approvedFor: (date: string) => `Approved for ${date}`,
  movedSince: (days: number, date: string) =>
    days === 0
      ? `unchanged since the forecast of ${date}`
      : `${Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`} ${days > 0 ? 'later' : 'earlier'} than the forecast of ${date}`,
  medianSlip: 'Median slip of key milestones',
  slip: (days: string, late: boolean) => (late ? `${days} late` : `${days} early`),
  noSlip: '0 days',
  slipOf: (milestones: number) =>
    milestones === 1
      ? '1 key milestone against its approved day'
      : `${milestones} key milestones against their approved days`,
  slipChange: (days: string, more: boolean) =>
    more ? `${days} more than at the previous report` : `${days} less than at the previous report`,
  sameAsReported: 'Unchanged since the previous report',
  onTime: 'Milestones on time',
  onTimeOf: 'Reached by the approved day, of those due',
  onTimeRecent: (onTime: number, due: number) => `Since the previous report: ${onTime} of ${due}`,
  noneDue: 'None has fallen due since the previous report',
  quality: 'Quality measures on target',
  readings: 'Latest readings',
  unread: (measures: number) =>
    measures === 1 ? '1 measure not read yet' : `${measures} measures not read yet`,
  readingsChange: (measures: number) =>
    measures === 0
      ? 'As many as at the readings before'
      : `${Math.abs(measures)} ${measures > 0 ? 'more' : 'fewer'} than at the readings before`,
  deliverables: 'Deliverables accepted',
  deliverablesOf: 'Of those due',
  acceptedSince: (count: number) =>
    count === 0 ? 'None accepted since the previous report' : `${count} accepted since the previous report`,
  lastIteration: 'Done in the last iteration',
  planned: (amount: string) => `${amount} planned`,
  iterationChange: (amount: string, difference: number) =>
    difference === 0
      ? 'As much as in the iteration before'
      : `${amount} ${difference > 0 ? 'more' : 'less'} than in the iteration before`,
  plansKept: 'Teams that did what they planned',
  latestIterations: 'Latest iteration of each',
  plansChange: (teams: number) =>
    teams === 0
      ? 'As many as in the iterations before'
      : `${Math.abs(teams)} ${teams > 0 ? 'more' : 'fewer'} than in the iterations before`,
  workDone: 'Work done',
  ofScope: (percent: string, scope: string) => `${percent} of all ${scope}`,
  scopeChange: (completed: string, growth: string, grew: number) =>
    `${completed} in the last iteration; total scope ${grew === 0 ? 'unchanged' : `${grew > 0 ? 'grew' : 'shrank'} by ${growth}`}`,
  inLastIteration: (completed: string) => `${completed} in the last iteration`,
  iterationEnds: 'Current iteration ends',
  cost: 'Cost forecast at completion',
  approved: (money: string) => `Against ${money} approved`,
  severalProjects: (projects: number) => `${projects} projects`,
  budgetChange: (percent: string, difference: number) =>
    difference === 0 ? 'As approved' : `${percent} ${difference > 0 ? 'over' : 'under'} the approved budget`,
  reportedChange: (money: string, difference: number) =>
    difference === 0
      ? 'unchanged since the previous report'
      : `${money} ${difference > 0 ? 'more' : 'less'} than in the previous report`,
  budgetsKept: 'Projects within their approved budget',
  byForecast: 'By their cost forecast; several currencies are not added',
  nextDecision: 'Next decision point',
  lastHeld: (date: string) => `The last one was held on ${date}`,
  experiments: 'Experiments resolved',
  outcomes: (confirmed: number, refuted: number) => `${confirmed} confirmed, ${refuted} refuted`,
  started: 'Of those started',
  options: 'Options still open',
  considered: 'Of those considered',
};

/** Words for what has changed. */
export const events = {
  reached: 'Milestone reached',
  moved: (from: string, to: string) => `Milestone moved from ${from} to ${to}`,
  level: (from: string, to: string) => `Status moved from ${from.toLowerCase()} to ${to.toLowerCase()}`,
  change: (decision: string) => `Change request ${decision.charAt(0).toLowerCase()}${decision.slice(1)}`,
  issue: 'Issue closed',
  complaint: 'Complaint closed',
  decided: 'Decided',
  latest: (shown: number, all: number) =>
    `What changed since the previous report: the latest ${shown} of ${all}`,
};
