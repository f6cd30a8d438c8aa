import type * as z from 'zod';
import { contentFiles } from '../../src/schema/files.ts';
import { givenFields } from '../../src/schema/policy.ts';
import { locales } from '../../src/schema/values.ts';
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
  return frozenReports(files);
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
  const front = JSON.stringify(client.filler.object(schema, { ...said, ...notSaid }), null, 2);
  if (file.endsWith('.json')) {
    files[file] = front;
    return;
  }
  const other = client.spec.locale === 'en' ? 'zh-cn' : 'en';
  files[file] = withFront(front, markdown(client.mint));
  files[file.replace(/\.md$/, `.${other}.md`)] = markdown(client.mint);
}

/** The files as they pass the check: of a published report one field is no canary but the digest of the rest. */
export function frozenReports(files: Files): Files {
  const frozen = Object.entries(files).map(([path, text]) => {
    const [, front = '', body = ''] = /\/reports\/[\d-]+\.md$/.test(path)
      ? (/^---\n(\{.*?\n\})\n---\n\n(.*)$/s.exec(text) ?? [])
      : [];
    const fields = front === '' ? {} : JSON.parse(front);
    if (fields.published === undefined) return [path, text];
    const translations = Object.fromEntries(
      locales.flatMap((locale) => {
        const translation = files[path.replace(/md$/, `${locale.toLowerCase()}.md`)];
        return translation === undefined ? [] : [[locale, translation]];
      }),
    );
    fields.amended.digest = digestFor(text, translations);
    return [path, withFront(JSON.stringify(fields, null, 2), body)];
  });
  return Object.fromEntries(frozen);
}

function withFront(front: string, body: string): string {
  return `---\n${front}\n---\n\n${body}`;
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
