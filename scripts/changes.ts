// What has to travel to a host that holds an older release: npm run changes -- --from MANIFEST --to MANIFEST --out DIR
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readManifest } from '../src/audit/manifestFile.ts';
import { uploadPlan } from '../src/hosts/uploadPlan.ts';
import { Refusal } from '../src/load/refusal.ts';

const usage = `npm run changes -- --to MANIFEST --out DIR [--from MANIFEST]    list what has to travel to a host

  --to MANIFEST     the manifest of the release, such as dist-host/manifest.json
  --from MANIFEST   the manifest of the release the host holds; without it everything travels
  --out DIR         where the lists are written, one path a line`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const { from, to, out, help } = values;

if (help) console.log(usage);
else {
  if (to === undefined || out === undefined) throw new Refusal(usage);
  const live = from === undefined ? new Map() : readManifest(from, undefined);
  const { put, remove } = uploadPlan(live, readManifest(to, undefined));
  const lists = [
    ...Object.entries(put).map(([step, paths], index) => ({ name: `${index + 1}-put-${step}.txt`, paths })),
    { name: `${Object.keys(put).length + 1}-delete.txt`, paths: remove },
  ];
  mkdirSync(out, { recursive: true });
  for (const { name, paths } of lists) {
    writeFileSync(join(out, name), paths.map((path) => `${path}\n`).join(''));
    console.log(`${name}  ${paths.length} ${paths.length === 1 ? 'file' : 'files'}`);
  }
}
