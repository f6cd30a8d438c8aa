import type * as z from 'zod';
import { recordRules } from '../../src/schema/policy.ts';
import { Filler, type Plan, type Said } from './filler.ts';
import { saidOfFinding } from './findings.ts';
import { Mint } from './mint.ts';
import { recordVariants } from './recordVariants.ts';

export interface ProjectSpec {
  name: string;
  showCost?: boolean;
  /** The id of the sponsor its charter names. */
  sponsor?: string;
  /** What its charter, plan and closure say besides canaries. */
  charter?: Said;
  plan?: Said;
  closure?: Said;
}

export interface ClientSpec {
  /** The number of the mint everything about the client comes from, its id too. */
  mint: number;
  locale: 'en' | 'zh-CN';
  /** What `client.md` says of its audience. */
  audience?: string;
  share?: 'positions';
  projects: ProjectSpec[];
}

/** Kinds that are named from inside a project but stand in the client’s own files. */
const clientKinds = ['contact', 'need', 'transaction', 'complaint', 'document', 'stakeholder'];

/** A client in which every kind of record occurs in every variant, and points at others. */
export class FullClient implements Plan {
  readonly spec: ClientSpec;
  readonly mint: Mint;
  readonly filler: Filler;
  readonly id: string;
  /** The project whose files are being filled. */
  project: ProjectSpec | undefined;
  #task = 0;
  #turn = 0;

  constructor(spec: ClientSpec) {
    this.spec = spec;
    this.mint = new Mint(spec.mint);
    this.filler = new Filler(this.mint, this);
    // ids first, so that they are the same however much else is made
    this.id = this.mint.named('client');
    for (const project of spec.projects) this.projectId(project);
  }

  projectId({ name }: ProjectSpec): string {
    return this.mint.named(`project ${name}`);
  }

  records(schema: z.ZodObject): Said[] {
    const kind = recordRules.get(schema)?.kind;
    const projects = this.spec.projects.map((project) => this.projectId(project));
    return recordVariants(schema, projects).map((said, place) => {
      // a task waits for the one before, so that no cycle comes about
      if (kind === 'task' && place === 0) return { ...said, dependsOn: [] };
      if (kind === 'document') return { ...said, [place % 3 === 0 ? 'file' : 'address']: undefined };
      return said;
    });
  }

  always(schema: z.ZodObject): Said {
    const { shape } = schema;
    return {
      ...saidOfFinding(schema, {
        choose: (options) => options[this.#turn++ % options.length] as (typeof options)[number],
        record: (kind) => this.#idIn(this.project, kind, this.#turn++ % 5),
        projects: [this.project && this.projectId(this.project), undefined],
      }),
      ...('score' in shape && { score: 1 + (this.#turn++ % 5) }),
      ...('showCost' in shape && { showCost: this.project?.showCost }),
      // the size is that of the file
      ...('bytes' in shape && { bytes: undefined }),
    };
  }

  recordId(kind: string, place: number): string {
    if (kind === 'task') this.#task = place;
    // what a report keeps is about the milestones there are, now about these and now about those
    if (kind === 'snapshot-milestone') return this.#idIn(this.project, 'milestone', this.#turn++ % 5);
    // of the risks every third is of another audience
    if (kind === 'snapshot-risk') return this.#idIn(this.project, 'risk', (this.#turn++ * 3 + place) % 15);
    return this.#idIn(this.project, kind, place);
  }

  target(kind: string, from: 'project' | 'client' | 'portal'): string | undefined {
    const turn = this.#turn++;
    if (kind === 'sponsor') return this.project?.sponsor;
    if (kind === 'task') return this.#idIn(this.project, kind, Math.max(0, this.#task - 1 - (turn % 2)));
    const place = turn % (kind === 'stage' || kind === 'objective' ? 2 : 5);
    if (from === 'project') return this.#idIn(this.project, kind, place);
    const { projects } = this.spec;
    const project = projects[turn % projects.length];
    return project && `${this.projectId(project)}/${this.#idIn(project, kind, place)}`;
  }

  #idIn(project: ProjectSpec | undefined, kind: string, place: number): string {
    const home = project && !clientKinds.includes(kind) ? project.name : '';
    return this.mint.named(`${home}/${kind}/${place}`);
  }
}
