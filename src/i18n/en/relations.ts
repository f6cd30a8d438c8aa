/** Words of the client record, of its money papers, and of what managers look for in a relation. */
export const record = {
  title: (client: string) => `${client}: record`,
  heading: 'Record of our work together',
  more: 'Contacts, needs, conversations and complaints',
  verdict: (ours: string, yours: string, late: string) => `Still open: ${ours} and ${yours}; ${late}.`,
  ours: (count: number) => `${count === 1 ? '1 promise' : `${count} promises`} of ours`,
  yours: (count: number) => `${count} of yours`,
  late: (count: number) =>
    count === 0 ? 'none is overdue' : count === 1 ? '1 is overdue' : `${count} are overdue`,
  settled: 'No promise is open on either side.',
  ourPromises: 'Open on our side',
  yourPromises: 'Open on your side',
  lateOf: (count: number) => (count === 0 ? 'None overdue' : `${count} overdue`),
  needsMet: 'Needs accepted',
  needsOf: 'Of those not declined',
  openComplaints: 'Complaints open',
  complaintsOf: (count: number) => (count === 0 ? 'None was ever raised' : `Of ${count} raised`),
  everyDays: (days: number) => (days === 1 ? 'Every day' : `Every ${days} days`),
  declined: (state: string, why: string) => `${state}: ${why}`,
  unanswered: 'Open, not answered yet',
  answered: (date: string) => `Open, answered on ${date}`,
  closed: (date: string) => `Closed on ${date}`,
  told: (state: string, date: string) => `${state}; told on ${date}`,
  ownedBy: (what: string, who: string) => `${what} (${who})`,
  conversations: (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`),
  promised: (who: string, what: string) => `${who}: ${what}`,
  promisedBy: (promise: string, state: string) => `${promise} (${state})`,
  kept: (date: string) => `done on ${date}`,
  dueBy: (date: string) => `by ${date}`,
  undated: 'not done yet, no day agreed',
};

export const finance = {
  title: (client: string) => `${client}: contracts and payments`,
  heading: 'Contracts and payments',
  more: 'Contracts, invoices and payments',
  verdict: (balances: string) => `${balances}.`,
  open: (open: string) => `${open} open, nothing overdue`,
  late: (open: string, overdue: string) => `${open} open, ${overdue} of it overdue`,
  allLate: (open: string) => `${open} open, all of it overdue`,
  nothingOpen: 'Nothing is open.',
  together: (currency: string) => `Together in ${currency}, each paper at the rate of its day`,
  papers: (count: number) => (count === 1 ? '1 paper' : `${count} papers`),
};

export const relations = {
  tier: (tier: string, share: string, above: string) =>
    `${tier}: ${share} of the revenue compared, ${above} above it`,
  compared: (clients: number) =>
    clients === 1 ? '1 active client compared' : `${clients} active clients compared`,
  apart: (currency: string) => `only clients in ${currency}, because no dated rate converts the others`,
  noTier: 'Unknown: no revenue is stated',
  contact: (date: string, channel: string, subject: string) =>
    `${date}, ${channel.toLowerCase()}: ${subject}`,
  noContact: 'None is recorded',
  silent: (limit: string) => `Silent for more than the ${limit} of its tier`,
  inTouch: (limit: string) => `Within the ${limit} of its tier`,
  since: (date: string, limit: string) => `No two-way contact since ${date}; the limit is ${limit}`,
  never: (limit: string) => `No two-way contact is recorded; the limit is ${limit}`,
  falls: (survey: string, before: string, now: string, difference: string) =>
    `${survey}: ${before}, then ${now}; ${difference}`,
  inQuarter: (score: string, quarter: string) => `${score} in ${quarter}`,
  difference: (points: string, range: string) => `${points} points (${range})`,
  complaint: (date: string, text: string) => `Raised on ${date}: ${text}`,
  late: (invoice: string, open: string, due: string, limit: string) =>
    `${invoice}: ${open} was due on ${due}, more than ${limit} ago`,
  missed: (missed: number, planned: number, intervals: number) =>
    `${missed} of ${planned} planned contacts missed ${intervals} times or more`,
  worst: (content: string, project: string, days: string, last: string) =>
    `the longest: ${content} (${project}), planned every ${days}, ${last}`,
  lastHeld: (date: string) => `last held on ${date}`,
  neverHeld: 'never held',
  disputed: (count: number, since: string, titles: string) => `${count} rejected since ${since}: ${titles}`,
  ends: (date: string, limit: string) => `Ends on ${date}, less than ${limit} ahead`,
  ended: (date: string) => `Ended on ${date}`,
  quality: {
    noReport: (project: string) => `${project}: no report has been published`,
    reportStale: (project: string, of: string, until: string) =>
      `${project}: the last report is for ${of}; it was fresh until ${until}`,
    planStale: (project: string, of: string, until: string) =>
      `${project}: the plan is of ${of}; it was fresh until ${until}`,
    costStale: (project: string, of: string, until: string) =>
      `${project}: the cost is of ${of}; it was fresh until ${until}`,
    earned: (project: string, earned: string, budget: string) =>
      `${project}: ${earned} earned of a budget of ${budget}`,
    unaccepted: (milestone: string, reached: string) =>
      `${milestone}: reached on ${reached}, and nobody accepted it`,
    laterThanData: (project: string, told: string, data: string) =>
      `${project}: the last report tells of ${told}, plan and budget end on ${data}`,
    needAlone: (need: string, deliverable: string) =>
      `${need}: accepted, but its deliverable is not (${deliverable})`,
    unpaid: (invoice: string, left: string) => `${invoice}: settled, with ${left} that no payment covers`,
    paid: (invoice: string) => `${invoice}: paid in full and still open`,
    aboveOrder: (order: string, invoiced: string, ordered: string) =>
      `${order}: ${invoiced} invoiced of ${ordered} ordered`,
    closedEarly: (complaint: string, closed: string, raised: string) =>
      `${complaint}: closed on ${closed}, raised on ${raised}`,
  },
  gaps: (count: number) => (count === 1 ? '1 record' : `${count} records`),
};
