// Runs once before the first test with a real server, and not at all when only other tests run.
import { existsSync } from 'node:fs';
import { attempt, isRootOnDebian } from '../debian.ts';
import { findServer, type ServerName, serverNames, variableOf } from './servers.ts';

/**
 * Gets nginx and Caddy from Debian where they are missing. Where services are started as they are installed they are not
 * fetched: a test run must not leave a web server behind on somebody’s machine. Tests of a missing server are skipped.
 */
export default async function installServers() {
  const missing = serverNames.filter((name) => findServer(name) === undefined);
  if (missing.length > 0 && isRootOnDebian() && !existsSync('/run/systemd/system')) await install(missing);
  for (const name of serverNames.filter((one) => findServer(one) === undefined)) {
    console.error(
      `There is no ${name} here: the tests with it are skipped. Install it, or name it in ${variableOf(name)}.`,
    );
  }
}

async function install(missing: readonly ServerName[]) {
  console.error(`Installing ${missing.join(' and ')} with apt-get, for the tests with real servers …`);
  await attempt('apt-get', ['update']);
  await attempt('apt-get', ['install', '-y', '--no-install-recommends', ...missing]);
}
