import { domainToASCII } from 'node:url';

/** Someone a mail is from or to. */
export interface Mailbox {
  name: string;
  /** An address in ASCII; see `plainAddress`. */
  mail: string;
}

export interface Mail {
  from: Mailbox | undefined;
  to: readonly Mailbox[];
  subject: string;
  /** Plain text with lines that end in `\n`. */
  text: string;
}

/** An encoded word has at most 75 characters, of which 12 are around it, and the first shares its line with a name. */
const MOST_BYTES = 36;
const LINE = 76;

/**
 * A mail as an `.eml` file that mail programs open as a draft (`X-Unsent`). It has neither Date nor Message-ID: the
 * program that sends it gives it both. Sources: RFC 5322 for the form, RFC 2047 for what is not ASCII in a header.
 */
export function formatMail({ from, to, subject, text }: Mail): string {
  const body = Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8').toString('base64');
  const lines = [
    'X-Unsent: 1',
    ...(from ? [`From: ${formatMailbox(from)}`] : []),
    ...(to.length > 0 ? [`To: ${to.map(formatMailbox).join(',\r\n ')}`] : []),
    `Subject: ${formatWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/**
 * An address that can stand in a header as it is; its domain in ASCII. Undefined for one with other letters before the
 * @, which not every mail server takes, or with a character that would mean something else there.
 */
export function plainAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  const local = address.slice(0, at);
  const atoms = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
  return atoms.test(local) && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain) ? `${local}@${domain}` : undefined;
}

function formatMailbox({ name, mail }: Mailbox): string {
  const line = onOneLine(name);
  if (!isPlain(line)) return `${encode(line)}\r\n <${mail}>`;
  return `"${line.replace(/["\\]/g, '\\$&')}" <${mail}>`;
}

function formatWords(text: string): string {
  const line = onOneLine(text);
  return isPlain(line) ? line : encode(line);
}

/** A line end in a header would begin another header. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** ASCII that fits on a line and cannot be taken for encoded words. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && text.length < LINE - 16 && !text.includes('=?');
}

/** Encoded words on a line each, no character cut in two. */
function encode(text: string): string {
  const pieces: string[] = [];
  for (const character of text.toWellFormed()) {
    const last = pieces.at(-1);
    if (last !== undefined && Buffer.byteLength(last + character) <= MOST_BYTES)
      pieces[pieces.length - 1] += character;
    else pieces.push(character);
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}
