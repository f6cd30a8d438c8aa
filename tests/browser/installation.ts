// Runs once before the first browser test, and not at all when only other tests run.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runQuietly, tail } from '../../scripts/subprocess.mjs';
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

async function attempt(program: string, args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await runQuietly(program, args, { env });
  if (code !== 0) console.error(`${program} ${args.join(' ')} failed:\n${tail(output, 5)}`);
}

/** Debian itself: on its relative Ubuntu, the package of that name only points to another store. */
function isRootOnDebian(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}
