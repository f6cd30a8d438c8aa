/** The longest name in a chart, in em; the table has all of it. */
export const LONGEST = 12;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const narrow = /[\s.,;:!'’|ijlftI()[\]-]/;
const broad = /[A-HJ-Z@%&–—mw]/;

/**
 * How wide a text is at most, in em. There is no browser to measure with when a page is made, and each reader’s fonts
 * are their own: so every character counts a little more than in the widest of the usual families.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** As much of a text as fits into a width in em, with an ellipsis where something is left out. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let room = width - 1;
  let kept = '';
  for (const character of text) {
    room -= characterWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function characterWidth(character: string): number {
  if (wide.test(character)) return 1.05;
  if (narrow.test(character)) return 0.4;
  return broad.test(character) ? 0.95 : 0.62;
}
