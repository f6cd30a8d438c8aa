import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { compile } from '../../../src/publish/compile.ts';
import { type Files, readFiles } from '../samplePortal.ts';
import { sealedPortal, sealedSample } from './sealedPortal.ts';
import { unsealed } from './unsealed.ts';

const root = resolve(import.meta.dirname, '../../..');
const KILLS = 6;
const SECRET = 'Customer register';

const many: Files = Object.fromEntries(
  Array.from({ length: 80 }, (_, index) => [
    `clients/acme/projects/p${index}/project.md`,
    `---\nname: ${SECRET} ${index}\nmethod: agile\nstate: running\n---\n`,
  ]),
);

test('killed at any moment, a sealed build leaves no plaintext and no half release', async () => {
  await compile(root);
  const portal = sealedPortal({ ...sealedSample, ...many });
  const { folder, content, out, master, publish, edit } = portal;
  const begin = () =>
    fork(join(import.meta.dirname, 'builder.ts'), [root, content, out], {
      env: { ...process.env, SIGHTLINE_MASTER: master },
      execArgv: [],
    });

  const whole = await timeOf(begin());
  let told = await unsealed(out, master);
  const chance = chanceFrom(20261122);
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    edit({
      'portal.json': {
        ...(sealedSample['portal.json'] as object),
        cadenceDays: 40 + kill,
        agency: { name: `Brook ${kill}`, contact: { name: 'Ann' } },
      },
    });
    const child = begin();
    await once(child, 'message');
    // at some moment in each part of the time it takes
    await setTimeout(((kill + chance()) / KILLS) * whole);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') interrupted++;

    for (const name of readdirSync(folder).filter((one) => one !== 'content')) {
      const left = Object.entries(readFiles(join(folder, name)));
      expect(left.filter(([path, text]) => `${path} ${text}`.includes(SECRET))).toEqual([]);
    }
    // between two renames the old release stands beside its place, from where the next build puts it back
    if (!existsSync(out)) await publish();
    const now = await unsealed(out, master);
    const isOld = JSON.stringify(now) === JSON.stringify(told);
    expect(isOld || now['managers/index.html']?.includes(`Brook ${kill}`)).toBe(true);
    told = now;
  }
  console.log(`${interrupted} of ${KILLS} builds were killed before their end`);
  expect(interrupted).toBeGreaterThan(1);

  await publish();
  expect(Object.keys(await unsealed(out, master))).toEqual(Object.keys(told));
  expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'dist-host']);
});

/** How long a build takes on this machine, in milliseconds, from where it says that it has begun. */
async function timeOf(child: ChildProcess): Promise<number> {
  await once(child, 'message');
  const begun = performance.now();
  await once(child, 'exit');
  return performance.now() - begun;
}
