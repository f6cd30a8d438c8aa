// Astro drops a line break beside an element or an expression, as JSX does, and with it the space that a formatter
// turned into the break. So a space that a reader needs must not end up at the end of a line.
const inline = 'a|abbr|b|bdi|cite|code|data|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|var';
const beforeElement = new RegExp(`[^\\s<>{}(=&|?]\\n\\s*<(${inline})[\\s>]`, 'g');
const afterElement = new RegExp(`</(${inline})>\\n\\s*[\\p{L}\\p{N}]`, 'gu');

/** Says where a component breaks a line between running text and an element within it. */
export function lostSpaces(path: string, text: string): string[] {
  const markup = text
    .replace(/^\s*---\n[\s\S]*?\n---/, blank)
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, blank);
  const breaks = [...markup.matchAll(beforeElement), ...markup.matchAll(afterElement)];
  return breaks.map((found) => {
    const line = markup.slice(0, found.index + 1).split('\n').length;
    return `${path}:${line}  ends a line between words and an element, where Astro drops the space. Write {' '} there.`;
  });
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}
