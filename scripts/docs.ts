// Writes what follows from the schemas: the guide for managers, the JSON Schemas and the settings by which VS Code
// finds them. With --check it writes nothing and fails where a file is not current.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from '../src/docs/documents.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemas = 'content/.schemas';
const wanted = documents(read('src/docs/guide.md'), examples('src/docs/example'));

if (process.argv.includes('--check')) check();
else write();

function write(): void {
  rmSync(join(root, schemas), { recursive: true, force: true });
  for (const [path, text] of wanted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  console.log(`${wanted.size} files written: content/README.md, ${schemas}/ and .vscode/settings.json.`);
}

function check(): void {
  const present = existsSync(join(root, schemas)) ? readdirSync(join(root, schemas)) : [];
  const stale = [
    ...[...wanted]
      .filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text)
      .map(([path]) => path),
    ...present.map((name) => `${schemas}/${name}`).filter((path) => !wanted.has(path)),
  ];
  if (stale.length === 0) return;
  console.error(`Not current, run \`npm run docs\`:\n${stale.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = 1;
}

function examples(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: read(join(folder, path)) }));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
