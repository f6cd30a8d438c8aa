import { existsSync, readFileSync } from 'node:fs';
import { runQuietly, tail } from '../scripts/subprocess.mjs';

/** Runs a program of a set-up; when it fails, says so and lets the tests say what is missing. */
export async function attempt(program: string, args: string[]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await runQuietly(program, args, { env });
  if (code !== 0) console.error(`${program} ${args.join(' ')} failed:\n${tail(output, 5)}`);
}

/** Debian itself: its relative Ubuntu has packages of the same names that only point to another store. */
export function isRootOnDebian(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}
