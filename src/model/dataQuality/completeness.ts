import type { Client, Project } from '../../schema/portfolio.ts';
import type { Words } from '../../schema/values.ts';
import { type FileOwner, type Named, placeIn } from './recordPlace.ts';

/** A record with the fields it should have and has not, as they are written in the file. */
export interface Gap extends Named {
  missing: string[];
}

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

/** How complete the records of one kind are. */
export interface Completeness {
  kind: CheckedKind;
  records: number;
  /** Records with every field they should have. */
  complete: number;
  gaps: Gap[];
}

/** What a record says in each field it should have; undefined where it says nothing. */
type Wanted = Record<string, unknown>;

interface Checked extends Named {
  kind: CheckedKind;
  wanted: Wanted;
}

/**
 * What is missing in a client’s records, kind by kind; kinds without a record are left out. Nothing here is an error:
 * the fields may be left out, but a page says less without them.
 */
export function completenessOf(client: Client): Completeness[] {
  const checked = [
    ...profileOf(client),
    ...ownRecords(client),
    ...client.projects.flatMap((project) => projectRecords(client.id, project)),
  ];
  return checkedKinds.flatMap((kind) => {
    const records = checked.filter((one) => one.kind === kind);
    if (records.length === 0) return [];
    const gaps = records.flatMap(({ what, at, wanted }): Gap[] => {
      const missing = Object.keys(wanted).filter((field) => isMissing(wanted[field]));
      return missing.length === 0 ? [] : [{ what, at, missing }];
    });
    return [{ kind, records: records.length, complete: records.length - gaps.length, gaps }];
  });
}

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
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
