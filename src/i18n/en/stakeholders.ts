/** Words about the people around the work, and how they are kept informed. */
export const stakeholders = {
  title: (client: string) => `${client}: who is who`,
  heading: 'Who is who',
  link: 'Who is who, and who is told what',
  verdict: (people: number, organisations: number) =>
    `${people === 1 ? '1 person or group' : `${people} people and groups`} of ${organisations === 1 ? '1 organisation' : `${organisations} organisations`} take part.`,
  nobody: 'How everybody is kept informed.',
  otherOrganisations: 'Other organisations',
  roles: {
    sponsor: 'Sponsor',
    'end-user': 'End user',
    team: 'Team',
    client: 'Client',
    department: 'Department',
    partner: 'Partner',
    supplier: 'Supplier',
    authority: 'Authority',
    other: 'Other',
  },
  rings: {
    team: 'Team',
    sponsors: 'Sponsors',
    clientSide: 'Client side',
    endUsers: 'End users',
    partners: 'Partners and suppliers',
    authorities: 'Authorities',
    others: 'Others',
  },
  quadrants: {
    keyPlayers: 'Key players',
    keepSatisfied: 'Keep satisfied',
    keepInformed: 'Keep informed',
    minimalEffort: 'Minimal effort',
  },
  attitudes: { for: 'For the work', neutral: 'Neutral', against: 'Against it' },
  unknownAttitude: 'Attitude not known',
  levels: {
    unaware: 'Unaware',
    resistant: 'Resistant',
    neutral: 'Neutral',
    supportive: 'Supportive',
    leading: 'Leading',
  },
  every: (channel: string, days: number) => `${channel} every ${days === 1 ? 'day' : `${days} days`}`,
  by: (what: string, who: string) => `${what}, by ${who}`,
  circle: {
    headline: (people: number, organisations: number) =>
      `${people} around the work, of ${organisations} ${organisations === 1 ? 'organisation' : 'organisations'}`,
    subtitle: 'From the middle outwards: the closer to the work, the further in.',
    sectors:
      'From the middle outwards: the closer to the work, the further in. Sectors, where there is room for them, are organisations.',
  },
  grid: {
    power: '↑ Power',
    interest: 'Interest →',
    keyPlayers: (players: number, all: number) =>
      `${players} of ${all} ${players === 1 ? 'is a key player' : 'are key players'}`,
    elsewhere: (some: number, players: number) =>
      some === 0
        ? `All ${players} key players are where we want them`
        : `${some} of ${players} key players not yet where we want them`,
    subtitle:
      'Power and interest, each from 0 to 10. Whoever had to make room keeps a dotted line to their place.',
    moves: 'An arrow leads to the position wanted.',
  },
  engagement: {
    headline: (below: number, all: number) =>
      below === 0 ? `All ${all} as engaged as wanted` : `${below} of ${all} less engaged than wanted`,
    subtitle: 'Filled: engagement now. Outline: engagement wanted.',
    asWanted: (level: string) => `${level}, as wanted`,
    gap: (now: string, wanted: string, action: string) => `${now}, wanted ${wanted.toLowerCase()}: ${action}`,
    noAction: 'no action is planned yet',
    now: 'C',
    wanted: 'D',
    both: 'C D',
    legend: 'C: current engagement. D: desired engagement.',
  },
  influence: {
    headline: (name: string, count: number) =>
      `${name} influences most: ${count === 1 ? '1 other' : `${count} others`}`,
    several: (pairs: number, people: number) => `${pairs} lines of influence between ${people}`,
    subtitle: 'An arrow leads from whoever influences to whoever is influenced.',
  },
  heldOf: (held: string, planned: string) => `${held} of ${planned}`,
};
