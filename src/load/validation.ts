import type * as z from 'zod';
import { contentFiles } from '../schema/files.ts';
import type { Words } from '../schema/values.ts';
import { type ContentError, formatPath } from './contentError.ts';
import { givenKeys, refuseGivenFields } from './givenField.ts';
import { wordIssues } from './issueWording.ts';
import type { FileKind } from './layout.ts';
import type { Source } from './source.ts';

/** What a file of a kind holds once it is validated. */
export type FileValue<K extends FileKind> = z.output<(typeof contentFiles)[K]['schema']>;

/** Puts the files of a folder before their schemas, kind by kind. */
export class Validation {
  readonly #sources: readonly Source[];
  readonly #errors: ContentError[];
  readonly #bodyOf: (source: Source) => Words | undefined;

  /** What is wrong with the files is added to `errors`. */
  constructor(
    sources: readonly Source[],
    errors: ContentError[],
    bodyOf: (source: Source) => Words | undefined = () => undefined,
  ) {
    this.#sources = sources;
    this.#errors = errors;
    this.#bodyOf = bodyOf;
  }

  /** The file of a kind that a folder holds once; undefined when it is missing or wrong. */
  one<K extends FileKind>(kind: K): FileValue<K> | undefined {
    return this.all(kind)[0];
  }

  /** The file of a kind that a folder holds once, or what such a file says by holding nothing. */
  oneOrEmpty<K extends FileKind>(kind: K): FileValue<K> {
    return this.one(kind) ?? (contentFiles[kind].schema.parse({}) as FileValue<K>);
  }

  /** The files of a kind that are right. */
  all<K extends FileKind>(kind: K): FileValue<K>[] {
    const { schema } = contentFiles[kind];
    const values: FileValue<K>[] = [];
    for (const source of this.#sources) {
      if (source.kind !== kind) continue;
      for (const error of refuseGivenFields(source)) this.#errors.push(error);
      const result = schema.safeParse(this.#complete(source, schema));
      if (result.success) values.push(result.data as FileValue<K>);
      else this.#refuse(source, schema, result.error.issues);
    }
    return values;
  }

  #refuse({ file, data, locate }: Source, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): void {
    for (const { path, at, message } of wordIssues(issues, schema, data)) {
      this.#errors.push({ file, ...locate(path, at), path: formatPath(path), message });
    }
  }

  /** The value with what the file may not say itself: the fields from its name and from the text below. */
  #complete(source: Source, schema: z.ZodType): unknown {
    const { data, stem } = source;
    const keys = givenKeys(schema);
    if (keys.size === 0 || typeof data !== 'object' || data === null || Array.isArray(data)) return data;
    const given: Record<string, unknown> = {
      id: stem,
      date: stem.slice(0, '2026-03-31'.length),
      period: stem.slice(0, '2026-q1'.length),
      body: this.#bodyOf(source),
    };
    const own = Object.entries(data).filter(([key]) => !keys.has(key));
    const added = [...keys.keys()]
      .map((key) => [key, given[key]] as const)
      .filter(([, value]) => value !== undefined);
    return Object.fromEntries([...own, ...added]);
  }
}
