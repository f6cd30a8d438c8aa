import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { refuseDetour, writeWhole } from '../load/contentWriting.ts';
import { digestOf } from '../load/digest.ts';
import { parseMarkdown } from '../load/frontMatter.ts';
import type { Thaw } from '../load/frozenReport.ts';
import { Refusal } from '../load/refusal.ts';
import { readSource, type Source } from '../load/source.ts';
import { readTranslation } from '../load/translation.ts';
import { locales } from '../schema/values.ts';
import { setFields } from './frontMatterEdit.ts';
import { wordErrors } from './openClient.ts';
import { type OpenProject, openAgain } from './openProject.ts';

type Fields = Record<string, unknown>;

/** A report as it stands in its file, to be written into. */
export interface ReportFile {
  /** The path below the content folder. */
  file: string;
  text: string;
  fields: Fields;
  /** The digest of the report with its translations, were these fields its front matter. */
  digestWith: (fields: Fields) => string;
}

/** Where a report stands below the content folder. */
export function pathOf({ client, project }: OpenProject, id: string): string {
  return `clients/${client.id}/projects/${project.id}/reports/${id}.md`;
}

export function readReportFile(open: OpenProject, id: string): ReportFile {
  const { contentDir } = open;
  const file = pathOf(open, id);
  const source = readSource(contentDir, { file, stem: id, kind: 'report', language: undefined }, 'report');
  const translations = locales.map((language) => {
    const translated = file.replace(/md$/, `${language.toLowerCase()}.md`);
    return existsSync(join(contentDir, translated))
      ? readTranslation(contentDir, { file: translated, stem: id }, language)
      : [];
  });
  const errors = [source, ...translations].filter((read) => Array.isArray(read)).flat();
  if (Array.isArray(source) || errors.length > 0) throw new Refusal(wordErrors(errors, contentDir));
  const texts = translations.flatMap((read) => (Array.isArray(read) ? [] : read));
  return {
    file,
    text: readFileSync(join(contentDir, file), 'utf8'),
    fields: source.data as Fields,
    digestWith: (fields) => digestOf({ ...source, data: fields } satisfies Source, texts),
  };
}

/**
 * Writes fields into a report and reads the client again. Where they did not arrive as they were meant, or anything is
 * wrong now, the file is as it was and the command refuses.
 */
export function writeFields(
  open: OpenProject,
  { file, text, fields }: ReportFile,
  set: Fields,
  tolerated: readonly Thaw[],
): OpenProject {
  const path = join(open.contentDir, file);
  const edited = setFields(text, set);
  const read =
    edited === undefined ? undefined : parseMarkdown(edited.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (edited === undefined || !read?.ok || !isDeepStrictEqual(read.data, { ...fields, ...set })) {
    const why = read?.ok === false ? ` (${read.problems[0]?.message})` : '';
    throw new Refusal(
      `${path}: ${Object.keys(set).join(', ')} cannot be added to its front matter${why}. Write each field on a line of its own, without braces around them. Nothing was written.`,
    );
  }
  const detour = refuseDetour(open.contentDir, file);
  if (detour !== undefined) throw new Refusal(`${detour} Nothing was written.`);
  writeWhole(path, edited);
  const again = openAgain(open, tolerated);
  if (!Array.isArray(again)) return again;
  writeWhole(path, text);
  throw new Refusal(wordErrors(again, open.contentDir));
}
