import { createElement, type ReactElement } from 'react';
import type { Draw } from '../markup.ts';

/** Draws in the document what the charts of a page draw as text. */
export const draw: Draw<ReactElement> = (name, { class: className, ...attributes }, children) =>
  createElement(name, { className, ...attributes }, children);
