import type * as z from 'zod';
import { contentFiles } from '../../src/schema/files.ts';
import { givenFields } from '../../src/schema/policy.ts';
import type { Locale } from '../../src/schema/values.ts';
import { digestFor } from '../frozenReport.ts';
import type { Said } from './filler.ts';
import { type ClientSpec, FullClient } from './fullClient.ts';
import type { Mint } from './mint.ts';

/** Files by their path below the content folder. */
export type Files = Record<string, string>;

/** Every file a client can have, each field of it filled. */
export function clientFiles(spec: ClientSpec): Files {
  const client = new FullClient(spec);
  const files: Files = {};
  const kinds = Object.values(contentFiles).filter(({ path }) => path.startsWith('clients/'));
  for (const { path, schema } of kinds) {
    for (const project of path.includes('<project>') ? spec.projects : [undefined]) {
      client.project = project;
      for (const [file, said] of filesOf(client, path, schema)) addFile(files, client, file, schema, said);
    }
  }
  const assets = Object.values(files).flatMap((text) => text.match(/assets\/zq\w+\.pdf/g) ?? []);
  for (const asset of assets) files[`clients/${client.id}/${asset}`] = `A paper: ${client.mint.word()}`;
  return files;
}

/** The files of a kind in a folder with what each says: one, or where they are named by date one for each variant. */
function filesOf(client: FullClient, path: string, schema: z.ZodObject): [string, Said][] {
  const { spec, project, mint } = client;
  const place = path
    .replace('<client>', client.id)
    .replace('<project>', project ? client.projectId(project) : '');
  if (!place.includes('<')) {
    const { audience, locale, share } = spec;
    const own: Record<string, Said | undefined> = {
      'client.md': { audience, locale },
      'stakeholders.json': { share },
      'project.md': project?.charter,
      'plan.json': project?.plan,
      'closure.md': project?.closure,
    };
    return [[place, { audience: undefined, ...own[place.slice(place.lastIndexOf('/') + 1)] }]];
  }
  const variants = client.records(schema);
  const reports = variants.flatMap((said) => [said, { ...said, published: undefined }]);
  return ('published' in schema.shape ? reports : variants).map((said) => [
    place.replace('<date>', mint.day()).replace('<quarter>', '2026-q1').replace('<slug>', mint.word()),
    { ...said, ...('from' in schema.shape && { from: mint.day(), to: mint.day() }) },
  ]);
}

/** Adds a file without the fields that come from its name, and with text in both languages where it has any. */
function addFile(files: Files, client: FullClient, file: string, schema: z.ZodObject, said: Said): void {
  const given = Object.entries(schema.shape).filter(([, field]) => givenFields.has(field));
  const notSaid = Object.fromEntries(given.map(([key]) => [key, undefined]));
  const fields = client.filler.object(schema, { ...said, ...notSaid });
  const front = JSON.stringify(fields, null, 2);
  if (file.endsWith('.json')) {
    files[file] = front;
    return;
  }
  const other = client.spec.locale === 'en' ? 'zh-CN' : 'en';
  const [text, translation] = [withFront(front, markdown(client.mint)), markdown(client.mint)];
  files[file] = 'published' in fields ? withDigest(text, fields, { [other]: translation }) : text;
  files[file.replace(/\.md$/, `.${other.toLowerCase()}.md`)] = translation;
}

function withFront(front: string, body: string): string {
  return `---\n${front}\n---\n\n${body}`;
}

/** Of a published report one field is no canary: that it is whole is checked when it is read. */
function withDigest(text: string, fields: Said, translations: Partial<Record<Locale, string>>): string {
  const amended = { ...(fields['amended'] as object), digest: digestFor(text, translations) };
  const [, body = ''] = text.split('\n---\n\n');
  return withFront(JSON.stringify({ ...fields, amended }, null, 2), body);
}

/** Markdown in which each way to write something holds a canary. */
function markdown(mint: Mint): string {
  const word = () => mint.word();
  const note = word();
  return `# Heading ${word()}

Text ${word()} with [a link ${word()}](https://${word()}.example/), <i title="${word()}">${word()}</i>,
![a picture ${word()}](https://${word()}.example/${word()}.png "${word()}"), \`code ${word()}\` and a note.[^${note}]

<!-- ${word()} -->

| ${word()} | ${word()} |
| --- | --- |
| ${word()} | ${word()} |

- [x] ${word()}

[^${note}]: ${word()}
`;
}
