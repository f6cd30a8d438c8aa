// Runs one command: node scripts/run.mjs <command> [arguments]. Every npm script goes through here.
// Plain JavaScript without packages, so that it works on Node 18 on a fresh clone, before anything is installed.
import { readdirSync } from 'node:fs';
import * as modules from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './installation.mjs';
import { joined } from './joined.mjs';
import { projectNode } from './runtime.mjs';
import { runAttached } from './subprocess.mjs';

const scripts = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);

/** Somebody waits for these at every push. */
const hurried = ['build', 'check', 'hook', 'release'];

try {
  const script = join(scripts, `${commandName()}.ts`);
  await ensureInstalled(root);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Tools look for their Node on the PATH, where another one may come first.
  process.env['PATH'] = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);

  const node = projectNode(root);
  if (node === process.execPath) await runHere(script);
  else process.exitCode = await runAttached(node, process.argv.slice(1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The script files are the list of commands; there is no other one to keep in step. */
function commandName() {
  const commands = readdirSync(scripts).flatMap((file) => file.match(/^(.+)\.ts$/)?.[1] ?? []);
  if (name !== undefined && commands.includes(name)) return name;
  const said = name === undefined ? 'No command was given.' : `There is no command "${name}".`;
  throw new Error(`${said} The commands are: ${commands.sort().join(', ')}.`);
}

/** Saves the start of a second Node. @param {string} script */
async function runHere(script) {
  // Node would take the types out of hundreds of files at each start.
  modules.enableCompileCache?.(join(root, '.sightline', 'compiled'));
  process.argv = [process.execPath, script, ...args];
  try {
    const file = name !== undefined && hurried.includes(name) ? await joined(root, script) : script;
    await import(pathToFileURL(file).href);
  } catch (error) {
    console.error(isExpected(error) ? error.message : error);
    process.exitCode = 1;
  }
}

/** A refusal says all there is to say; any other error is a mistake in the program and keeps its stack.
 * @param {unknown} error
 * @returns {error is Error}
 */
function isExpected(error) {
  if (!(error instanceof Error)) return false;
  return error.name === 'Refusal' || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
