/** Words of charts: headlines, subtitles, and what rows say. */
export const charts = {
  table: (title: string) => `${title} as a table`,
  opened: {
    explore: 'Explore the figures',
    keys: 'Arrow keys step through the values. Escape brings the picture back.',
    lines: 'Lines shown',
    period: 'Period shown',
  },
  milestones: {
    headline: (reached: number, all: number, next: string | undefined) =>
      next === undefined
        ? `${reached} of ${all} milestones reached`
        : `${reached} of ${all} milestones reached; the next on ${next}`,
    subtitle: 'Approved day as a line; filled when reached, an outline when expected.',
    reached: (date: string) => `Reached ${date}`,
    expected: (date: string) => `Expected ${date}`,
    undated: 'No day is known yet',
    accepted: (date: string) => `accepted ${date}`,
    slip: (days: number) =>
      days === 0
        ? 'as approved'
        : `${Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`} ${days > 0 ? 'later' : 'earlier'}`,
  },
  trend: {
    headline: (moved: number, all: number, slip: string | undefined) =>
      slip === undefined
        ? `${all === 1 ? 'The milestone has' : `${all} milestones have`} not moved`
        : `${moved} of ${all} ${all === 1 ? 'milestone' : 'milestones'} moved; median slip ${slip}`,
    subtitle: (reports: number, from: string, to: string) =>
      `The day expected in each of ${reports} reports, ${from} to ${to}: level is stable, rising is later. Where a line meets today’s line, the milestone is reached.`,
    today: 'Today’s line',
    unmoved: 'not moved',
    returned: 'moved, and now as first expected',
    moved: (days: string, later: boolean) => `${days} ${later ? 'later' : 'earlier'} than first expected`,
    said: (milestone: string, note: string) => `${milestone}: ${note}`,
  },
  tasks: {
    headline: (done: number, all: number) => `${done} of ${all} ${all === 1 ? 'task' : 'tasks'} done`,
    count: (all: number) => `${all} ${all === 1 ? 'task' : 'tasks'} planned`,
    subtitle: 'From first to last day, filled as far as it is done; the approved days behind.',
    days: 'From first to last day; the approved days behind.',
    percent: (share: string) => `${share} done`,
    undated: 'No days are planned yet',
    others: 'Other tasks',
    withCritical: (finding: string, open: number) =>
      `${finding}; ${open} open ${open === 1 ? 'one is' : 'ones are'} critical`,
    criticalWork: 'Ticks enclose critical work: a day lost there moves the finish.',
    nextToEnd: (shown: number, all: number) =>
      `Of ${all} rows, the ${shown} not done that end first; the table has all.`,
    lastToEnd: (shown: number, all: number) =>
      `Of ${all} rows, the ${shown} that ended last; the table has all.`,
    critical: 'critical',
    criticalIn: (open: number) => `${open} critical`,
    isCritical: 'Yes',
    hasFloat: 'No',
  },
  burnUp: {
    scope: 'Total scope',
    done: 'Done',
    unit: 'units of work',
    target: (date: string) => `Planned finish ${date}`,
    subtitle: (unit: string, from: string, to: string) =>
      `Work done and total scope in ${unit}, ${from} to ${to}.`,
    point: (date: string, done: string, scope: string) => `${date}: ${done} done of ${scope}`,
    doneOf: (done: string, scope: string, unit: string) => `${done} of ${scope} ${unit} done`,
    doneOnly: (done: string, unit: string) => `${done} ${unit} done`,
    grown: (done: string, scope: string, unit: string, more: string) =>
      `${done} of ${scope} ${unit} done; the scope grew by ${more}`,
    undone: 'An iteration does not say what it completed',
  },
  risks: {
    probability: 'Probability',
    impact: 'Impact',
    headline: (open: number, high: number) =>
      `${open} open ${open === 1 ? 'risk' : 'risks'}, ${high === 0 ? 'none' : high} of high exposure`,
    subtitle: 'Probability and impact from 1 to 5; a line leads from where a risk stood in the last report.',
    new: 'New',
    was: (exposure: string) => `Was ${exposure}`,
  },
  forecast: {
    range: (iterations: number, half: string, most: string, target: string) =>
      `With the pace of the last ${iterations} iterations, half of the runs end by ${half} and 85 of 100 by ${most}${target}.`,
    hardly: (iterations: number, half: string, horizon: number, target: string) =>
      `With the pace of the last ${iterations} iterations, half of the runs end by ${half}, but fewer than 85 of 100 within ${horizon} iterations${target}.`,
    never: (iterations: number, horizon: number, target: string) =>
      `With the pace of the last ${iterations} iterations, the work is never done: fewer than half of the runs end within ${horizon} iterations${target}.`,
    missing: (iterations: number) =>
      `${iterations === 1 ? 'One more iteration is' : `${iterations} more iterations are`} needed for a forecast.`,
    target: (date: string) => `; target ${date}`,
    half: (date: string) => `Half of the runs by ${date}`,
    most: (date: string) => `85 of 100 by ${date}`,
    both: (date: string) => `Half and 85 of 100 by ${date}`,
  },
  quality: {
    headline: (met: number, all: number) =>
      all === 1
        ? `The measure ${met === 1 ? 'meets' : 'misses'} its target`
        : `${met} of ${all} measures meet their target`,
    subtitle: (from: string, to: string) => `Every reading, ${from} to ${to}; the dashed line is the target.`,
    value: (value: string, unit: string) => `${value}\u00a0${unit}`.trim(),
    target: (value: string) => `Target ${value}`,
    higher: (value: string) => `target at least ${value}`,
    lower: (value: string) => `target at most ${value}`,
    met: 'met',
    missed: 'missed',
  },
  cost: {
    all: 'In all',
    subtitle: (currency: string, date: string) =>
      `In ${currency}, as of ${date}. Spent is filled, expected an outline, approved a line.`,
    undated: (currency: string) => `In ${currency}. Spent is filled, expected an outline, approved a line.`,
    noForecast: 'No forecast of the cost is known yet',
    expected: (money: string) => `${money} expected at completion`,
    asApproved: (money: string) => `${money} expected, as approved`,
    over: (money: string, more: string) => `${money} expected, ${more} more than approved`,
    under: (money: string, less: string) => `${money} expected, ${less} less than approved`,
    spent: (money: string) => `${money} spent`,
    forecast: (money: string) => `${money} expected`,
    planned: (money: string) => `${money} approved`,
  },
};

/** Words of the gallery of charts. */
export const gallery = {
  title: 'Every chart, at every edge',
  intro: 'Invented values. This page is part of the preview and never of a release.',
  kinds: {
    line: 'Line',
    interval: 'Line with interval',
    trend: 'Trend of days',
    bar: 'Bar',
    diverging: 'Diverging bar',
    dot: 'Dot',
    range: 'Range',
    timeline: 'Timeline',
    grid: 'Grid',
    status: 'Status history',
    quadrants: 'Map of quadrants',
    rings: 'Map of rings',
    network: 'Network',
    multiples: 'Small multiples',
  },
  cases: {
    none: 'nothing',
    one: 'one value',
    many: 'many values',
    missing: 'values missing',
    negative: 'negative values',
    long: 'long names',
    foreign: 'names in Chinese',
  },
  headline: (kind: string, edge: string) => `${kind}: ${edge}`,
  subtitle: 'Invented values without a unit.',
  name: 'Name',
  value: 'Values',
  note: 'one of several',
  missing: 'no value',
  empty: 'There is nothing to draw.',
  item: (index: number) => `Depot ${index}`,
  longItem: (index: number) =>
    `Depot ${index} with a name that nobody shortened: maintenance, refuelling and night parking, northern yard`,
  against: 'Not satisfied',
  inFavour: 'Satisfied',
};
