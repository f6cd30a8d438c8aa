/** Words of the pages themselves. */
export const pages = {
  page: {
    skip: 'Skip to the content',
    saveTable: 'Save as CSV',
    languages: 'Language',
    path: 'You are here',
    contact: 'Your contact',
    dataDate: (date: string) => `Figures of ${date}`,
    noDataDate: 'No dated figures yet',
    draft: 'Draft. Only you and your colleagues see this page.',
    internal: 'Internal. Nothing on this page is for clients.',
    none: '–',
    footnotes: 'Notes',
    backToText: 'Back to the text',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  },
  client: {
    title: (client: string) => `${client}: progress`,
    verdict: (counts: string) => `${counts}.`,
    count: (count: number, level: string) =>
      `${count === 1 ? '1 project' : `${count} projects`} ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
    and: ', ',
    noProjects: 'No project is shown here yet.',
    archived:
      'This working relation has ended. Its pages stand as they were, and no further reports will follow.',
    preparing: 'This report is being prepared. Please come back later, or ask your contact.',
  },
  reports: {
    title: (project: string) => `${project}: status reports`,
    name: (date: string) => `Report of ${date}`,
    of: (project: string, date: string) => `${project}: report of ${date}`,
    previous: 'Previous report',
    following: 'Next report',
    amended: (date: string, why: string) => `Amended on ${date}: ${why}`,
    all: 'All reports',
    draft: 'Draft',
  },
  changes: {
    since: (date: string) => `What changed since ${date}`,
    none: 'Nothing that is reported has changed.',
    figures: 'Figures',
    noFigures: (date: string) => `The report of ${date} holds none`,
    reached: (date: string) => `Reached on ${date}`,
    gone: 'No longer in the plan',
    risk: (event: string) => `Risk: ${event}`,
    closed: 'No longer open',
    ask: (text: string) => `Asked: ${text}`,
    due: (date: string) => `By ${date}`,
    open: 'Open',
    newly: 'New',
    notAsked: 'No longer asked',
  },
  documents: {
    title: (client: string) => `${client}: documents`,
    verdict: (count: number, newest: string) =>
      count === 1 ? `1 document, of ${newest}.` : `${count} documents, the newest of ${newest}.`,
    all: 'All documents',
    earlier: (title: string) => `${title}, earlier version`,
    file: (type: string, size: string) => `${type}, ${size}`,
  },
  changeEffects: {
    original: 'As first approved',
    approved: (count: number) => `With ${count === 1 ? 'the approved change' : `${count} approved changes`}`,
    pending: (count: number) =>
      `If ${count === 1 ? 'the one' : `the ${count}`} not decided ${count === 1 ? 'is' : 'are'} approved too`,
  },
  closure: {
    title: (project: string) => `${project}: closure`,
    link: 'Results, retrospective and what was handed over',
    verdict: (date: string, by: string, shares: string) =>
      `Accepted on ${date} by ${by}${shares === '' ? '' : `: ${shares}`}.`,
    goals: (met: number, of: number) => `${met}\u00a0of\u00a0${of} ${of === 1 ? 'goal' : 'goals'} accepted`,
    objectives: (met: number, of: number) =>
      `${met}\u00a0of\u00a0${of} ${of === 1 ? 'objective' : 'objectives'} met`,
    accepted: 'Accepted',
    notAccepted: 'Not accepted',
    asApproved: 'As approved',
    share: (money: string, percent: string) => `${money} (${percent})`,
    above: (difference: string) => `${difference} more than approved`,
    below: (difference: string) => `${difference} less than approved`,
  },
  surveys: {
    kinds: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
    quarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
    result: (score: string, range: string) => `${score} (${range})`,
    everybody: (score: string) => `${score}, everybody answered`,
    mean: (mean: string) => `mean ${mean} of 7`,
    tooFew: 'Too few answers to show',
    single: (kind: string, answers: string) => `${kind}, single answers: ${answers}`,
    answered: (answers: string, invited: string, percent: string) => `${answers} of ${invited} (${percent})`,
    unknownInvited: (answers: string) => `${answers}; how many were asked is not known`,
    fewAnswered: 'Fewer than 5',
    fewAnsweredOf: (invited: string) => `Fewer than 5 of ${invited}`,
    none: (quarter: string) => `No detectable change since ${quarter}`,
    changed: (points: string, range: string, quarter: string) =>
      `${points} points (${range}) since ${quarter}`,
    first: 'First result of this survey',
    notComparable: 'Cannot be compared',
    since: (quarter: string) => `Not asked again since ${quarter}`,
  },
  sponsor: {
    title: (sponsor: string) => `${sponsor}: sponsored projects`,
    home: 'Sponsored projects',
    heldBack: (projects: number) =>
      projects === 1
        ? 'One project is not listed: its data is being corrected. Its last published pages stand.'
        : `${projects} projects are not listed: their data is being corrected. Their last published pages stand.`,
  },
  manager: {
    title: 'All clients',
    heldBack: 'These files have errors. Their pages stay as they were last published.',
  },
  portal: {
    title: 'Private portal',
    text: 'These pages are private. Please use the link you were given.',
    missing: 'There is no such page',
    missingText:
      'The address may have been cut short, or the page may have been removed. Please use the link you were given.',
    preview: 'Preview',
    pick: 'Whose eyes do you want to look through?',
    everyone: 'Everyone here sees only what a release would show them.',
    clients: 'Clients',
    finance: 'Contracts and payments of clients',
    sponsors: 'Sponsors',
    managers: 'Managers',
    charts: 'Charts',
  },
};
