import type { Reader } from '../../src/schema/portfolio.ts';
import { type Data, fieldNames, isData, joined, type Leaf, listOf } from './data.ts';
import { type Kind, policy } from './policy.ts';

/** Every value of a client that a reader may see by the policy; undefined where that reader has no business there. */
export function visibleLeaves(client: Data, reader: Reader): Leaf[] | undefined {
  return new Judge(client, reader).leaves();
}

const seenBy: Record<Reader['kind'], readonly unknown[]> = {
  client: ['client'],
  finance: ['client', 'finance'],
  sponsor: ['client', 'sponsor'],
  manager: ['client', 'finance', 'sponsor', 'internal'],
};

const fields = new Map(
  Object.entries(policy).map(([at, { shown, internal = '' }]) => [
    at,
    { shown: new Set(fieldNames(shown)), internal: new Set(fieldNames(internal)) },
  ]),
);

/** The record a value stands in, by the place of its kind, and the objects around: of the record, and of the value. */
interface Standing {
  at: string;
  record: Data;
  outside: readonly Data[];
  around: readonly Data[];
}

type Found = (leaf: Leaf, standing: Standing) => void;

class Judge {
  readonly #client: Data;
  readonly #reader: Reader;
  /** The projects whose charter is open to the reader. */
  readonly #open: ReadonlySet<unknown>;
  /** The ids the reader sees; undefined until they have been collected. */
  #ids: ReadonlySet<string> | undefined;

  constructor(client: Data, reader: Reader) {
    this.#client = client;
    this.#reader = reader;
    const open = listOf(client['projects']).filter(
      (project) =>
        this.#funds(project['id']) && this.#seesRecord('projects.charter', project['charter'], [project]),
    );
    this.#open = new Set(open.map(({ id }) => id));
  }

  leaves(): Leaf[] | undefined {
    const { kind } = this.#reader;
    if ((kind === 'client' || kind === 'finance') && this.#reader.client !== this.#client['id'])
      return undefined;
    const { profile } = this.#client;
    if (kind === 'sponsor' ? this.#open.size === 0 : !this.#seesRecord('profile', profile, []))
      return undefined;
    const ids = new Set<string>();
    this.#walk((leaf, { at, around }) => {
      if (leaf.path === joined(at, 'id')) ids.add(idKey(at, projectOf(around), leaf.value));
    });
    this.#ids = ids;
    const leaves: Leaf[] = [];
    this.#walk((leaf) => leaves.push(leaf));
    return leaves;
  }

  #walk(found: Found): void {
    this.#enter(this.#client, '', { at: '', record: this.#client, outside: [], around: [] }, found);
  }

  #enter(value: unknown, path: string, standing: Standing, found: Found): void {
    if (Array.isArray(value)) {
      for (const item of value) this.#enter(item, path, standing, found);
    } else if (isData(value)) {
      this.#enterObject(value, path, standing, found);
    } else if (value !== undefined && this.#seesField(value, path, standing)) {
      found({ path, value }, standing);
    }
  }

  #enterObject(value: Data, path: string, standing: Standing, found: Found): void {
    const kind = policy[path];
    if (kind && !this.#opens(kind, path, value, standing.around)) return;
    const around = [value, ...standing.around];
    const record = kind && { at: path, record: value, outside: standing.around };
    for (const [key, item] of Object.entries(value)) {
      this.#enter(item, joined(path, key), { ...standing, ...record, around }, found);
    }
  }

  #opens(kind: Kind, at: string, record: Data, around: readonly Data[]): boolean {
    if (at === '') return true;
    if (at === 'projects') return this.#open.has(record['id']);
    if (kind.needs !== undefined && !this.#seesTarget(kind, kind.needs, record[kind.needs], around))
      return false;
    const ofProject = at.startsWith('projects.') && !kind.ofClient?.(record);
    return this.#seesRecord(at, record, around) && (ofProject || this.#concerns(record, around));
  }

  #seesRecord(at: string, record: unknown, around: readonly Data[]): boolean {
    const kind = policy[at];
    if (!kind || !isData(record)) return false;
    const { audience } = kind;
    const decided =
      typeof audience === 'function' ? audience(record, around) : (record['audience'] ?? audience);
    return [decided].flat().every((one) => seenBy[this.#reader.kind].includes(one));
  }

  /** A record that names projects is for those to whom one of them is open; one that names none is no sponsor’s. */
  #concerns(record: Data, around: readonly Data[]): boolean {
    const named = record['project'] === undefined ? record['projects'] : [record['project']];
    if (Array.isArray(named)) return named.some((project) => this.#open.has(project));
    if (this.#reader.kind !== 'sponsor') return true;
    // part of a record that is about several projects: all of them have to be theirs
    const outer = around[0]?.['projects'];
    return Array.isArray(outer) && outer.every((project) => this.#open.has(project));
  }

  #seesField(value: unknown, path: string, { at, record, outside, around }: Standing): boolean {
    const name = at === '' ? path : path.slice(at.length + 1);
    const kind = policy[at];
    const holds = kind?.where?.[name];
    const isInternal = fields.get(at)?.internal.has(name) || holds?.(record, outside) === false;
    if (!kind || !(isInternal || holds || fields.get(at)?.shown.has(name)))
      throw new Error(`Say in the policy who may see ${path}.`);
    if (isInternal && !seenBy[this.#reader.kind].includes('internal')) return false;
    return this.#seesAll(kind, name, at, record, outside) && this.#seesTarget(kind, name, value, around);
  }

  /** Whether every entry is seen that a number is about. */
  #seesAll({ ofAll }: Kind, name: string, at: string, record: Data, outside: readonly Data[]): boolean {
    const list = ofAll?.[name];
    const entries = list === undefined ? undefined : policy[joined(at, list)];
    if (list === undefined || !entries) return true;
    return listOf(record[list]).every((entry) =>
      this.#opens(entries, joined(at, list), entry, [record, ...outside]),
    );
  }

  #seesTarget({ pointsTo }: Kind, name: string, value: unknown, around: readonly Data[]): boolean {
    const at = pointsTo?.[name];
    if (at === undefined || !this.#ids) return true;
    const [project, id] = String(value).includes('/') ? String(value).split('/') : [projectOf(around), value];
    return this.#ids.has(idKey(at, project, id));
  }

  #funds(project: unknown): boolean {
    const name = `${this.#client['id']}/${project}`;
    return this.#reader.kind !== 'sponsor' || this.#reader.projects.includes(name);
  }
}

function idKey(at: string, project: unknown, id: unknown): string {
  return [at, at.startsWith('projects.') ? project : '', id].join(' ');
}

function projectOf(around: readonly Data[]): unknown {
  return around.find((object) => 'charter' in object)?.['id'];
}
