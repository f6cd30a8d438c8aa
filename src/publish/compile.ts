import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageView } from '../views/page.ts';
import { isRunning } from './process.ts';
import { type Versions, versionsOf } from './versions.ts';

const KEPT = 4;

/** A compiled renderer on the disk. */
export interface Renderer {
  version: string;
  /** The module that renders. */
  entry: string;
  /** Styles and scripts, the same for every page, to be copied into a release once. */
  assets: string;
  /** The page that opens sealed ones. */
  shell: string;
}

/** What the module at `Renderer.entry` exports. */
export interface RenderModule {
  render(view: PageView): Promise<string>;
  /** The page that opens sealed ones; it knows of no content. */
  renderShell(): Promise<string>;
}

/**
 * The renderer of this code, compiled by Astro unless that was done before. No content is read for it.
 * @param root the folder of the repository
 * @param say told when compiling starts, for it takes seconds
 * @param versions of this code, where they are known already
 */
export async function compile(
  root: string,
  say: (line: string) => void = () => {},
  versions: Pick<Versions, 'renderer'> = versionsOf(root),
): Promise<Renderer> {
  const version = versions.renderer;
  const home = join(root, '.sightline', 'renderers');
  const folder = join(home, version);
  if (!existsSync(folder)) {
    say('Compiling the pages, because the code is new or has changed …');
    mkdirSync(home, { recursive: true });
    const started = join(home, `${version}.${process.pid}`);
    await astroBuild(root, started);
    const { renderShell } = await importRenderer(entryIn(started));
    writeFileSync(shellIn(started), await renderShell());
    prune(home);
    takePlace(started, folder);
  }
  return { version, entry: entryIn(folder), assets: join(folder, 'client'), shell: shellIn(folder) };
}

function entryIn(folder: string): string {
  return join(folder, 'server', 'entry.mjs');
}

function shellIn(folder: string): string {
  return join(folder, 'shell.html');
}

/** Imports a compiled renderer into this thread. */
export async function importRenderer(entry: string): Promise<RenderModule> {
  // React and Astro are slower and say more outside production
  process.env['NODE_ENV'] ??= 'production';
  return import(pathToFileURL(entry).href);
}

function astroBuild(root: string, folder: string): Promise<void> {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', root], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // a fixed key, for nothing is encrypted with it and a random one would make every bundle differ
      ASTRO_KEY: Buffer.alloc(32, 1).toString('base64'),
      SIGHTLINE_RENDERER: folder,
      // whatever takes part in compiling has no use for it
      SIGHTLINE_MASTER: undefined,
      SIGHTLINE_MASTER_FILE: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      rmSync(folder, { recursive: true, force: true });
      reject(new Error(`The pages could not be compiled. Astro said:\n${output}`));
    });
  });
}

/** Two builds at once may both compile; the first one in place serves both. */
function takePlace(started: string, folder: string): void {
  try {
    renameSync(started, folder);
  } catch (error) {
    rmSync(started, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Keeps the newest few renderers, so that going back and forth in the code does not compile each time. */
function prune(home: string): void {
  const byAge = readdirSync(home)
    .map((name) => ({ name, made: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  const whole = byAge.filter(({ name }) => !name.includes('.')).slice(KEPT);
  const leftBehind = byAge.filter(({ name }) => name.includes('.') && !isRunning(Number(name.split('.')[1])));
  for (const { name } of [...whole, ...leftBehind])
    rmSync(join(home, name), { recursive: true, force: true });
}
