import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAttached } from './subprocess.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs the command-line tool of an installed package on the whole project, on the Node that runs us.
 * @param {string} file the tool's JavaScript file, below node_modules
 * @param {string[]} args
 */
export function runTool(file, ...args) {
  return runAttached(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root });
}
