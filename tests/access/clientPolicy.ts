import type { Data } from './data.ts';
import type { Kind } from './policy.ts';

const own = 'audience source(system id)';

/** The boundaries of health. */
export const thresholds =
  'thresholds(spiOnTrack spiAtRisk slipOnTrack slipAtRisk overdueAtRisk costOnTrack costAtRisk scopeOnTrack ' +
  'scopeAtRisk undecidedOnTrack undecidedAtRisk lateAtRisk missAtRisk csatTarget npsTarget cesTarget ' +
  'complaintOnTrack complaintAtRisk)';

const positionsShared = (_record: Data, [file]: readonly Data[]) => file?.['share'] === 'positions';

/** The records in a client’s own files. */
export const clientPolicy: Record<string, Kind> = {
  // whoever sees any part of a client knows its name, whether the relation goes on and what its health is judged by
  '': {
    audience: 'client',
    shown: `id name state cadenceDays ${thresholds}`,
    internal: 'stakeholders(share)',
  },
  profile: {
    audience: 'client',
    shown:
      'name kind industry locale accountManager(name mail phone) since contract(start end) state ' +
      `brand(accent logo) cadenceDays ${thresholds} body`,
    internal: `tier revenue(amount currency) marginPercent churnSignals notes ${own}`,
  },
  'contacts.contacts': {
    audience: 'client',
    shown: 'id name position mail phone channel language projects',
    internal: own,
    pointsTo: { projects: 'projects' },
  },
  'needs.needs': {
    audience: 'client',
    shown: 'id text kind priority raised raisedBy status reason deliverable projects',
    internal: own,
    pointsTo: { projects: 'projects', deliverable: 'projects.quality.deliverables' },
  },
  'transactions.transactions': {
    audience: 'finance',
    shown: 'id kind title date due money(amount currency) status settles document projects',
    internal: own,
    pointsTo: {
      projects: 'projects',
      settles: 'transactions.transactions',
      document: 'documents.documents',
    },
  },
  communications: {
    audience: 'client',
    shown: 'id date channel group subject people body commitments(who side what due done) projects',
    internal: own,
    pointsTo: { projects: 'projects' },
  },
  surveys: {
    audience: 'client',
    shown:
      'id period title kind question closed invited attributed projects ' +
      'actions(heard action owner due done told)',
    internal: own,
    ofAll: { invited: 'answers' },
    pointsTo: { projects: 'projects' },
  },
  'surveys.answers': {
    audience: 'client',
    shown: 'score group project',
    internal: 'respondent quotable',
    where: { comment: (answer) => answer['quotable'] === true },
    pointsTo: { project: 'projects' },
  },
  'complaints.complaints': {
    audience: 'client',
    shown: 'id raised by severity text owner action answered closed told projects',
    internal: own,
    pointsTo: { projects: 'projects' },
  },
  'documents.documents': {
    audience: 'client',
    shown: 'id title kind version date file bytes address projects',
    internal: own,
    pointsTo: { projects: 'projects' },
  },
  'stakeholders.groups': {
    audience: 'client',
    shown: 'id name projects',
    internal: own,
    pointsTo: { projects: 'projects' },
  },
  'stakeholders.stakeholders': {
    audience: 'client',
    shown: 'id name role organisation group contact projects',
    internal:
      'attitude engagement(now wanted) wantedPosition(power interest) strategy nextAction(what owner due) ' +
      `influences ${own}`,
    where: { power: positionsShared, interest: positionsShared },
    pointsTo: {
      projects: 'projects',
      contact: 'contacts.contacts',
      influences: 'stakeholders.stakeholders',
    },
  },
};
