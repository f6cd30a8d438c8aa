import { type Data, isData, listOf } from './data.ts';
import { subjects } from './findings.ts';
import type { Kind } from './policy.ts';

const own = 'audience source(system id)';

/** What decided a level is no more open than what it was made from: the plan, the money, or a record. */
const finding: Kind = {
  audience: findingAudiences,
  shown:
    'rule level value threshold record subject p50 p85 target spent currency budget measures limit unit kind ' +
    'interval(low high) project',
  ofClient: ({ rule }) => rule === 'survey-score' || rule === 'complaint-open',
};
const moneyRules = ['spi-t', 'variance-at-completion', 'cost-forecast', 'budget-spent', 'nothing-earned'];
const planRules = [
  'spi-t',
  'milestone-slip',
  'milestone-overdue',
  'decision-overdue',
  'forecast-range',
  'scope-growth',
  'variance-at-completion',
  'budget-spent',
  'nothing-earned',
];
const declared = ['scope', 'schedule', 'cost', 'quality', 'satisfaction'];

/** The records in a project’s files. */
export const projectPolicy: Record<string, Kind> = {
  // opens with its charter
  projects: { audience: 'client', shown: 'id' },
  'projects.charter': {
    audience: 'client',
    shown:
      'name method state summary sponsor strategicGoal manager(name mail phone) start finish ' +
      'goals(in out schedule cost quality) objectives(id text measure target) assumptions body',
    internal: own,
  },
  'projects.charter.budget': {
    audience: costAudience,
    shown:
      'showCost currency statusDate baseline actual forecast categories(category baseline actual forecast)',
  },
  'projects.plan': {
    audience: 'client',
    shown:
      'statusDate unit baseline(approved by start finish) stages(id title kind start finish accepted(date by)) ' +
      'iterations(id title goal start finish planned completed totalScope increment feedback) ' +
      'decisionPoints(id question due intervalDays held outcome) ' +
      'experiments(id hypothesis start finish result outcome) options(id title open why)',
    internal: own,
  },
  'projects.plan.milestones': {
    audience: 'client',
    shown: 'id title key stage baseline forecasts(reported date) actual accepted(date by) deliverable',
    internal: own,
    pointsTo: { deliverable: 'projects.quality.deliverables' },
  },
  'projects.plan.tasks': {
    audience: 'client',
    shown: 'id title group stage baselineStart baselineFinish start finish duration percent owner',
    internal: own,
  },
  'projects.plan.tasks.dependsOn': {
    audience: 'client',
    shown: 'task type lag',
    pointsTo: { task: 'projects.plan.tasks' },
    needs: 'task',
  },
  'projects.plan.earnedValue': {
    audience: (_series, around) => costAudience(budgetOf(around)),
    shown: 'currency bac periods(end pv ev ac)',
  },
  'projects.register.risks': {
    audience: sharedOrInternal,
    shown: 'id shared cause event effect probability impact response plan owner raised due trend closed',
    internal: own,
  },
  'projects.register.issues': {
    audience: 'client',
    shown: 'id title raised by priority owner due status resolution closed',
    internal: own,
  },
  'projects.register.changes': {
    audience: 'client',
    shown:
      'id title raised by reason effect(days cost(amount currency) scope scopePercent quality) decision ' +
      'decidedBy decided agreement',
    internal: own,
    pointsTo: { agreement: 'documents.documents' },
  },
  'projects.register.decisions': {
    audience: 'client',
    shown: 'id question from due costOfWaiting outcome decided decidedBy why',
    internal: own,
  },
  'projects.register.actions': {
    audience: 'client',
    shown: 'id text owner side due done',
    internal: own,
  },
  'projects.quality.measures': {
    audience: 'client',
    shown: 'id title standard unit target better critical readings(date value note)',
    internal: own,
  },
  'projects.quality.deliverables': {
    audience: 'client',
    shown: 'id title due criteria delivered result decided by document',
    internal: own,
    pointsTo: { document: 'documents.documents' },
  },
  'projects.resources.people': {
    audience: 'client',
    shown: 'role',
    internal: `id named allocation(planned actual) hours morale(date value) ${own}`,
    where: { name: (member) => member['named'] === true },
  },
  'projects.resources.material': {
    audience: 'client',
    shown: 'id title quantity unit needed received',
    internal: own,
  },
  'projects.communicationPlan.contacts': {
    audience: 'client',
    shown: 'id group content channel everyDays sender',
    internal: own,
  },
  'projects.lessons.lessons': {
    audience: sharedOrInternal,
    shown: 'id shared date what verdict action owner done from',
    internal: own,
  },
  'projects.closure': {
    audience: 'client',
    shown:
      'accepted by goals(goal accepted note) results(objective result met) ' +
      'retrospective(date people keep change) handedOver body',
    internal: own,
    pointsTo: { handedOver: 'documents.documents' },
  },
  'projects.reports': {
    audience: (report) => (report['published'] === undefined ? 'internal' : (report['audience'] ?? 'client')),
    shown:
      `id title from to author verdict declared(${declared.map((name) => `${name}(level reason)`).join(' ')}) ` +
      'done next asks(text from due costOfWaiting) published amended(date why) body ' +
      `snapshot(dataDate health(${declared.join(' ')}) openIssues undecidedChanges)`,
    // made from the whole file, so they would confirm a guess at what is cut out of it
    internal: `digest amended(digest) ${own}`,
    where: {
      'snapshot.percentComplete': planIsShown,
      'snapshot.work.done': planIsShown,
      'snapshot.work.totalScope': planIsShown,
    },
  },
  'projects.reports.snapshot.cost': {
    audience: (_cost, around) => costAudience(budgetOf(around)),
    shown: 'currency baseline actual forecast',
  },
  'projects.reports.snapshot.milestones': {
    // what is kept of a milestone is no more open than the milestone
    audience: milestoneAudiences,
    shown: 'id baseline date reached',
    internal: 'audience',
  },
  'projects.reports.snapshot.risks': {
    // nor what is kept of a risk
    audience: riskAudience,
    shown: 'id probability impact',
    internal: 'audience',
  },
  ...Object.fromEntries(
    declared.map((dimension) => [`projects.reports.snapshot.findings.${dimension}`, finding]),
  ),
};

