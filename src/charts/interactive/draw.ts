import { createElement, isValidElement, type ReactElement } from 'react';
import type { Draw } from '../markup.ts';

/** Draws in the document what the charts of a page draw as text. */
export const draw: Draw<ReactElement> = (name, { class: className, ...attributes }, content) => {
  const named = Object.entries(attributes).map(([key, value]) => [camelCased(key), value]);
  const children = content === undefined || isValidElement(content) ? content : content.text;
  return createElement(name, { className, ...Object.fromEntries(named) }, children);
};

/** The names React has for the attributes of SVG. */
function camelCased(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
