import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Node that commands run on: the one that package.json pins, so that dates and numbers are worded alike on
 * every machine. Where its binary is missing, the one that is running will do if it is new enough.
 * @param {string} root
 */
export function projectNode(root) {
  const folder = join(root, 'node_modules', 'node');
  const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (process.versions.node === version) return process.execPath;
  if (existsSync(binary)) return realpathSync(binary);
  if (runsTypeScript(process.versions.node)) return process.execPath;
  throw new Error(
    `Sightline needs Node 22.18 or newer, and this is Node ${process.versions.node}. It brings Node ${version} ` +
      'along as the package "node", but the install script of that package did not run: ' +
      'is ignore-scripts set for npm? Run: npm rebuild node --ignore-scripts=false',
  );
}

/** From 22.18 on, Node runs TypeScript files as they stand. @param {string} version */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}
