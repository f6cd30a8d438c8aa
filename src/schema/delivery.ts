import * as z from 'zod';
import { type FieldRule, fromBody, internal, list, shown, shownWhen } from './policy.ts';
import { record, refersTo } from './record.ts';
import { sharedOrInternal } from './register.ts';
import {
  CalendarDateSchema,
  ChannelSchema,
  DaysSchema,
  IdSchema,
  PercentSchema,
  WordsSchema,
} from './values.ts';

const ReadingSchema = z.strictObject({
  date: shown('The day it was read.', CalendarDateSchema),
  value: shown('The value.', z.number()),
  note: shown('What to know about it.', WordsSchema.optional()),
});

export const QualityMeasureSchema = record('quality-measure', 'client', {
  id: shown('Short id of the measure.', IdSchema),
  title: shown('What is measured.', WordsSchema),
  standard: shown('The standard it comes from.', WordsSchema.optional()),
  unit: shown('The unit.', WordsSchema.optional()),
  target: shown('The value to reach.', z.number()),
  better: shown('Whether higher or lower is better.', z.enum(['higher', 'lower']).default('higher')),
  critical: shown('Whether missing it puts the project off track.', z.boolean().default(false)),
  readings: list('The readings, oldest first.', ReadingSchema),
});
export type QualityMeasure = z.infer<typeof QualityMeasureSchema>;

export const DeliverableSchema = record('deliverable', 'client', {
  id: shown('Short id of the deliverable.', IdSchema),
  title: shown('What is handed over.', WordsSchema),
  due: shown('By when.', CalendarDateSchema.optional()),
  criteria: list('What it is accepted by.', WordsSchema),
  delivered: shown('The day it was handed over.', CalendarDateSchema.optional()),
  result: shown('Whether it was accepted.', z.enum(['pending', 'accepted', 'rejected']).default('pending')),
  decided: shown('The day that was decided.', CalendarDateSchema.optional()),
  by: shown('Who decided.', z.string().min(1).optional()),
  document: shown('The document itself.', refersTo('document').optional()),
});

/** `quality.json`: measures with readings, deliverables with acceptance. */
export const QualitySchema = z.strictObject({
  measures: list('What is measured, and its target.', QualityMeasureSchema),
  deliverables: list('What is handed over.', DeliverableSchema),
});

const AllocationSchema = z.strictObject({
  planned: shown('Planned share of their time, in percent.', PercentSchema),
  actual: shown('Actual share of their time, in percent.', PercentSchema.optional()),
});

const MoraleSchema = z.strictObject({
  date: shown('The day of the pulse.', CalendarDateSchema),
  value: shown('1 (low) to 5 (high).', z.number().int().min(1).max(5)),
});

const whereNamed: FieldRule = ([member]) => (member?.['named'] === true ? 'record' : 'internal');

export const TeamMemberSchema = record('team-member', 'client', {
  id: internal('Short id of the person.', IdSchema.optional()),
  role: shown('What they do.', WordsSchema),
  named: internal('Whether the client sees the name; left out, only the role.', z.boolean().optional()),
  name: shownWhen(
    'Full name. The client sees it only where `named` is true.',
    whereNamed,
    z.string().min(1).optional(),
  ),
  allocation: internal('Share of their time, planned and actual.', AllocationSchema.optional()),
  hours: internal('Hours worked so far.', z.number().min(0).optional()),
  morale: internal('How they feel, asked now and then.', z.array(MoraleSchema).optional()),
});

const MaterialSchema = record('material', 'client', {
  id: shown('Short id of the material.', IdSchema),
  title: shown('What it is.', WordsSchema),
  quantity: shown('How much.', z.number().min(0).optional()),
  unit: shown('The unit.', WordsSchema.optional()),
  needed: shown('The day it is needed.', CalendarDateSchema.optional()),
  received: shown('The day it arrived.', CalendarDateSchema.optional()),
});

/** `resources.json`: people and material. */
export const ResourcesSchema = z.strictObject({
  people: list('Who works on the project.', TeamMemberSchema),
  material: list('What it needs besides people.', MaterialSchema),
});

const PlannedContactSchema = record('planned-contact', 'client', {
  id: shown('Short id of the entry.', IdSchema),
  group: shown('The stakeholder group addressed.', IdSchema),
  content: shown('What they are told.', WordsSchema),
  channel: shown('How.', ChannelSchema),
  everyDays: shown('Days between two contacts.', DaysSchema.min(1)),
  sender: shown('Who does it.', z.string().min(1)),
});

export type PlannedContact = z.infer<typeof PlannedContactSchema>;

/** `communication-plan.json`: for each stakeholder group: content, channel, frequency, sender. */
export const CommunicationPlanSchema = z.strictObject({
  contacts: list('What each group is told, how and how often.', PlannedContactSchema),
});

export const LessonSchema = record('lesson', sharedOrInternal, {
  id: shown('Short id of the lesson.', IdSchema),
  shared: shown('Whether the client sees it.', z.boolean().default(false)),
  date: shown('The day it was learnt.', CalendarDateSchema),
  what: shown('What happened.', WordsSchema),
  verdict: shown('Whether to keep it or to change it.', z.enum(['keep', 'change'])),
  action: shown('What is done about it.', WordsSchema.optional()),
  owner: shown('Who does it.', z.string().min(1).optional()),
  done: shown('The day it was done.', CalendarDateSchema.optional()),
  from: shown('The retrospective it comes from.', WordsSchema.optional()),
});

/** `lessons.json`: what was learnt and what became of it. */
export const LessonsSchema = z.strictObject({ lessons: list('The lessons.', LessonSchema) });

const GoalAcceptanceSchema = z.strictObject({
  goal: shown('The goal.', z.enum(['scope', 'schedule', 'cost', 'quality'])),
  accepted: shown('Whether the client accepted it as met.', z.boolean()),
  note: shown('What to know about it.', WordsSchema.optional()),
});

const ObjectiveResultSchema = z.strictObject({
  objective: shown('The objective of the charter.', refersTo('objective')),
  result: shown('What was reached.', WordsSchema),
  met: shown('Whether that meets it.', z.enum(['yes', 'partly', 'no', 'too-early'])),
});

const RetrospectiveSchema = z.strictObject({
  date: shown('The day it was held.', CalendarDateSchema),
  people: list('Who took part.', z.string().min(1)),
  keep: list('What to keep.', WordsSchema),
  change: list('What to change.', WordsSchema),
});

/** `closure.md`: final acceptance, results, retrospective with the client, documents handed over. */
export const ClosureSchema = record('closure', 'client', {
  accepted: shown('The day of the final acceptance.', CalendarDateSchema),
  by: shown('Who accepted.', z.string().min(1)),
  goals: list('Acceptance goal by goal.', GoalAcceptanceSchema),
  results: list('Results against the objectives.', ObjectiveResultSchema),
  retrospective: shown('The retrospective with the client.', RetrospectiveSchema.optional()),
  handedOver: list('The documents handed over.', refersTo('document')),
  body: fromBody('Closing words, in Markdown below the front matter.', WordsSchema.optional()),
});
