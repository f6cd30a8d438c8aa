import fc from 'fast-check';
import type * as z from 'zod';
import { type Client, ClientSchema, ProjectSchema, type Reader } from '../../src/schema/portfolio.ts';
import { Filler, type Plan, type Said } from './filler.ts';
import { saidOfFinding } from './findings.ts';
import { Mint } from './mint.ts';
import { readersOf } from './readers.ts';
import { audiences, axesOf } from './recordVariants.ts';

/** What a world is made from: how many projects each client has, what its files choose, and who funds what. */
export interface WorldSeed {
  clients: { projects: number; choices: number[] }[];
  funded: boolean[][];
}

export const worldSeed: fc.Arbitrary<WorldSeed> = fc.record({
  clients: fc.array(
    fc.record({
      projects: fc.integer({ min: 0, max: 3 }),
      choices: fc.array(fc.nat(839), { minLength: 1, maxLength: 300, size: 'max' }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  funded: fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), { maxLength: 3 }),
});

/** A few clients whose records say by chance whom they are for, and point by chance at others; with every reader. */
export function randomWorld({ clients, funded }: WorldSeed): { clients: Client[]; readers: Reader[] } {
  const made = clients.map(({ projects, choices }, index) =>
    new RandomClient(new Mint(index + 1), projects, choices).make(),
  );
  const projects = made.flatMap((client) => client.projects.map(({ id }) => `${client.id}/${id}`));
  const sponsors = funded.map((funds, index) => ({
    id: `sponsor-${index}`,
    projects: projects.filter((_, place) => funds[place]),
  }));
  return { clients: made, readers: readersOf({ clients: made, sponsors }).map(([, reader]) => reader) };
}

/** Of whole files few say an audience, or hardly anything would be open. */
const mostlySilent = [...Array(12), ...audiences];

class RandomClient implements Plan {
  readonly #mint: Mint;
  readonly #filler: Filler;
  readonly #projects: string[];
  readonly #choices: readonly number[];
  #turn = 0;

  constructor(mint: Mint, projects: number, choices: readonly number[]) {
    this.#mint = mint;
    this.#filler = new Filler(mint, this);
    this.#projects = Array.from({ length: projects }, () => mint.word());
    this.#choices = choices;
  }

  make(): Client {
    const projects = this.#projects.map((id) => this.#filler.object(ProjectSchema, { id }));
    return this.#filler.object(ClientSchema, { id: this.#mint.word(), projects }) as unknown as Client;
  }

  records(schema: z.ZodObject): Said[] {
    const projects = [...this.#projects, 'elsewhere'];
    return Array.from({ length: this.#choose([0, 1, 1, 2, 3]) }, () =>
      Object.fromEntries(axesOf(schema, projects).map(([field, values]) => [field, this.#choose(values)])),
    );
  }

  always(schema: z.ZodObject): Said {
    const { shape } = schema;
    return {
      ...saidOfFinding(schema, {
        choose: (options) => this.#choose(options),
        record: (kind) => `${kind}-${this.#choose([0, 1, 2])}`,
        projects: [...this.#projects, 'elsewhere', undefined],
      }),
      ...('audience' in shape && { audience: this.#choose(mostlySilent) }),
      ...('showCost' in shape && { showCost: this.#choose([true, false, undefined]) }),
      ...('share' in shape && { share: this.#choose(['positions', undefined]) }),
      ...('published' in shape && { published: this.#choose([this.#mint.day(), undefined]) }),
    };
  }

  target(kind: string, from: 'project' | 'client' | 'portal'): string | undefined {
    // parts of a record are always two; of the records themselves there may be none to point at
    const isPart = kind === 'stage' || kind === 'objective';
    const id = this.recordId(kind, this.#choose(isPart ? [0, 1] : [0, 1, 2]));
    return from === 'client' ? `${this.#choose([...this.#projects, 'elsewhere'])}/${id}` : id;
  }

  recordId(kind: string, place: number): string {
    // a report may keep a milestone that is no longer in the plan
    if (kind === 'snapshot-milestone') return `milestone-${this.#choose([0, 1, 2])}`;
    if (kind === 'snapshot-risk') return `risk-${this.#choose([0, 1, 2])}`;
    return `${kind}-${place}`;
  }

  #choose<T>(options: readonly T[]): T {
    const choice = this.#choices[this.#turn++ % this.#choices.length] ?? 0;
    return options[choice % options.length] as T;
  }
}
