import { languages } from '../../i18n/language.ts';
import type { Locale } from '../../schema/values.ts';
import type { Passage } from '../page.ts';

/** The same text in every language, for readers of whom nothing is known yet. */
export type InEveryLanguage = readonly (Passage & { lang: Locale })[];

/** What the page says that opens sealed ones. It is the same for every portal. */
export interface ShellView {
  title: string;
  heading: InEveryLanguage;
  lead: InEveryLanguage;
  noScript: InEveryLanguage;
  working: InEveryLanguage;
  choose: InEveryLanguage;
  byLink: InEveryLanguage;
  form: Record<'code' | 'hint' | 'reveal' | 'remember' | 'unlock', InEveryLanguage>;
  /** What may have to be said, by why. */
  messages: Record<Message, InEveryLanguage>;
  /** What stands on every opened page, in its language. */
  session: { lang: Locale; lock: string; yours: string }[];
}

/** `unknownWords` and `wordCount` end with what they are about. */
export type Message =
  | 'wrong'
  | 'unknownWords'
  | 'wordCount'
  | 'renewed'
  | 'missing'
  | 'damaged'
  | 'unreachable'
  | 'insecure';

type Words = (typeof languages)[Locale]['words']['opening'];

export function shellView(): ShellView {
  return {
    title: inEveryLanguage((words) => words.title)
      .map(({ text }) => text)
      .join(' · '),
    heading: inEveryLanguage((words) => words.heading),
    lead: inEveryLanguage((words) => words.lead),
    noScript: inEveryLanguage((words) => words.noScript),
    working: inEveryLanguage((words) => words.working),
    choose: inEveryLanguage((words) => words.choose),
    byLink: inEveryLanguage((words) => words.byLink),
    form: {
      code: inEveryLanguage((words) => words.code),
      hint: inEveryLanguage((words) => words.hint),
      reveal: inEveryLanguage((words) => words.reveal),
      remember: inEveryLanguage((words) => words.remember),
      unlock: inEveryLanguage((words) => words.unlock),
    },
    messages: {
      wrong: inEveryLanguage((words) => words.wrong),
      unknownWords: inEveryLanguage((words) => words.unknownWords),
      wordCount: inEveryLanguage((words) => words.wordCount),
      renewed: inEveryLanguage((words) => words.renewed),
      missing: inEveryLanguage((words) => words.missing),
      damaged: inEveryLanguage((words) => words.damaged),
      unreachable: inEveryLanguage((words) => words.unreachable),
      insecure: inEveryLanguage((words) => words.insecure),
    },
    session: Object.values(languages).map(({ locale, words }) => ({
      lang: locale,
      lock: words.opening.lock,
      yours: words.opening.yours,
    })),
  };
}

function inEveryLanguage(choose: (words: Words) => string): InEveryLanguage {
  return Object.values(languages).map(({ locale, words }) => ({ text: choose(words.opening), lang: locale }));
}
