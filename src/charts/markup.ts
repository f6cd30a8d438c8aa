import type { Passage } from '../views/page.ts';

type Attributes = Record<string, string | number | undefined>;

/** Makes an element: as text when a page is made, in the document once a chart is opened. It holds another, or words. */
export type Draw<T> = (name: string, attributes: Attributes, content?: T | Passage) => T;

/** An element as text. Attributes that are undefined are left out; content that is text is markup. */
export function element(name: string, attributes: Attributes, content: string | Passage = ''): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`;
  }
  return `${text}>${typeof content === 'string' ? content : escaped(content.text)}</${name}>`;
}

/** A share of the width, in percent, as an attribute’s value. */
export function percent(value: number): string {
  return `${short(value)}%`;
}

/** A number with two decimals at most: a hundredth of a percent or a pixel cannot be seen. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function escaped(text: string): string {
  // most words of a chart are numbers and days
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Words in an element that says their language. */
export function passage(name: string, words: Passage, attributes: Attributes = {}): string {
  return wordsIn(element, name, words, attributes);
}

/** The same, drawn either way. */
export function wordsIn<T>(draw: Draw<T>, name: string, words: Passage, attributes: Attributes): T {
  return draw(name, { ...attributes, lang: words.lang }, words);
}
