import * as z from 'zod';
import { type Around, type Audience, type FieldRule, fieldRules, recordRules } from '../schema/policy.ts';
import {
  type Client,
  ClientSchema,
  type ClientSlice,
  ProjectSchema,
  type Reader,
} from '../schema/portfolio.ts';
import { dropDanglingIds } from './danglingIds.ts';
import { formOf } from './form.ts';
import { dropInvitedOfOthers } from './partialWaves.ts';
import { unwrap } from './unwrap.ts';

const visible: Record<Reader['kind'], ReadonlySet<Audience>> = {
  client: new Set(['client']),
  finance: new Set(['client', 'finance']),
  sponsor: new Set(['client', 'sponsor']),
  manager: new Set(['client', 'finance', 'sponsor', 'internal']),
};

/** What is left of a value that its reader may not see. */
const CUT = Symbol('cut');

/**
 * The one place where a client is cut down to what a reader may see, by the rules that stand beside each field
 * in `schema/`. A field without a rule and an object without a schema are cut, so a forgotten rule hides and never shows.
 * Answers undefined where nothing is left: another client’s reader, or a sponsor without a project here.
 */
export function sliceClient(client: Client, reader: Reader): ClientSlice | undefined {
  if ((reader.kind === 'client' || reader.kind === 'finance') && reader.client !== client.id)
    return undefined;
  const funded = reader.kind === 'sponsor' ? fundedOf(reader.projects, client.id) : undefined;
  if (funded?.size === 0) return undefined;
  const slice = new Cutter(client, visible[reader.kind], funded).cut(ClientSchema, client, []) as ClientSlice;
  if (funded ? slice.projects.length === 0 : !slice.profile) return undefined;
  dropDanglingIds(slice);
  dropInvitedOfOthers(slice, client);
  return slice;
}

/** The ids of one client’s projects among projects named `client/project`. */
export function fundedOf(projects: readonly string[], client: string): ReadonlySet<string> {
  return new Set(
    projects.flatMap((name) => (name.startsWith(`${client}/`) ? [name.slice(client.length + 1)] : [])),
  );
}

class Cutter {
  readonly #visible: ReadonlySet<Audience>;
  /** A project opens as a whole with its charter: without the charter none of its files is shown. */
  readonly #open: ReadonlySet<unknown>;
  readonly #sponsor: boolean;

  /** @param funded a sponsor's projects at this client; undefined for readers of another kind */
  constructor({ projects }: Client, visible: ReadonlySet<Audience>, funded: ReadonlySet<string> | undefined) {
    this.#visible = visible;
    this.#sponsor = funded !== undefined;
    const open = projects.filter(
      (project) =>
        (!funded || funded.has(project.id)) &&
        this.#mayOpen(ProjectSchema.shape.charter, project.charter, [project]),
    );
    this.#open = new Set(open.map(({ id }) => id));
  }

  cut(schema: z.core.$ZodType, value: unknown, around: Around): unknown {
    const inner = unwrap(schema);
    if (value === undefined) return CUT;
    if (inner instanceof z.ZodArray) {
      return (value as unknown[])
        .map((item) => this.cut(inner.element, item, around))
        .filter((item) => item !== CUT);
    }
    if (inner instanceof z.ZodRecord) {
      const entries = Object.entries(value as object).map(([key, item]) => [
        key,
        this.cut(inner.valueType, item, around),
      ]);
      return Object.fromEntries(entries.filter(([, item]) => item !== CUT));
    }
    if (inner instanceof z.ZodObject) return this.#object(inner, value as Record<string, unknown>, around);
    if (typeof value !== 'object') return value;
    const form = inner instanceof z.ZodUnion && value !== null ? formOf(inner, value) : undefined;
    return form ? this.#object(form, value as Record<string, unknown>, around) : CUT;
  }

  #object(schema: z.ZodObject, value: Record<string, unknown>, around: Around): unknown {
    if (!this.#mayOpen(schema, value, around)) return CUT;
    const inside = [value, ...around];
    const left: Record<string, unknown> = {};
    for (const { key, field, rule } of fieldsOf(schema)) {
      if (value[key] === undefined || !this.#mayRead(rule, inside)) continue;
      const cut = this.cut(field, value[key], inside);
      if (cut !== CUT) left[key] = cut;
    }
    return left;
  }

  #mayRead(rule: FieldRule, inside: Around): boolean {
    const audience = typeof rule === 'function' ? rule(inside) : rule;
    return audience === 'record' || this.#visible.has(audience);
  }

  #mayOpen(schema: z.ZodObject, value: Record<string, unknown>, around: Around): boolean {
    if (schema === ProjectSchema) return this.#open.has(value['id']);
    const rule = recordRules.get(schema);
    if (!rule) return true;
    const audience =
      typeof rule.audience === 'function'
        ? rule.audience(value, around)
        : (value['audience'] ?? rule.audience);
    if (!this.#visible.has(audience as Audience)) return false;
    return rule.scope === 'project' || this.#concernsReader(value, around);
  }

  /**
   * A client's record that names projects is for those to whom one of them is open: nobody is told of a project that
   * is not. One about the whole client is never a sponsor's.
   */
  #concernsReader(value: Record<string, unknown>, around: Around): boolean {
    const named = value['projects'] as string[] | undefined;
    if (named) return named.some((project) => this.#open.has(project));
    if (typeof value['project'] === 'string') return this.#open.has(value['project']);
    if (!this.#sponsor) return true;
    // an entry that names no project of its own belongs to all of its record's projects
    const outer = around.find(
      (object) => Array.isArray(object['projects']) && typeof object['projects'][0] === 'string',
    );
    return outer !== undefined && (outer['projects'] as string[]).every((project) => this.#open.has(project));
  }
}

interface Field {
  key: string;
  field: z.core.$ZodType;
  rule: FieldRule;
}

const fields = new WeakMap<z.ZodObject, Field[]>();

/** The fields of an object with their rules, looked up once: a portal has a million values and a hundred objects. */
function fieldsOf(schema: z.ZodObject): Field[] {
  const known = fields.get(schema);
  if (known) return known;
  const found = Object.entries(schema.shape).map(([key, field]) => ({
    key,
    field: unwrap(field),
    // whoever forgets a rule hides the field
    rule: fieldRules.get(field)?.rule ?? ('internal' as const),
  }));
  fields.set(schema, found);
  return found;
}
