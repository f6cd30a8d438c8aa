// Joins a command with all that it imports into one file: to read hundreds of files takes longer than to publish a small
// change.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @typedef {[path: string, stamp: string]} Stamped */

/**
 * A file that does what a script does: a joined one, made anew where anything it was made of has changed, or the script
 * itself where there is nowhere to keep another.
 * @param {string} root the folder of the repository
 * @param {string} script
 */
export async function joined(root, script) {
  const file = join(root, '.sightline', 'commands', `${basename(script, '.ts')}.mjs`);
  const list = `${file}.json`;
  if (isFresh(list)) return file;
  const { code, madeOf } = await bundle(root, script);
  try {
    mkdirSync(dirname(file), { recursive: true });
    // without a list a file is not trusted, so that a kill between these steps does no harm
    rmSync(list, { force: true });
    replace(file, code);
    replace(list, JSON.stringify(madeOf));
    return file;
  } catch {
    return script;
  }
}

/**
 * @param {string} root
 * @param {string} script
 */
async function bundle(root, script) {
  const { build } = await import('rolldown');
  // the packages are as they were while this is, which is written anew when any is installed
  const packages = join(root, 'node_modules', '.sightline-installed');
  /** @type {Stamped[]} */
  const madeOf = [packages, fileURLToPath(import.meta.url)].map((path) => [path, stampOf(path)]);
  const { output } = await build({
    input: script,
    platform: 'node',
    write: false,
    logLevel: 'silent',
    output: { format: 'esm', codeSplitting: false },
    plugins: [
      {
        name: 'own-sources',
        load(id) {
          if (!/^(scripts|src)[\\/]/.test(relative(root, id))) return undefined;
          // stamped before it is read: what is written meanwhile is then found to differ
          madeOf.push([id, stampOf(id)]);
          const code = readFileSync(id, 'utf8')
            .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
            .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
          return { code, moduleType: 'ts' };
        },
      },
    ],
  });
  return { code: output[0].code, madeOf };
}

/** @param {string} list */
function isFresh(list) {
  try {
    /** @type {Stamped[]} */
    const madeOf = JSON.parse(readFileSync(list, 'utf8'));
    return madeOf.every(([path, stamp]) => stampOf(path) === stamp);
  } catch {
    return false;
  }
}

/** What tells one state of a file from another, without reading it. @param {string} path */
function stampOf(path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return [size, mtimeMs, ctimeMs, ino].join(' ');
}

/**
 * @param {string} file
 * @param {string} text
 */
function replace(file, text) {
  const started = `${file}.${process.pid}`;
  writeFileSync(started, text);
  renameSync(started, file);
}
