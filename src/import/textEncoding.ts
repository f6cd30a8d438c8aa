import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { ImportError } from './importError.ts';

/** Stands for a byte outside the encoding until its row and column are known: this code point plus the byte. */
const MARK = 0x10fe00;
const MARKED = /[\u{10fe00}-\u{10feff}]/gu;
const REPLACEMENT = '\ufffd';
const NEWLINE = 0x0a;

/** An encoding by its name; throws where it is not known, or not one in which line ends can be found byte by byte. */
export function parseEncoding(name: string): string {
  if (iconv.encodingExists(name) && !/utf-?(7|16|32)|ucs/i.test(name)) return name.toLowerCase();
  throw new ImportError(
    `expected an encoding such as utf-8, cp1252 or gb18030, got "${name}". Name that of the file, or save the file as “CSV UTF-8”.`,
  );
}

/** Finds the encoding of a file: UTF-8 where every byte fits, else GB18030 where it reads as Chinese, else cp1252. */
export async function readEncoding(file: string): Promise<string> {
  let utf8 = true;
  let gb18030 = true;
  let [paired, single] = [0, 0];
  for await (const lines of readLines(file)) {
    if (isUtf8(lines)) continue;
    utf8 = false;
    gb18030 &&= !iconv.decode(lines, 'gb18030').includes(REPLACEMENT);
    for (const [run] of lines.toString('latin1').matchAll(/[\x80-\xff]+/g)) {
      if (run.length > 1) paired += run.length;
      else single += 1;
    }
  }
  if (utf8) return 'utf-8';
  // a Chinese character is two high bytes, an accented letter one between plain ones
  return gb18030 && paired > single ? 'gb18030' : 'cp1252';
}

/** The text of a file. Bytes outside the encoding are marked, for `takeMarks` to find. */
export async function* readText(file: string, encoding: string): AsyncGenerator<string> {
  let first = true;
  for await (const lines of readLines(file)) {
    const text = decode(lines, encoding);
    yield first ? text.replace(/^\ufeff/, '') : text;
    first = false;
  }
}

/** The text with U+FFFD in place of marks, and the bytes that were marked. */
export function takeMarks(text: string): { text: string; bytes: number[] } {
  const bytes = Array.from(text.matchAll(MARKED), ([mark]) => (mark.codePointAt(0) ?? MARK) - MARK);
  return bytes.length === 0 ? { text, bytes } : { text: text.replace(MARKED, REPLACEMENT), bytes };
}

function decode(lines: Buffer, encoding: string): string {
  const text = iconv.decode(lines, encoding, { stripBOM: false });
  return text.includes(REPLACEMENT) ? decodeByByte(lines, encoding) : text;
}

/** Feeds the decoder one byte at a time: what is pending when it answers U+FFFD does not fit. */
function decodeByByte(lines: Buffer, encoding: string): string {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let text = '';
  let pending: number[] = [];
  const take = (decoded: string | undefined) => {
    if (!decoded) return;
    text += isRealReplacement(pending, encoding) ? decoded : marked(decoded, pending);
    pending = [];
  };
  for (const byte of lines) {
    pending.push(byte);
    take(decoder.write(Buffer.of(byte)));
  }
  take(decoder.end());
  return text;
}

function marked(decoded: string, pending: readonly number[]): string {
  if (!decoded.includes(REPLACEMENT)) return decoded;
  const rest = decoded.slice(decoded.lastIndexOf(REPLACEMENT) + 1);
  const bad = pending.slice(0, pending.length - Array.from(rest).length);
  return bad.map((byte) => String.fromCodePoint(MARK + byte)).join('') + rest;
}

/** The file may hold the replacement character itself, properly encoded. */
function isRealReplacement(pending: readonly number[], encoding: string): boolean {
  return pending.length > 1 && iconv.encode(REPLACEMENT, encoding).equals(Buffer.from(pending));
}

/** Whole lines, so that no character is torn in two. */
async function* readLines(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]);
      refuseWideText(file, bytes);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      if (end > 0) yield bytes.subarray(0, end);
      rest = bytes.subarray(end);
    }
    if (rest.length > 0) yield rest;
  } finally {
    await handle.close();
  }
}

function refuseWideText(file: string, bytes: Buffer): void {
  if (!bytes.includes(0)) return;
  throw new ImportError(
    `${file}: expected text, got zero bytes, as in UTF-16 or a workbook. Save it as “CSV UTF-8”.`,
  );
}
