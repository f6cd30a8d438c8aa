import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultContentFolder } from '../src/load/contentFolder.ts';
import { Refusal } from '../src/load/refusal.ts';
import { PreviewServer } from '../src/publish/previewServer.ts';
import { buildAndWatch } from '../src/publish/watch.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: defaultContentFolder },
    port: { type: 'string', default: '4321' },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_000) {
  throw new Refusal(`--port ${values.port}: write a number from 1 to 65000.`);
}

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, '.sightline', 'preview');
const server = new PreviewServer(out);
let address: string | undefined;

await buildAndWatch({ root, content: values.content, out, preview: true }, async (errors) => {
  server.tell(errors);
  if (address !== undefined) return;
  address = await server.listen(port);
  console.log(
    `\nThe preview is at ${address}\nEdit a file in ${values.content}/ and the page follows. Ctrl+C ends it.\n`,
  );
});
