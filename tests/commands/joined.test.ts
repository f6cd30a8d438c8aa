import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { joined } from '../../scripts/joined.mjs';
import { temporaryFolder } from '../temporaryFolder.ts';

const root = resolve(import.meta.dirname, '../..');

/** A file that another is made of. */
const greetingOf = (word: string) => `export const greeting = (name: string): string => '${word} ' + name;`;

/** A repository with one command, made of two files and a package. */
function repository() {
  const folder = temporaryFolder();
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const one of ['scripts', 'src']) mkdirSync(join(folder, one));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  put(
    'scripts/greet.ts',
    `import { z } from 'zod';
    import { greeting } from '../src/greeting.ts';
    export const said = z.string().parse(greeting('Ann'));
    export const at: string = import.meta.dirname;`,
  );
  put('src/greeting.ts', greetingOf('Hello'));
  const script = join(folder, 'scripts/greet.ts');
  const run = async (file: string) => {
    const { mtimeMs } = statSync(file);
    return (await import(`${pathToFileURL(file).href}?${mtimeMs}`)) as { said: string; at: string };
  };
  return { folder, put, script, join: () => joined(folder, script), run };
}

describe('a joined command', () => {
  test('does what the script does, as if it stood where the script stands', async () => {
    const { folder, script, join: joinIt, run } = repository();
    const file = await joinIt();
    expect(file).not.toBe(script);
    expect(await run(file)).toMatchObject({ said: 'Hello Ann', at: join(folder, 'scripts') });
    // nothing else is needed for it
    rmSync(join(folder, 'src'), { recursive: true });
    rmSync(join(folder, 'node_modules'));
    expect(await run(file)).toMatchObject({ said: 'Hello Ann' });
  });

  test('is made once, and again when a file that it was made of is another one or gone', async () => {
    const { folder, put, join: joinIt, run } = repository();
    const file = await joinIt();
    const made = () => statSync(file, { bigint: true }).ctimeNs;
    const first = made();
    await joinIt();
    expect(made()).toBe(first);

    put('src/greeting.ts', greetingOf('Howdy'));
    expect((await run(await joinIt())).said).toBe('Howdy Ann');
    put('src/other.ts', greetingOf('Good day'));
    const second = made();
    await joinIt();
    expect(made(), 'a file that nothing imports changes nothing').toBe(second);

    rmSync(join(folder, 'src/greeting.ts'));
    await expect(joinIt()).rejects.toThrow('greeting.ts');
  });

  test('gives way to the script where there is nowhere to keep it', async () => {
    const { put, script, join: joinIt } = repository();
    put('.sightline', 'a file where a folder should be');
    expect(await joinIt()).toBe(script);
  });

  test('leaves nothing half beside it', async () => {
    const { folder, join: joinIt } = repository();
    await Promise.all([joinIt(), joinIt()]);
    expect(readdirSync(join(folder, '.sightline/commands')).sort()).toEqual(['greet.mjs', 'greet.mjs.json']);
  });
});
