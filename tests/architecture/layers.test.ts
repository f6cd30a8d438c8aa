import { expect, test } from 'vitest';
import { misplacedImports, unknownLayer } from './layers.ts';
import { parseSource } from './sourceFile.ts';

const check = (path: string, text: string) => misplacedImports(parseSource(path, text));

test.each([
  [
    'src/pages/clients/[client]/index.astro',
    "---\nimport Report from '../../../layouts/Report.astro';\n---\n<Report />",
  ],
  ['src/pages/index.astro', "---\nimport { getLiveEntry } from 'astro:content';\n---"],
  ['src/components/Card.astro', "---\nimport type { CardView } from '../views/cardView.ts';\n---"],
  ['src/components/Chart.astro', "<script>\n  import { mount } from '../charts/mount.ts';\n</script>"],
  ['src/charts/area.tsx', "import { Area } from 'recharts';\nconst later = () => import('./legend.tsx');"],
  [
    'src/views/home.ts',
    "import { progress } from '../model/progress.ts';\nimport { words } from '../i18n/en.ts';",
  ],
  [
    'src/load/walk.ts',
    "import { readdir } from 'node:fs/promises';\nimport { PlanSchema } from '../schema/plan.ts';",
  ],
  ['src/import/csv.ts', "import { readPortal } from '../load/portal.ts';"],
  [
    'src/authoring/mailFile.ts',
    "import { existsSync } from 'node:fs';\nimport { sliceClient } from '../access/slice.ts';\nimport { reportMail } from '../views/reportMail.ts';",
  ],
  ['src/publish/render.ts', "import { routes } from '../views/routes.ts';\nawait import(address);"],
  [
    'src/live.config.ts',
    "import { defineLiveCollection } from 'astro:content';\nimport { held } from './publish/held.ts';",
  ],
  [
    'scripts/build.ts',
    "import { build } from '../src/publish/build.ts';\nimport { parseArgs } from 'node:util';",
  ],
])('lets %s import what stands to its right', (path, text) => {
  expect(check(path, text)).toEqual([]);
});

test.each([
  [
    'src/schema/plan.ts',
    "import { progress } from '../model/progress.ts';",
    'schema may import nothing else, and not model',
  ],
  [
    'src/model/sums.ts',
    "import type { HomeView } from '../views/home.ts';",
    'model may import schema, and not views',
  ],
  ['src/model/sums.ts', "export { words } from '../i18n/en.ts';", 'and not i18n'],
  ['src/model/sums.ts', "type Home = import('../views/home.ts').HomeView;", 'and not views'],
  ['src/model/sums.ts', "const views = await import('../views/home.ts');", 'and not views'],
  [
    'src/load/walk.ts',
    "import type { HomeView } from '../views/home.ts';",
    'load may import schema, model, and not views',
  ],
  ['src/components/Card.astro', "---\nimport { readPortal } from '../load/portal.ts';\n---", 'and not load'],
  [
    'src/components/Card.astro',
    "<p>x</p>\n<script>\n  import '../load/portal.ts';\n</script>",
    ':3  imports',
  ],
  ['src/publish/render.ts', "import Home from '../pages/index.astro';", 'and not pages'],
  ['src/publish/render.ts', "import { run } from '../../scripts/build.ts';", 'and not scripts'],
  ['src/views/home.ts', "import { test } from '../../tests/fixture.ts';", 'and not tests'],
  ['src/views/home.ts', "const all = import.meta.glob('../load/*.ts');", 'and not load'],
  ['src/views/home.ts', 'const some = await import(name);', 'only the running program knows'],
  ['src/views/home.ts', "import { words } from '../i18n/en';", 'write the extension'],
  ['src/views/home.ts', "import { getLiveEntry } from 'astro:content';", 'belongs in pages'],
  ['src/views/home.ts', "import { z } from 'astro/zod';", 'zod, which belongs in schema'],
  ['src/authoring/mail.ts', "import { build } from '../publish/build.ts';", 'and not publish'],
  ['src/import/csv.ts', "import { setFields } from '../authoring/frontMatterEdit.ts';", 'and not authoring'],
  ['src/model/walk.ts', "import { z } from 'zod';", 'belongs in schema'],
  ['src/components/Plot.tsx', "import { Area } from 'recharts';", 'belongs in charts only'],
  ['src/views/home.ts', "import { readFileSync } from 'fs';", 'node:fs, which belongs in load'],
  ['src/model/sums.ts', "import { hash } from 'node:crypto';", 'stays out of'],
  ['scripts/build.ts', "import { parse } from 'yaml';", 'stays out of scripts'],
])('keeps %s from: %s', (path, text, said) => {
  expect(check(path, text)).toEqual([expect.stringContaining(said)]);
});

test('asks for a decision about a folder it does not know', () => {
  expect(unknownLayer('src/services/mail.ts')).toHaveLength(1);
  expect(unknownLayer('src/env.d.ts')).toEqual([]);
});
