import * as z from 'zod';
import {
  type Around,
  type Audience,
  type FieldRule,
  identities,
  list,
  recordRules,
  sharedAudience,
  shown,
} from './policy.ts';
import { costAudienceAround } from './project.ts';
import { record, refersTo } from './record.ts';
import {
  AmountSchema,
  CalendarDateSchema,
  CurrencySchema,
  DaysSchema,
  IdSchema,
  PercentSchema,
  WordsSchema,
} from './values.ts';

const BaselineSchema = z.strictObject({
  approved: shown('The day the plan was approved.', CalendarDateSchema),
  by: shown('Who approved it.', z.string().min(1).optional()),
  start: shown('First day.', CalendarDateSchema.optional()),
  finish: shown('Last day.', CalendarDateSchema.optional()),
});

const AcceptanceSchema = z.strictObject({
  date: shown('The day it was accepted.', CalendarDateSchema),
  by: shown('Who accepted it.', z.string().min(1)),
});

const StageSchema = z.strictObject({
  id: shown('Short id of the stage.', IdSchema),
  title: shown('Its name.', WordsSchema),
  kind: shown(
    'Which gate of the method it is.',
    z.enum(['initiation', 'planning', 'execution', 'monitoring', 'closure']).optional(),
  ),
  start: shown('First day.', CalendarDateSchema.optional()),
  finish: shown('Last day.', CalendarDateSchema.optional()),
  accepted: shown('Its acceptance.', AcceptanceSchema.optional()),
});
identities.add(StageSchema, { kind: 'stage' });

const ForecastSchema = z.strictObject({
  reported: shown('The day the forecast was made.', CalendarDateSchema),
  date: shown('The day it expected.', CalendarDateSchema),
});

export const MilestoneSchema = record('milestone', 'client', {
  id: shown('Short id of the milestone.', IdSchema),
  title: shown('What is reached.', WordsSchema),
  key: shown('Whether it is one the client steers by.', z.boolean().default(false)),
  stage: shown('The stage it belongs to.', refersTo('stage').optional()),
  baseline: shown('The approved day.', CalendarDateSchema.optional()),
  forecasts: list('Every forecast so far, oldest first.', ForecastSchema),
  actual: shown('The day it was reached.', CalendarDateSchema.optional()),
  accepted: shown('Its acceptance.', AcceptanceSchema.optional()),
  deliverable: shown('The deliverable it hands over.', refersTo('deliverable').optional()),
});
export type Milestone = z.infer<typeof MilestoneSchema>;

const DependencySchema = z.strictObject({
  task: shown('The task it depends on.', refersTo('task')),
  type: shown(
    'Finish or start of that task to start or finish of this one.',
    z.enum(['FS', 'SS', 'FF', 'SF']).default('FS'),
  ),
  lag: shown('Working days between the two; negative overlaps.', z.number().int().default(0)),
});

export const TaskSchema = record('task', 'client', {
  id: shown('Short id of the task.', IdSchema),
  title: shown('What is done.', WordsSchema),
  group: shown('The group it is shown in.', WordsSchema.optional()),
  stage: shown('The stage it belongs to.', refersTo('stage').optional()),
  baselineStart: shown('Approved first day.', CalendarDateSchema.optional()),
  baselineFinish: shown('Approved last day.', CalendarDateSchema.optional()),
  start: shown('Planned or actual first day.', CalendarDateSchema.optional()),
  finish: shown('Planned or actual last day.', CalendarDateSchema.optional()),
  duration: shown('Working days, where dates follow from the network.', z.number().min(0).optional()),
  percent: shown('How much is done, in percent.', PercentSchema.default(0)),
  owner: shown('Who does it.', z.string().min(1).optional()),
  dependsOn: list('The tasks it waits for.', DependencySchema),
});
export type Task = z.infer<typeof TaskSchema>;

const IterationSchema = z.strictObject({
  id: shown('Short id of the iteration.', IdSchema),
  title: shown('Its name.', WordsSchema.optional()),
  goal: shown('What it is to achieve.', WordsSchema.optional()),
  start: shown('First day.', CalendarDateSchema),
  finish: shown('Last day.', CalendarDateSchema),
  planned: shown('Work taken on, in the team’s own unit.', z.number().min(0).optional()),
  completed: shown('Work finished, in the same unit.', z.number().min(0).optional()),
  totalScope: shown(
    'All work known at its end, done or not, in the same unit.',
    z.number().min(0).optional(),
  ),
  increment: shown('What the client can use since.', WordsSchema.optional()),
  feedback: shown('What the client’s feedback changed.', WordsSchema.optional()),
});
export type Iteration = z.infer<typeof IterationSchema>;

