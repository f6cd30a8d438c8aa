/** Titles that only dashboards have. */
export const dashboardHeadings = {
  columns: {
    onObjectives: 'Objectives',
    onDate: 'Date',
    onBudget: 'Budget',
    waiting: 'Waiting for you',
    difference: 'Difference',
    answer: 'Why not',
    tier: 'Tier',
    signals: 'Churn signals',
    lastReport: 'Last report for',
    wasDue: 'Was due on',
    fresh: 'Current until',
    draft: 'Draft',
    outdated: 'Out of date',
    contradictory: 'Contradictory',
    given: 'Reason given',
    benefits: 'What gets better',
    learnt: 'Learnt on',
    forecastCost: 'Forecast',
  },
  sections: {
    movedWorse: 'What got worse, and why',
    moved: 'What moved with the last report',
    offTrack: 'Where the answer is no',
    beyondTolerance: 'Cost beyond tolerance',
    goals: 'Your goals, and what serves them',
    watermelons: 'Declared better than the figures say',
    risky: 'Silent clients and clients at risk',
    overduePromises: 'Promises of ours that are overdue',
    reportsDue: 'Reports due',
    dataQuality: 'How well the files are kept',
  },
  empty: {
    movedWorse: 'No project got worse with its last report.',
    moved: 'No project moved with its last report.',
    offTrack: 'Every answer that is known is yes.',
    beyondTolerance: 'No cost is beyond what is tolerated.',
    goals: 'No goal is set.',
    watermelons: 'No project is declared better than its figures.',
    risky: 'No client gives a reason to fear for it.',
    overduePromises: 'No promise of ours is overdue.',
    reportsDue: 'No report is due.',
    dataQuality: 'There is no record yet.',
    lessons: 'No lesson is recorded yet.',
  },
};

/** Words of the dashboards of sponsors and managers. */
export const dashboards = {
  answers: { yes: 'Yes', no: 'No', unknown: 'Not known' },
  waiting: (asks: number, first: string) =>
    asks === 1
      ? `1 question waits for an answer, by ${first}.`
      : `${asks} questions wait for an answer, the first by ${first}.`,
  waitingUndated: (asks: number) =>
    asks === 1 ? '1 question waits for an answer.' : `${asks} questions wait for an answer.`,
  nothingWaits: 'No question waits for your answer.',
  asked: (asks: number, first: string) => (asks === 1 ? first : `${asks}, the first by ${first}`),
  askedUndated: (asks: number) => (asks === 1 ? '1 question' : `${asks} questions`),
  questions: 'Waiting for an answer',
  inProjects: (projects: number) => (projects === 1 ? 'In 1 project' : `In ${projects} projects`),
  overdue: (count: number) => (count === 0 ? 'None overdue' : `${count} overdue`),
  forecast: 'Forecast at completion',
  forecastOf: (projects: number, approved: string) =>
    projects === 1 ? `1 project, ${approved} approved` : `${projects} projects, ${approved} approved`,
  converted: 'other currencies at the rate of the day of their figures',
  fromTo: (approved: string, forecast: string) => `${approved} → ${forecast}`,
  change: (money: string, percent: string) => `${money} (${percent})`,
  asApproved: 'As approved',
  milestonesUntil: (date: string) => `Milestones until ${date}`,
  current: 'Projects with current figures',
  notCurrent: (projects: number) =>
    projects === 0
      ? 'No report is overdue'
      : projects === 1
        ? '1 shown as unknown: its report is missing or too old'
        : `${projects} shown as unknown: their reports are missing or too old`,
  moved: (from: string, to: string) => `${from}, now ${to.charAt(0).toLowerCase()}${to.slice(1)}`,
  within: (level: string) => `Still ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
  dimensionMoved: (dimension: string, why: string) => `${dimension}: ${why}`,
  better: 'Better',
  worse: 'Worse',
  question: { objectives: 'For the objectives', date: 'For the date', budget: 'For the budget' },
  noGoal: 'No goal named',
  serving: (projects: number, worst: string) =>
    `${projects === 1 ? '1 project' : `${projects} projects`}${worst === '' ? '' : `, ${projects === 1 ? '' : 'the worst '}${worst.charAt(0).toLowerCase()}${worst.slice(1)}`}`,
  notServed: 'No project serves it',
  benefit: (text: string, target: string) => `${text} (${target})`,
  reached: (benefit: string, result: string) => `${benefit}: ${result}`,
  month: (milestones: number) => (milestones === 1 ? '1 milestone' : `${milestones} milestones`),
  leftOut: (projects: number) =>
    projects === 1
      ? 'One project of yours is not shown: it has not been released to sponsors yet.'
      : `${projects} projects of yours are not shown: they have not been released to sponsors yet.`,
  satisfied: (met: number, all: number) =>
    `${met} of ${all} ${all === 1 ? 'result reaches its target' : 'results reach their target'}`,
  satisfiedSubtitle: {
    nps: 'NPS in points, −100 to 100, by quarter, with the 95% range; all on one scale.',
    csat: 'CSAT, the share of satisfied answers, by quarter, with the 95% range; all on one scale.',
    ces: 'CES, the share who found it easy, by quarter, with the 95% range; all on one scale.',
  },
  lowest: (shown: number, all: number) => `The ${shown} lowest of ${all} are drawn; the table has them all.`,
  satisfactionBy: (kind: string) => `Satisfaction by project: ${kind}`,
  attention: {
    clients: (count: number) => (count === 1 ? '1 client is at risk' : `${count} clients are at risk`),
    promises: (count: number) =>
      count === 1 ? '1 promise of ours is overdue' : `${count} promises of ours are overdue`,
    reports: (count: number) => (count === 1 ? '1 report is due' : `${count} reports are due`),
    none: 'No client is at risk, no promise of ours is overdue and no report is due.',
  },
  clientsAtRisk: 'Clients at risk',
  silentOf: (count: number) =>
    count === 0 ? 'None has been silent too long' : `${count} silent for longer than their tier allows`,
  promises: 'Our promises overdue',
  toClients: (clients: number) => (clients === 1 ? 'To 1 client' : `To ${clients} clients`),
  reports: 'Reports due',
  draftsLie: (drafts: number) => (drafts === 1 ? '1 draft lies ready' : `${drafts} drafts lie ready`),
  watermelons: 'Declared better than the figures',
  projectsOf: (projects: number) => (projects === 1 ? 'Of 1 project' : `Of ${projects} projects`),
  noReason: 'None given; the figures count',
  noted: 'Noted by hand',
  noReport: 'None published',
  completeOf: (complete: number, records: number) => `${complete} of ${records}`,
  firstOf: (shown: number, all: number) =>
    `The first ${shown} of ${all}; the register has all, client by client.`,
  namesFromTo: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  lessons: 'Lessons of all projects',
  lessonsLink: (lessons: number) =>
    lessons === 1 ? 'The lesson of all projects' : `All ${lessons} lessons, from every project`,
  lessonsVerdict: (lessons: number, projects: number, open: number) =>
    `${lessons === 1 ? '1 lesson' : `${lessons} lessons`} from ${projects === 1 ? '1 project' : `${projects} projects`}; ` +
    `${open === 0 ? 'no action is open' : open === 1 ? '1 action is still open' : `${open} actions are still open`}.`,
  tools: {
    search: 'Search',
    everything: 'All',
    sort: 'Sort by',
    listed: 'As listed',
    reverse: 'Reverse order',
    count: (shown: string, all: string) => `${shown} of ${all} shown`,
    showAll: (all: number) => `Show all ${all}`,
  },
};
