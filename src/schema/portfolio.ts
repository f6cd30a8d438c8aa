import * as z from 'zod';
import type { Access } from './access.ts';
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
import { PlanSchema } from './plan.ts';
import { shown } from './policy.ts';
import type { PortalSettings } from './portal.ts';
import { CharterSchema } from './project.ts';
import { RegisterSchema } from './register.ts';
import { ReportSchema } from './report.ts';
import type { SponsorFile } from './sponsor.ts';
import { StakeholdersSchema } from './stakeholders.ts';
import { SurveySchema } from './survey.ts';
import { IdSchema, WordsSchema } from './values.ts';

/** A project's folder, put together: each file under its own name. */
export const ProjectSchema = z.strictObject({
  id: shown('The folder’s name.', IdSchema),
  charter: shown('`project.md`.', CharterSchema),
  plan: shown('`plan.json`.', PlanSchema.optional()),
  register: shown('`register.json`.', RegisterSchema),
  quality: shown('`quality.json`.', QualitySchema),
  resources: shown('`resources.json`.', ResourcesSchema),
  communicationPlan: shown('`communication-plan.json`.', CommunicationPlanSchema),
  lessons: shown('`lessons.json`.', LessonsSchema),
  closure: shown('`closure.md`.', ClosureSchema.optional()),
  reports: shown('`reports/`, oldest first.', z.array(ReportSchema)),
});
export type Project = z.infer<typeof ProjectSchema>;

/** A client's folder, put together: each file under its own name. */
export const ClientSchema = z.strictObject({
  id: shown('The folder’s name.', IdSchema),
  name: shown('The client’s name, known to whoever sees any part of the client.', WordsSchema),
  cadenceDays: shown(
    'Days between two reports as agreed with this client, lifted from `client.md`: a sponsor’s pages judge by it too.',
    ProfileSchema.shape.cadenceDays,
  ),
  thresholds: shown(
    'Health boundaries agreed with this client, lifted likewise.',
    ProfileSchema.shape.thresholds,
  ),
  state: shown('Whether the relation goes on, lifted likewise.', ProfileSchema.shape.state),
  profile: shown('`client.md`.', ProfileSchema.optional()),
  contacts: shown('`contacts.json`.', ContactsSchema),
  stakeholders: shown('`stakeholders.json`.', StakeholdersSchema),
  needs: shown('`needs.json`.', NeedsSchema),
  transactions: shown('`transactions.json`.', TransactionsSchema),
  complaints: shown('`complaints.json`.', ComplaintsSchema),
  documents: shown('`documents.json`.', DocumentsSchema),
  communications: shown('`communications/`, oldest first.', z.array(CommunicationSchema)),
  surveys: shown('`surveys/`, oldest first.', z.array(SurveySchema)),
  projects: shown('`projects/`, by id.', z.array(ProjectSchema)),
});
export type Client = z.infer<typeof ClientSchema>;

/** Everything in `content/`, validated. Only publishing, live collections and scripts hold one. */
export interface Portal {
  settings: PortalSettings;
  access: Access | undefined;
  sponsors: SponsorFile[];
  clients: Client[];
}

/** For whom a slice of the portal is cut. */
export type Reader =
  | { kind: 'client'; client: string }
  | { kind: 'finance'; client: string }
  /** `projects`: the projects they fund, as `client/project`. */
  | { kind: 'sponsor'; sponsor: string; projects: readonly string[] }
  | { kind: 'manager' };

declare const sliced: unique symbol;

/** A client cut down to what one reader may see. Only `access/slice.ts` makes one, and views take nothing else. */
export type ClientSlice = Client & { readonly [sliced]: true };
