import { languages } from '../../i18n/language.ts';
import type { Proposal } from '../../model/reports/proposals.ts';
import type { Locale, Words } from '../../schema/values.ts';

/** A proposal as a line of a report, in each language its words are in. `plain`: that of words written once. */
export function wordedProposal({ what, outcome, decision, due }: Proposal, plain: Locale): Words {
  const inLanguage = (locale: Locale, text: string): string => {
    const { words, formats } = languages[locale];
    const more =
      (outcome && textIn(outcome, locale)) ??
      (decision && words.changeDecisions[decision]) ??
      (due && formats.date(due));
    return more === undefined ? text : words.whatWhen(text, more);
  };
  if (typeof what === 'string') return inLanguage(plain, what);
  return Object.fromEntries(
    Object.entries(what).map(([locale, text]) => [locale, inLanguage(locale as Locale, text ?? '')]),
  );
}

function textIn(words: Words, locale: Locale): string | undefined {
  return typeof words === 'string' ? words : (words[locale] ?? Object.values(words)[0]);
}
