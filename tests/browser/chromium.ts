import { type Browser, chromium } from 'playwright';
import { findChromium } from './executable.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Whatever is not on loopback goes to a port where nobody listens: a page that needs the network fails its test.
  '--proxy-server=http://127.0.0.1:9',
];

/** Starts a browser with a profile of its own that is thrown away at its end. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(
      'Browser tests need Chromium and none was found. Install Chromium or Chrome, ' +
        'or set SIGHTLINE_CHROMIUM to the path of one, and run the tests again.',
    );
  }
  return chromium.launch({ executablePath, args: flags });
}
