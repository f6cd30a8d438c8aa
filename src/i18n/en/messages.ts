/** Words of drafted reports, of the mails that announce them, and of surveys that have just been made. */
export const messages = {
  draft: {
    verdict: 'How does the project stand, and why? One sentence in place of the dots.',
    declared: (date: string) => `The levels of the report of ${date}; each with what the figures say now.`,
    undeclared: 'The level of each dimension you judge; this is what the figures say.',
    silent: 'No figures.',
    computed: (level: string) => `By the figures: ${level}.`,
    lastReason: (reason: string) => `The reason was: ${reason}`,
    measuresMet: 'Measures at their target',
    openComplaints: 'Open complaints',
    proposed: 'Proposed from the files of the project. Change it as you like.',
    more: (count: number) => `Not listed: ${count} more.`,
    change: (what: string, before: string, now: string) => `${what}: ${before} → ${now}`,
    body: '(Write here what the lists above cannot say, or remove this line.)',
  },
  mail: {
    subject: (project: string, date: string) => `${project}: status report of ${date}`,
    greeting: 'Hello,',
    published: (project: string, date: string) =>
      `the status report of ${date} on “${project}” has been published.`,
    stands: 'How it stands',
    nothing: 'Nothing is needed from you this time.',
    needs: 'What we need from you:',
    link: 'The whole report:',
    regards: 'Kind regards',
  },
  newSurvey: {
    nps: {
      title: 'Recommendation survey',
      question: 'How likely are you to recommend working with us to a colleague?',
    },
    csat: { title: 'Satisfaction survey', question: 'How satisfied are you with our work?' },
    ces: {
      title: 'Effort survey',
      question: 'We made it easy for you to get what you needed. How far do you agree?',
    },
  },
};
