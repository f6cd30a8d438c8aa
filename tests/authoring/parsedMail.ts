/** What a mail program reads in an `.eml` file. */
export interface ParsedMail {
  headers: Record<string, string>;
  text: string;
}

/** Reads a mail by RFC 5322 (folded headers) and RFC 2047 (encoded words in base64); refuses any other line end. */
export function parseMail(eml: string): ParsedMail {
  if (/[^\r]\n|\r[^\n]/.test(eml)) throw new Error('A line does not end in CRLF.');
  const end = eml.indexOf('\r\n\r\n');
  const lines = eml
    .slice(0, end)
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .split('\r\n');
  const headers = lines.map((line) => {
    const [, name = '', value = ''] = /^([!-9;-~]+): (.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`No header: ${line}`);
    return [name, decoded(value)];
  });
  return {
    headers: Object.fromEntries(headers),
    text: Buffer.from(eml.slice(end), 'base64').toString('utf8'),
  };
}

/** White space between two encoded words is none. */
function decoded(value: string): string {
  return value
    .replaceAll(/(\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) =>
      Buffer.from(word, 'base64').toString('utf8'),
    );
}
