import * as z from 'zod';
import { type Around, type FieldRule, internal, list, shown, shownWhen } from './policy.ts';
import { clientRecord, refersTo } from './record.ts';
import { CalendarDateSchema, IdSchema, WordsSchema } from './values.ts';

const LevelSchema = z.number().min(0).max(10);
export const EngagementLevelSchema = z.enum(['unaware', 'resistant', 'neutral', 'supportive', 'leading']);

export type EngagementLevel = z.infer<typeof EngagementLevelSchema>;

const EngagementSchema = z.strictObject({
  now: shown('How engaged they are.', EngagementLevelSchema),
  wanted: shown('How engaged they should be.', EngagementLevelSchema),
});

const WantedPositionSchema = z.strictObject({
  power: shown('Power, 0 to 10.', LevelSchema),
  interest: shown('Interest, 0 to 10.', LevelSchema),
});

const NextActionSchema = z.strictObject({
  what: shown('What is done next.', WordsSchema),
  owner: shown('Who does it.', z.string().min(1)),
  due: shown('By when.', CalendarDateSchema.optional()),
});

/** Positions are shown to the client only where the file says `share: positions`. */
const whereShared: FieldRule = ([, file]: Around) =>
  file?.['share'] === 'positions' ? 'record' : 'internal';

export const StakeholderSchema = clientRecord('stakeholder', 'client', {
  id: shown('Short id of the stakeholder.', IdSchema),
  name: shown('Name of the person or body.', z.string().min(1)),
  role: shown(
    'What they are to the work.',
    z.enum([
      'sponsor',
      'end-user',
      'team',
      'client',
      'department',
      'partner',
      'supplier',
      'authority',
      'other',
    ]),
  ),
  organisation: shown('Where they belong.', WordsSchema.optional()),
  group: shown('The group the communication plan addresses them in.', IdSchema.optional()),
  contact: shown('Their entry among the contacts.', refersTo('contact').optional()),
  power: shownWhen('How much they can affect the work, 0 to 10.', whereShared, LevelSchema.optional()),
  interest: shownWhen('How much the work affects them, 0 to 10.', whereShared, LevelSchema.optional()),
  attitude: internal('How they stand to the work.', z.enum(['for', 'neutral', 'against']).optional()),
  engagement: internal('How engaged they are and should be.', EngagementSchema.optional()),
  wantedPosition: internal(
    'Where they should stand on the power and interest grid.',
    WantedPositionSchema.optional(),
  ),
  strategy: internal('How you mean to win them.', WordsSchema.optional()),
  nextAction: internal('What you do next about it.', NextActionSchema.optional()),
  influences: internal('The stakeholders they influence.', z.array(refersTo('stakeholder')).optional()),
});

export type Stakeholder = z.infer<typeof StakeholderSchema>;

export const StakeholderGroupSchema = clientRecord('stakeholder-group', 'client', {
  id: shown('Short id of the group, as stakeholders, communications and plans name it.', IdSchema),
  name: shown('What the group is called.', WordsSchema),
});

export const StakeholdersSchema = z.strictObject({
  share: internal(
    '`positions` shows power and interest to the client; left out, they stay with you.',
    z.literal('positions').optional(),
  ),
  groups: list('What the groups of the communication plan are called.', StakeholderGroupSchema),
  stakeholders: list('Everyone affected or able to affect.', StakeholderSchema),
});
