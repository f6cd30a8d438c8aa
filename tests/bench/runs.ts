import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What a run of a program took: seconds from start to end, and the most memory it held in MB. */
export interface Run {
  seconds: number;
  megabytes: number;
  output: string;
}

/** Runs a command of ours as npm does. */
export function command(folder: string, ...args: string[]): Run {
  const peak = join(import.meta.dirname, 'peak.mjs');
  return run(folder, process.execPath, ['--import', peak, join(root, 'scripts/run.mjs'), ...args]);
}

export function run(folder: string, program: string, args: readonly string[]): Run {
  const file = join(folder, 'peak');
  writeFileSync(file, '0');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, PEAK_FILE: file },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}.\n${stderr}`);
  return { seconds, megabytes: Number(readFileSync(file, 'utf8')) / 1024, output: stdout };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
