import type { Files } from './clientFiles.ts';
import { type ClientSpec, FullClient, type ProjectSpec } from './fullClient.ts';
import { fullPortal, type SponsorSpec } from './fullPortal.ts';
import { Mint } from './mint.ts';
import { audiences } from './recordVariants.ts';

const names = new Mint(1);
const [rivera, osei, kim, lindqvist] = ['rivera', 'osei', 'kim', 'lindqvist'].map((name) =>
  names.named(name),
) as [string, string, string, string];

const alder: ClientSpec = {
  mint: 2,
  locale: 'en',
  share: 'positions',
  projects: [
    { name: 'web', showCost: true, sponsor: rivera },
    { name: 'crm', showCost: false, sponsor: osei },
  ],
};

function birch(mint: number, more: readonly ProjectSpec[]): ClientSpec {
  return {
    mint,
    locale: 'zh-CN',
    projects: [{ name: 'erp', showCost: true, sponsor: rivera }, { name: 'app', showCost: false }, ...more],
  };
}

/** Its charters, plans and closures say each of the audiences, in another order each. */
const cedar: ClientSpec = {
  mint: 4,
  locale: 'en',
  audience: 'client',
  projects: audiences.map((audience, index) => ({
    name: `p${index}`,
    ...(index % 2 === 0 && { showCost: index === 0 }),
    sponsor: osei,
    charter: { audience },
    plan: { audience: audiences[(index + 2) % 5] },
    closure: { audience: audiences[(index + 4) % 5] },
  })),
};

/** A client who is not told anything yet. */
const dogwood: ClientSpec = {
  mint: 5,
  locale: 'en',
  audience: 'internal',
  projects: [{ name: 'new', showCost: true, sponsor: lindqvist }],
};

/** The client that is changed: another mint changes every word of it, `more` adds projects. */
export interface Change {
  mint?: number;
  more?: ProjectSpec[];
}

/** Two clients with two projects each. One sponsor funds projects of both, another one only at the first. */
export function smallWorld({ mint = 3, more = [] }: Change = {}): Files {
  const second = birch(mint, more);
  return fullPortal(
    [alder, second],
    [
      { id: rivera, locale: 'en', projects: named(alder, 'web').concat(named(second, 'erp')) },
      { id: osei, locale: 'zh-CN', projects: named(alder, 'web', 'crm') },
    ],
  );
}

/** The folders of pages in the small world: of its clients, and of the sponsor of both. */
export const smallTrees = {
  first: `clients/${new FullClient(alder).id}/`,
  second: `clients/${new FullClient(birch(3, [])).id}/`,
  both: `sponsors/${rivera}/`,
};

/** The same with a client whose files are of every audience, one that is closed, and sponsors of one and of all. */
export function largeWorld(): Files {
  const second = birch(3, []);
  const sponsors: SponsorSpec[] = [
    { id: rivera, locale: 'en', projects: [...named(alder, 'web'), ...named(second, 'erp')] },
    {
      id: osei,
      locale: 'zh-CN',
      projects: [...named(alder, 'web', 'crm'), ...named(cedar, 'p0', 'p1', 'p2', 'p3', 'p4')],
    },
    { id: kim, locale: 'en', projects: named(cedar, 'p1') },
    { id: lindqvist, locale: 'en', projects: [...named(cedar, 'p4'), ...named(dogwood, 'new')] },
  ];
  return fullPortal([alder, second, cedar, dogwood], sponsors);
}

/** Projects of a client as a sponsor’s file names them. */
function named(spec: ClientSpec, ...projects: string[]): string[] {
  const client = new FullClient(spec);
  return spec.projects
    .filter(({ name }) => projects.includes(name))
    .map((project) => `${client.id}/${client.projectId(project)}`);
}
