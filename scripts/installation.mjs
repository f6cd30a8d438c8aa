import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { projectNode } from './runtime.mjs';
import { runQuietly, tail } from './subprocess.mjs';

// What `npm ci` says when the lock file and the registry at hand do not agree, for instance because a mirror
// lacks a package for another platform. Any other failure, such as no network, would only fail again.
const lockRefused = /EUSAGE|ETARGET|E404/;

/**
 * Installs the packages when they are missing or no longer those of package.json and package-lock.json.
 * When all is well this reads three files and returns.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const modules = join(root, 'node_modules');
  const stamp = join(modules, '.sightline-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return;

  // `npm ci` begins by deleting node_modules, which would pull the floor from under another running command.
  if (existsSync(modules)) {
    console.error('Updating the npm packages, because package.json or package-lock.json has changed …');
    succeed(await npm(root, process.execPath, 'install', '--no-save'));
  } else {
    console.error('Installing the npm packages Sightline is made of; this happens once and takes a minute …');
    await installFirst(root);
  }
  // npm leaves out optional packages that do not fit the Node it runs on, and among them are the native compilers.
  const node = projectNode(root);
  if (node !== process.execPath) succeed(await npm(root, node, 'install', '--no-save'));
  writeFileSync(stamp, fingerprint(root));
}

/** @param {string} root */
async function installFirst(root) {
  const exact = await npm(root, process.execPath, 'ci');
  if (exact.code === 0 || !lockRefused.test(exact.output)) return succeed(exact);
  console.error(
    'package-lock.json and the registry do not list the same packages, most likely those for other systems; ' +
      'installing with npm install instead, which keeps to the locked versions and leaves the lock file as it is …',
  );
  succeed(await npm(root, process.execPath, 'install', '--no-save'));
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update(readFileSync(join(root, name))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} node the Node for npm to run on
 * @param {string[]} args
 */
function npm(root, node, ...args) {
  // Dev dependencies hold the Node that runs Sightline, so they are wanted even where NODE_ENV is production.
  const all = [...args, '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const env = { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
  // Started by npm, we know which npm it is; otherwise it is the one on the PATH, on Windows a .cmd file.
  const running = process.env['npm_execpath'];
  return running && basename(running) === 'npm-cli.js'
    ? runQuietly(node, [running, ...all], { cwd: root, env })
    : runQuietly('npm', all, { cwd: root, env, shell: process.platform === 'win32' });
}

/** @param {import('./subprocess.mjs').Outcome} outcome */
function succeed({ code, output }) {
  if (code === 0) return;
  const said = tail(output).replace(/^/gm, '  ');
  throw new Error(
    `The npm packages could not be installed. npm said:\n\n${said}\n\n` +
      'Check that this machine reaches the npm registry (npm ping) and may write here, then run the command again.',
  );
}
