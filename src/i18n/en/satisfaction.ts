/** Words of the satisfaction page. */
export const satisfaction = {
  title: (client: string) => `${client}: satisfaction`,
  link: 'Satisfaction in full',
  sentence: (result: string, change: string) => `${result}. ${change}.`,
  reached: (surveys: number, all: number) => {
    if (all === 1) return `The current survey ${surveys === 1 ? 'reaches' : 'is below'} its target`;
    const which = surveys < all ? `${surveys} of ${all}` : all === 2 ? 'Both' : `All ${all}`;
    return `${which} surveys reach their target`;
  },
  unchanged: 'none shows a detectable change',
  rose: (surveys: number) => `${surveys === 1 ? '1 survey is' : `${surveys} surveys are`} up`,
  fell: (surveys: number) => `${surveys === 1 ? '1 survey is' : `${surveys} surveys are`} down`,
  same: (surveys: number) =>
    `${surveys === 1 ? '1 survey shows' : `${surveys} surveys show`} no detectable change`,
  alone: (surveys: number) =>
    `${surveys === 1 ? '1 survey has' : `${surveys} surveys have`} nothing to compare with yet`,
  former: (surveys: number) =>
    `${surveys === 1 ? '1 survey was' : `${surveys} surveys were`} not asked in the last four quarters`,
  complaintsOnly: 'Nobody has been asked in a survey yet; these are the complaints.',
  up: (points: string, quarter: string) => `Up ${points} points since ${quarter}`,
  down: (points: string, quarter: string) => `Down ${points} points since ${quarter}`,
  measures: {
    nps: 'NPS in points, −100 to 100, with the 95% range',
    csat: 'CSAT, the share of satisfied answers, with the 95% range',
    ces: 'CES, the share who found it easy, with the 95% range',
  },
  waves: (from: string, to: string, answers: string) => `${from} to ${to}, ${answers} answers`,
  wave: (quarter: string, answers: string) => `${quarter}, ${answers} answers`,
  allWaves: 'All waves together',
  overall: (waves: string, result: string) => `All ${waves} waves together: ${result}`,
  gap: (quarters: string) => `No survey in ${quarters}`,
  noSurvey: 'No survey',
  tooFewIn: (quarters: string) => `Too few answers to show in ${quarters}`,
  quarters: ', ',
  quarter: (quarter: string) => `Q${quarter}`,
  target: (value: string) => `Target ${value}`,
  doneOn: (date: string) => `Done ${date}`,
  by: (date: string) => `By ${date}`,
  quoted: (text: string, survey: string, quarter: string) => `“${text}” (${survey}, ${quarter})`,
  named: (kind: string, value: string) => `${kind} ${value}`,
  asked: (range: string, answered: string, quarter: string) => `95% range ${range}; ${answered}, ${quarter}`,
  complete: (answered: string, quarter: string) => `${answered}, ${quarter}`,
  everybody: 'Everybody',
  noGroup: 'No group named',
  noProject: 'No project named',
  ofProject: (name: string) => `Project: ${name}`,
  answers: (answers: string) => `${answers} answers`,
  apart: (higher: string, lower: string) => `${higher} is clearly above ${lower}`,
  together: 'None stands clearly above another',
  single: 'Too few answers to compare with each other',
  compared: 'Filled: this wave, with its 95% range. Outline: the wave before',
  spread: {
    nps: (favourable: string, unfavourable: string) => `${favourable} promoters, ${unfavourable} detractors`,
    csat: (favourable: string, unfavourable: string) =>
      `${favourable} satisfied, ${unfavourable} not satisfied`,
    ces: (favourable: string, unfavourable: string) => `${favourable} found it easy, ${unfavourable} did not`,
  },
  bands: {
    nps: 'Detractors answered 0 to 6, passives 7 or 8, promoters 9 or 10; passives stand on both sides of the middle',
    csat: 'From 1, not satisfied at all, to 5, very satisfied; the neutral 3 stands on both sides of the middle',
    ces: 'From 1, not easy at all, to 7, very easy; the neutral 4 stands on both sides of the middle',
  },
  ends: {
    nps: { low: 'Detractors', high: 'Promoters' },
    csat: { low: 'Not satisfied', high: 'Satisfied' },
    ces: { low: 'Not easy', high: 'Easy' },
  },
  band: (from: number, to: number) => (from === to ? `Answered ${from}` : `Answered ${from} to ${to}`),
  dotsOf: (answers: number, low: string, median: string, high: string) =>
    answers === 1 ? `1 answer: ${low}` : `${answers} answers, from ${low} to ${high}, median ${median}`,
  dotsSubtitle: 'Each dot is an answer; respondents knew that their names stand beside theirs',
  filter: { label: 'Show', everything: 'Everything', groups: 'Groups', projects: 'Projects' },
  answered: 'Days until answered',
  closed: 'Days until closed',
  open: 'Open complaints',
  within: (days: string, complaints: number) =>
    complaints === 1 ? '1 complaint' : `Median of ${complaints} complaints; nine of ten within ${days}`,
  sameDay: 'the same day',
  notYet: (complaints: number) =>
    complaints === 0 ? 'None is waiting' : `${complaints} still waiting, not counted`,
  of: (open: number, all: number) => `${open} of ${all}`,
  method: (worst: { nps: string; share: string; divided: string }) => `
**What is measured.** NPS asks how likely people are to recommend, from 0 to 10: the share of 9 and 10 (promoters) less
the share of 0 to 6 (detractors). CSAT is the share of 4 and 5 among answers from 1 to 5. CES is the share of 5 to 7 among
answers from 1 to 7; its mean is told beside it.

**How sure it is.** Only some people answer, and others might have answered otherwise. The range says where the value
would probably lie if everybody had: of a hundred such ranges, about 95 hold the true value. Few answers make a wide range.
Where more than one in twenty of those invited answered, the range is narrower, and where everybody answered there is none.

**When it is a change.** A difference between two waves counts only if its own 95% range leaves out zero. Otherwise it
could be chance alone, and the page says that there is no detectable change. Of several groups one is called clearly above
another only where even their ranges do not meet.

**How good the ranges are.** They are approximations. On average over all possible truths they hold the true value in 95
of 100 cases, from 5 answers to 200. They do worst where nearly everybody says the same: with five answers, CSAT and CES
ranges then hold in ${worst.share} of 100 cases, NPS ranges in ${worst.nps}. Where opinions are divided they do better: from
twenty answers on, and with one to nine in ten satisfied, they hold in at least ${worst.divided} of 100.

**Small groups.** Fewer than five answers are never shown, nor what would give them away by subtraction, because a small
group is a person. Only where respondents were told that their names stand beside their answers do these appear singly. All
waves together count each answer once, so whoever answers every time counts every time.

**Sources.** Intervals of NPS: Rocks 2016 (arXiv 1601.07235). Intervals of shares: Wilson 1927; of their differences:
Newcombe 1998. Days are calendar days, and 0 is the same day; nine of ten is the 90th percentile.
`,
  methodSummary: 'How to read these figures',
};
