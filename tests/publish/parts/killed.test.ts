import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { chanceFrom } from '../../../src/model/seededChance.ts';
import { build } from '../../../src/publish/build.ts';
import { compile } from '../../../src/publish/compile.ts';
import { silentProgress } from '../../silentProgress.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { readFiles, samplePortal, writeFiles } from '../samplePortal.ts';
import { timeOf } from '../timeOf.ts';

const root = resolve(import.meta.dirname, '../../..');
const KILLS = 4;

test('after a build was killed at any moment, the next one equals a clean one', async () => {
  await compile(root);
  const folder = temporaryFolder();
  const content = writeFiles(join(folder, 'content'), samplePortal);
  const [out, clean] = [join(folder, 'dist'), join(folder, 'clean')];
  const publish = (to: string) =>
    build({ root, content, out: to, asOf: '2026-11-21', access: 'open' }, silentProgress);
  const begin = () => fork(join(import.meta.dirname, 'builder.ts'), [root, content, out], { execArgv: [] });
  await publish(out);
  const whole = await timeOf(begin());
  const chance = chanceFrom(20261122);
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // a client with other pages each time, so that some come and some go
    writeFiles(content, {
      'clients/acme/client.md': `---\nname: Acme ${kill}\nkind: external\n---\n`,
      'clients/birch/projects': undefined,
      [`clients/birch/projects/p${kill}/project.md`]: `---\nname: P${kill}\nmethod: agile\nstate: running\n---\n`,
    });
    const child = begin();
    await once(child, 'message');
    // most of all towards the end, where the release is changed
    await setTimeout(whole * (1 - chance() / 3));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    if (child.signalCode === 'SIGKILL') interrupted++;

    expect(existsSync(join(out, 'managers/index.html'))).toBe(true);
    await publish(out);
    await publish(clean);
    expect(readFiles(out)).toEqual(readFiles(clean));
    expect(readFiles(`${out}-host`)).toEqual(readFiles(`${clean}-host`));
    for (const one of [clean, `${clean}-host`, join(folder, '.clean.parts')])
      rmSync(one, { recursive: true });
    expect(readdirSync(folder).sort()).toEqual(['.dist.parts', 'content', 'dist', 'dist-host']);
  }
  console.log(`${interrupted} of ${KILLS} builds were killed before their end`);
});