const EarnedValuePeriodSchema = z.strictObject({
  end: shown('Last day of the period.', CalendarDateSchema),
  pv: shown('Planned value, cumulative.', AmountSchema),
  ev: shown('Earned value, cumulative.', AmountSchema.optional()),
  ac: shown('Actual cost, cumulative.', AmountSchema.optional()),
});

const EarnedValueSchema = z.strictObject({
  currency: shown('The currency of all values.', CurrencySchema),
  bac: shown('Budget at completion of the frozen baseline.', AmountSchema.optional()),
  periods: list('Values at the end of each period, oldest first.', EarnedValuePeriodSchema),
});
recordRules.add(EarnedValueSchema, {
  kind: 'earned-value',
  scope: 'project',
  audience: (_value, around) => costAudienceAround(around),
});

const DecisionPointSchema = z.strictObject({
  id: shown('Short id of the decision point.', IdSchema),
  question: shown('What is to be decided.', WordsSchema),
  due: shown('The day it is planned for.', CalendarDateSchema),
  intervalDays: shown('Days between two decision points.', DaysSchema.min(1).optional()),
  held: shown('The day it was held.', CalendarDateSchema.optional()),
  outcome: shown('What was decided.', WordsSchema.optional()),
});
export type DecisionPoint = z.infer<typeof DecisionPointSchema>;

const ExperimentSchema = z.strictObject({
  id: shown('Short id of the experiment.', IdSchema),
  hypothesis: shown('What is believed.', WordsSchema),
  start: shown('First day.', CalendarDateSchema.optional()),
  finish: shown('Last day.', CalendarDateSchema.optional()),
  result: shown('What was found.', WordsSchema.optional()),
  outcome: shown(
    'What became of the hypothesis.',
    z.enum(['open', 'confirmed', 'refuted', 'inconclusive']).default('open'),
  ),
});

const OptionSchema = z.strictObject({
  id: shown('Short id of the option.', IdSchema),
  title: shown('The way kept open or closed.', WordsSchema),
  open: shown('Whether it is still open.', z.boolean()),
  why: shown('Why it was kept or closed.', WordsSchema.optional()),
});

/** `plan.json`: baseline, milestones, tasks, iterations, earned value series. */
export const PlanSchema = record('plan', 'client', {
  statusDate: shown('The day the plan’s figures are of.', CalendarDateSchema.optional()),
  baseline: shown('The approved plan.', BaselineSchema.optional()),
  stages: list('Stages with their gates.', StageSchema),
  milestones: list('Milestones.', MilestoneSchema),
  tasks: list('Tasks.', TaskSchema),
  iterations: list('Iterations, oldest first.', IterationSchema),
  unit: shown('The unit of work in iterations, for example points.', WordsSchema.optional()),
  earnedValue: shown('The earned value series.', EarnedValueSchema.optional()),
  decisionPoints: list('Decision points of an extreme project.', DecisionPointSchema),
  experiments: list('Hypotheses and experiments of an extreme project.', ExperimentSchema),
  options: list('Options kept open and closed.', OptionSchema),
});

/** The plan of the project around a value. */
export function planAround(around: Around) {
  const project = around.find((object) => 'charter' in object);
  return project?.['plan'] as z.infer<typeof PlanSchema> | undefined;
}

/** What reports keep of the plan as a whole is seen by the report’s readers where the plan says nothing narrower. */
export const wherePlanIsShown: FieldRule = (around) =>
  (planAround(around)?.audience ?? 'client') === 'client' ? 'record' : 'internal';

/**
 * Who sees what reports keep of a milestone: nobody who does not see the milestone. Once it is gone from the plan, those
 * for whom it was when the report was frozen.
 */
export function milestoneAudienceAround(around: Around, id: unknown, frozen?: Audience): Audience {
  const plan = planAround(around);
  const milestone = plan?.milestones.find((one) => one.id === id);
  return sharedAudience([plan?.audience, milestone ? milestone.audience : frozen]);
}
