// Runs once before the first browser test, and not at all when only other tests run.
import { fileURLToPath } from 'node:url';
import { attempt, isRootOnDebian } from '../debian.ts';
import { findChromium } from './executable.ts';

const playwright = fileURLToPath(new URL('../../node_modules/playwright/cli.js', import.meta.url));

/** Gets a browser where there is none. When that fails the browser tests fail and say what to do; others still run. */
export default async function installChromium() {
  if (findChromium() !== undefined) return;
  if (isRootOnDebian()) {
    console.error('Installing Chromium and a Chinese font with apt-get, for the browser tests …');
    await attempt('apt-get', ['update']);
    await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  if (findChromium() === undefined) {
    console.error('Downloading a Chromium for the browser tests with Playwright …');
    await attempt(process.execPath, [playwright, 'install', 'chromium']);
  }
}
