import type { Client, Project } from '../../schema/portfolio.ts';
import type { Words } from '../../schema/values.ts';
import { type FileOwner, type Named, placeIn } from './recordPlace.ts';

export type CheckedKind = (typeof checkedKinds)[number];
export const checkedKinds = [
  'profile',
  'contacts',
  'stakeholders',
  'needs',
  'transactions',
  'complaints',
  'communications',
  'charters',
  'milestones',
  'deliverables',
  'risks',
  'issues',
  'actions',
] as const;

/** What a record says in each field it should have; undefined where it says nothing. */
type Wanted = Record<string, unknown>;

/** A record with the fields it should have. */
export interface Checked extends Named {
  kind: CheckedKind;
  wanted: Wanted;
}

/** The records of a client that are looked through, whatever they say. */
export function checkedRecords(client: Client): Checked[] {
  return [
    ...profileOf(client),
    ...ownRecords(client),
    ...client.projects.flatMap((project) => projectRecords(client.id, project)),
  ];
}

function profileOf({ id, name, profile }: Client): Checked[] {
  if (!profile) return [];
  const { industry, since, accountManager, contract, tier, revenue } = profile;
  const wanted = { industry, since, accountManager, contract, tier, revenue };
  return [{ kind: 'profile', what: name, at: placeIn('profile', { client: id }), wanted }];
}

function ownRecords(client: Client): Checked[] {
  const owner = { client: client.id };
  return [
    ...listed('contacts', 'contacts', owner, 'contacts', client.contacts.contacts, (one) => ({
      what: one.name,
      wanted: { position: one.position, 'mail or phone': one.mail ?? one.phone, channel: one.channel },
    })),
    ...listed(
      'stakeholders',
      'stakeholders',
      owner,
      'stakeholders',
      client.stakeholders.stakeholders,
      (one) => ({
        what: one.name,
        wanted: {
          organisation: one.organisation,
          group: one.group,
          power: one.power,
          interest: one.interest,
        },
      }),
    ),
    ...listed('needs', 'needs', owner, 'needs', client.needs.needs, (one) => ({
      what: one.text,
      wanted: {
        raised: one.raised,
        raisedBy: one.raisedBy,
        ...(one.status === 'accepted' && { deliverable: one.deliverable }),
      },
    })),
    ...listed(
      'transactions',
      'transactions',
      owner,
      'transactions',
      client.transactions.transactions,
      (one) => ({
        what: one.title ?? one.id,
        wanted: {
          ...(one.kind === 'invoice' && { due: one.due }),
          ...((one.kind === 'invoice' || one.kind === 'payment') && { settles: one.settles }),
        },
      }),
    ),
    ...listed('complaints', 'complaints', owner, 'complaints', client.complaints.complaints, (one) => ({
      what: one.text,
      wanted: {
        owner: one.owner,
        action: one.action,
        ...(one.closed !== undefined && { answered: one.answered, told: one.told }),
      },
    })),
    ...client.communications.map(
      (one): Checked => ({
        kind: 'communications',
        what: one.subject,
        at: placeIn('communication', { ...owner, stem: one.id }),
        wanted: { group: one.group, people: one.people, summary: one.body },
      }),
    ),
  ];
}

function projectRecords(client: string, project: Project): Checked[] {
  const owner = { client, project: project.id };
  const { charter, plan, quality, register } = project;
  const { sponsor, manager, summary, finish, objectives } = charter;
  return [
    {
      kind: 'charters',
      what: charter.name,
      at: placeIn('charter', owner),
      wanted: { sponsor, manager, summary, finish, objectives },
    },
    ...listed('milestones', 'plan', owner, 'milestones', plan?.milestones ?? [], (one) => ({
      what: one.title,
      wanted: { baseline: one.baseline },
    })),
    ...listed('deliverables', 'quality', owner, 'deliverables', quality.deliverables, (one) => ({
      what: one.title,
      wanted: { due: one.due, criteria: one.criteria },
    })),
    ...listed('risks', 'register', owner, 'risks', register.risks, (one) => ({
      what: one.event,
      wanted: { plan: one.plan, owner: one.owner, raised: one.raised },
    })),
    ...listed('issues', 'register', owner, 'issues', register.issues, (one) => ({
      what: one.title,
      wanted: { owner: one.owner, ...(one.status === 'closed' && { closed: one.closed }) },
    })),
    ...listed('actions', 'register', owner, 'actions', register.actions, (one) => ({
      what: one.text,
      wanted: { due: one.due },
    })),
  ];
}

/** The records of a list, each at its place in the file. */
function listed<T>(
  kind: CheckedKind,
  file: Parameters<typeof placeIn>[0],
  owner: FileOwner,
  list: string,
  items: readonly T[],
  check: (item: T) => { what: Words; wanted: Wanted },
): Checked[] {
  return items.map((item, index) => ({ kind, at: placeIn(file, owner, [list, index]), ...check(item) }));
}