function sharedOrInternal(record: Data): unknown {
  return record['audience'] ?? (record['shared'] === true ? 'client' : 'internal');
}

function costAudience(budget: Data | undefined): string {
  return budget?.['showCost'] === true ? 'client' : 'sponsor';
}

function budgetOf(around: readonly Data[]): Data | undefined {
  const charter = around.find((object) => 'charter' in object)?.['charter'];
  const budget = isData(charter) ? charter['budget'] : undefined;
  return isData(budget) ? budget : undefined;
}

/** That of the plan and that of the milestone, or where it stands there no longer the one it had. */
function milestoneAudiences(entry: Data, around: readonly Data[]): unknown[] {
  const plan = around.find((object) => 'charter' in object)?.['plan'];
  const milestones = isData(plan) ? listOf(plan['milestones']) : [];
  const milestone = milestones.find(({ id }) => id === entry['id']) ?? entry;
  return [(isData(plan) && plan['audience']) || 'client', milestone['audience'] ?? 'client'];
}

/** That of the risk, or once it is gone the one it had. */
function riskAudience(entry: Data, around: readonly Data[]): unknown {
  const register = around.find((object) => 'charter' in object)?.['register'];
  const risks = isData(register) ? listOf(register['risks']) : [];
  const risk = risks.find(({ id }) => id === entry['id']);
  return risk ? sharedOrInternal(risk) : (entry['audience'] ?? 'internal');
}

/** Sums over a plan are for the readers of the report, unless the plan says that it is for fewer. */
function planIsShown(_report: Data, around: readonly Data[]): boolean {
  const plan = around.find((object) => 'charter' in object)?.['plan'];
  return !isData(plan) || plan['audience'] === undefined || plan['audience'] === 'client';
}

/** Of all it rests on; of a record that stands nowhere any longer, the client’s. */
function findingAudiences({ rule, record }: Data, around: readonly Data[]): unknown[] {
  const project = around.find((object) => 'charter' in object);
  const plan = project?.['plan'];
  const [, file = '', list] = subjects[String(rule)] ?? [];
  const held = [project, around.at(-1)].find((object) => object && file in object)?.[file];
  const records = listOf(isData(held) && list !== undefined ? held[list] : held);
  return [
    planRules.includes(String(rule)) && isData(plan) ? (plan['audience'] ?? 'client') : 'client',
    moneyRules.includes(String(rule)) ? costAudience(budgetOf(around)) : 'client',
    records.find(({ id }) => id === record)?.['audience'] ?? 'client',
  ];
}
