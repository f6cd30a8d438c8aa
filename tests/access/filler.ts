import * as z from 'zod';
import { identities, recordRules, references } from '../../src/schema/policy.ts';
import type { Mint } from './mint.ts';
import { given } from './schemaFields.ts';

/** What is said of a record in place of canaries. Undefined leaves a field out. */
export type Said = Readonly<Record<string, unknown>>;

/** What a filler has to be told: how often each kind of record occurs, and what each one says of its audience. */
export interface Plan {
  /** The records of a list, one for each entry. */
  records(schema: z.ZodObject): readonly Said[];
  /** What every object of a schema says, unless its record says otherwise. */
  always(schema: z.ZodObject): Said;
  /** An id for a reference: of one of the records there are. Undefined leaves it out. */
  target(kind: string, from: 'project' | 'client' | 'portal'): string | undefined;
  /** The id of a record, by its kind and its place in its list. */
  recordId(kind: string, place: number): string;
}

/** Makes values of any schema with every field filled: with a canary, or where none fits with one of the values allowed. */
export class Filler {
  readonly #mint: Mint;
  readonly #plan: Plan;
  #turn = 0;

  constructor(mint: Mint, plan: Plan) {
    this.#mint = mint;
    this.#plan = plan;
  }

  object(schema: z.ZodObject, said: Said = {}): Record<string, unknown> {
    const fixed: Said = { ...this.#plan.always(schema), ...said };
    const entries = Object.entries(schema.shape).map(([key, field]) => [
      key,
      key in fixed ? fixed[key] : this.value(field),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  value(schema: z.core.$ZodType): unknown {
    const inner = given(schema);
    const reference = references.get(inner as z.ZodType);
    if (reference) return this.#plan.target(reference.kind, reference.from);
    if (inner instanceof z.ZodObject) return this.object(inner);
    if (inner instanceof z.ZodArray) return this.#list(given(inner.element));
    if (inner instanceof z.ZodRecord) return this.#record(inner);
    if (inner instanceof z.ZodUnion) return this.#union(inner);
    if (inner instanceof z.ZodEnum) return this.#choose(inner.options);
    if (inner instanceof z.ZodLiteral) return this.#choose([...inner.values]);
    if (inner instanceof z.ZodBoolean) return this.#choose([true, false]);
    return this.#accepted(inner, inner instanceof z.ZodNumber ? this.#numbers() : this.#texts());
  }

  #list(element: z.core.$ZodType): unknown[] {
    if (!(element instanceof z.ZodObject)) {
      return [this.value(element), this.value(element)].filter((item) => item !== undefined);
    }
    // get and not has: a schema with a check is a child of the one that was registered
    const rule = recordRules.get(element);
    const kind = rule?.kind ?? identities.get(element)?.kind;
    const records = rule ? this.#plan.records(element) : [{}, {}];
    return records.map((said, place) => {
      const named = kind !== undefined && 'id' in element.shape && !('id' in said);
      return this.object(element, named ? { id: this.#plan.recordId(kind, place), ...said } : said);
    });
  }

  #record(schema: z.ZodRecord): Record<string, unknown> {
    const keys = z.toJSONSchema(schema.keyType).enum ?? [];
    return Object.fromEntries(keys.map((key) => [key, this.value(schema.valueType)]));
  }

  /** A text now in each language, now in one. */
  #union({ options }: z.ZodUnion): unknown {
    return this.value(this.#choose(options.toReversed()));
  }

  #choose<T>(options: readonly T[]): T {
    const chosen = options[this.#turn++ % options.length];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  #accepted(schema: z.core.$ZodType, candidates: Iterable<string | number>): unknown {
    for (const candidate of candidates) if (z.safeParse(schema, candidate).success) return candidate;
    throw new Error(`No value fits: ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))}.`);
  }

  /** Free text first, then what stricter formats take. */
  *#texts(): Generator<string> {
    const word = this.#mint.word();
    yield `Secret ${word}, <b title="${word}">kept</b> & "${word}" 机密`;
    yield word;
    yield `${word}@${word}.example`;
    yield `https://${word}.example/${word}?${word}=${word}`;
    yield `assets/${word}.pdf`;
    yield* ['EUR', 'Europe/Zurich', 'managers', '2026-q1'];
    yield this.#mint.colour();
    yield this.#mint.phone();
    yield this.#mint.day();
  }

  *#numbers(): Generator<number> {
    yield* this.#mint.numbers();
    yield 1 + (this.#turn++ % 5);
  }
}
