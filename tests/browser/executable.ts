import { chromium } from 'playwright';
import { findOnPath, isExecutable } from '../executables.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of the Chromium to test with: the one that is named, one on the PATH, or the one Playwright downloaded. */
export function findChromium(): string | undefined {
  const named = process.env['SIGHTLINE_CHROMIUM'];
  if (named) return named;
  return findOnPath(names) ?? [...applications, chromium.executablePath()].find(isExecutable);
}
