import type * as z from 'zod';
import { AccessSchema } from './access.ts';
import {
  CommunicationSchema,
  ComplaintsSchema,
  ContactsSchema,
  DocumentsSchema,
  NeedsSchema,
  ProfileSchema,
  TransactionsSchema,
} from './client.ts';
import {
  ClosureSchema,
  CommunicationPlanSchema,
  LessonsSchema,
  QualitySchema,
  ResourcesSchema,
} from './delivery.ts';
import { MappingSchema } from './mapping.ts';
import { PlanSchema } from './plan.ts';
import { PortalSettingsSchema } from './portal.ts';
import { CharterSchema } from './project.ts';
import { RegisterSchema } from './register.ts';
import { ReportSchema } from './report.ts';
import { SponsorSchema } from './sponsor.ts';
import { StakeholdersSchema } from './stakeholders.ts';
import { SurveySchema } from './survey.ts';

/** A kind of file in `content/`. */
export interface ContentFile<S extends z.ZodObject = z.ZodObject> {
  /** Its name in generated schemas and in the code. */
  name: string;
  /** Its path below `content/`; `<…>` stands for an id, `<date>` for a day, `<quarter>` for a quarter. */
  path: string;
  /** What a manager keeps in it. */
  purpose: string;
  required: boolean;
  schema: S;
}

const CLIENT = 'clients/<client>';
const PROJECT = `${CLIENT}/projects/<project>`;

function file<S extends z.ZodObject>(
  name: string,
  path: string,
  schema: S,
  purpose: string,
  required = false,
): ContentFile<S> {
  return { name, path, purpose, required, schema };
}

/** Every kind of file, in the order a newcomer meets them. A file of any other path is an error. */
export const contentFiles = {
  portal: file(
    'portal',
    'portal.json',
    PortalSettingsSchema,
    'Your organisation, languages, time zone, currencies, cadence and health boundaries.',
    true,
  ),
  access: file('access', 'access.json', AccessSchema, 'Who may open which pages. No secret is kept here.'),
  sponsor: file('sponsor', 'sponsors/<sponsor>.json', SponsorSchema, 'A sponsor and the projects they fund.'),
  profile: file(
    'client',
    `${CLIENT}/client.md`,
    ProfileSchema,
    'Who the client is; the story in the text.',
    true,
  ),
  contacts: file('contacts', `${CLIENT}/contacts.json`, ContactsSchema, 'The people at the client.'),
  stakeholders: file(
    'stakeholders',
    `${CLIENT}/stakeholders.json`,
    StakeholdersSchema,
    'Everyone affected or able to affect.',
  ),
  needs: file('needs', `${CLIENT}/needs.json`, NeedsSchema, 'What the client needs and what became of it.'),
  transactions: file(
    'transactions',
    `${CLIENT}/transactions.json`,
    TransactionsSchema,
    'Contracts, orders, invoices and payments.',
  ),
  complaints: file(
    'complaints',
    `${CLIENT}/complaints.json`,
    ComplaintsSchema,
    'Complaints, and how each was answered.',
  ),
  documents: file(
    'documents',
    `${CLIENT}/documents.json`,
    DocumentsSchema,
    'Documents handed over; the files lie under assets/.',
  ),
  communication: file(
    'communication',
    `${CLIENT}/communications/<date>-<slug>.md`,
    CommunicationSchema,
    'One meeting, call or mail.',
  ),
  survey: file(
    'survey',
    `${CLIENT}/surveys/<quarter>-<slug>.json`,
    SurveySchema,
    'One wave of a survey; waves of one slug and kind are compared.',
  ),
  charter: file(
    'project',
    `${PROJECT}/project.md`,
    CharterSchema,
    'The charter: method, goals, sponsor, dates, budget; the story in the text.',
    true,
  ),
  plan: file(
    'plan',
    `${PROJECT}/plan.json`,
    PlanSchema,
    'Baseline, milestones, tasks, iterations, earned value.',
  ),
  register: file(
    'register',
    `${PROJECT}/register.json`,
    RegisterSchema,
    'Risks, issues, changes, decisions, actions.',
  ),
  quality: file(
    'quality',
    `${PROJECT}/quality.json`,
    QualitySchema,
    'Measures with readings; deliverables with acceptance.',
  ),
  resources: file('resources', `${PROJECT}/resources.json`, ResourcesSchema, 'People and material.'),
  communicationPlan: file(
    'communication-plan',
    `${PROJECT}/communication-plan.json`,
    CommunicationPlanSchema,
    'What each stakeholder group is told, how and how often.',
  ),
  lessons: file(
    'lessons',
    `${PROJECT}/lessons.json`,
    LessonsSchema,
    'What was learnt and what became of it.',
  ),
  closure: file(
    'closure',
    `${PROJECT}/closure.md`,
    ClosureSchema,
    'Final acceptance, results, retrospective, documents handed over.',
  ),
  report: file(
    'report',
    `${PROJECT}/reports/<date>.md`,
    ReportSchema,
    'A status report; a draft until it is published.',
  ),
  mapping: file(
    'mapping',
    'mappings/<mapping>.json',
    MappingSchema,
    'Which column of an outside file becomes which field here, for an import.',
  ),
} as const satisfies Record<string, ContentFile>;
