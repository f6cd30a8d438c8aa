import type { ExistingClient, ExistingContent, ExistingProject, Source } from './existingContent.ts';
import { type Ledger, reasons } from './ledger.ts';
import { distinctSlugs, type Named, slugOf } from './slug.ts';

/** Where records that came from outside stand in the content, by their outside id. */
export class Placement {
  readonly #existing: ExistingContent;
  readonly #clients: Map<string, ExistingClient[]>;
  readonly #projects: Map<string, { client: string; id: string }[]>;
  readonly #system: string;
  readonly #ledger: Ledger;

  constructor(existing: ExistingContent, system: string, ledger: Ledger) {
    this.#ledger = ledger;
    this.#existing = existing;
    this.#system = system;
    const ours = (source: Source | undefined) => source?.system === system;
    this.#clients = Map.groupBy(
      existing.clients.filter(({ source }) => ours(source)),
      ({ source }) => source?.id ?? '',
    );
    const projects = existing.clients.flatMap(({ id: client, projects: inside }) =>
      inside.flatMap(({ id, source }) => (ours(source) ? [{ client, id, key: source?.id ?? '' }] : [])),
    );
    this.#projects = Map.groupBy(projects, ({ key }) => key);
  }

  /** The folders of clients with this outside id: one, none, or by mistake several. */
  clientsOf(key: string): string[] {
    return (this.#clients.get(key) ?? []).map(({ id }) => id);
  }

  /** Where projects with this outside id stand. */
  projectsOf(key: string): { client: string; id: string }[] {
    return this.#projects.get(key) ?? [];
  }

  hasClient(id: string): boolean {
    return this.#existing.clients.some((client) => client.id === id);
  }

  /** Folders for clients that are new, by outside id. */
  newClients(named: readonly Named[]): Map<string, string> {
    return this.#newFolders(named, this.#existing.clients, 'clients');
  }

  /** Folders for new projects of a client, by outside id. */
  newProjects(client: string, named: readonly Named[]): Map<string, string> {
    const known = this.#existing.clients.find(({ id }) => id === client)?.projects ?? [];
    return this.#newFolders(named, known, `clients/${client}/projects`);
  }

  source(key: string): Source {
    return { system: this.#system, id: key };
  }

  /** The folders of records whose outside id is not among those given; undefined where the import knows no such records. */
  gone(clientKeys: ReadonlySet<string> | undefined, projectKeys: ReadonlySet<string> | undefined): string[] {
    const missing = <T>(records: Map<string, T[]>, keys: ReadonlySet<string> | undefined) =>
      [...records].flatMap(([key, same]) => (keys && !keys.has(key) ? same : []));
    return [
      ...missing(this.#clients, clientKeys).map(({ id }) => `clients/${id}`),
      ...missing(this.#projects, projectKeys).map(({ client, id }) => `clients/${client}/projects/${id}`),
    ];
  }

  #newFolders(named: readonly Named[], known: readonly ExistingProject[], path: string): Map<string, string> {
    const taken = new Set(known.map(({ id }) => id));
    const folders = new Map<string, string>();
    for (const [{ name, key }, id] of distinctSlugs(named, taken)) {
      folders.set(key, id);
      const wanted = slugOf(name);
      if (taken.has(wanted)) this.#mentionTaken(`${path}/${wanted}`, `${path}/${id}`, key);
    }
    return folders;
  }

  /** Perhaps a person made the record before it was ever imported; only a person can tell. */
  #mentionTaken(taken: string, made: string, key: string): void {
    const source = `source: {system: ${this.#system}, id: ${JSON.stringify(key)}}`;
    const advice = `If both are the same, give the first one ${source} and remove the other.`;
    this.#ledger.mention(
      undefined,
      reasons.nameTaken,
      `${taken} is not this one, so it stands in ${made}. ${advice}`,
    );
  }
}
