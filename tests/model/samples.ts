import type { z } from 'zod';
import { CommunicationSchema } from '../../src/schema/client.ts';
import { PortalSettingsSchema } from '../../src/schema/portal.ts';
import { ClientSchema, type ClientSlice, type Project, ProjectSchema } from '../../src/schema/portfolio.ts';
import type { Level } from '../../src/schema/project.ts';
import { type Report, ReportSchema } from '../../src/schema/report.ts';
import { SurveySchema } from '../../src/schema/survey.ts';

/** The settings of a portal that says no more than it must. */
export const settings = PortalSettingsSchema.parse({
  agency: { name: 'Brook & Partners', contact: { name: 'Ann Brook' } },
  locales: ['en', 'zh-CN'],
  timeZone: 'Europe/Zurich',
  currency: 'EUR',
});

/** A report with only what a test is about. */
export function reportOf(said: {
  to?: string;
  declared?: Level[];
  draft?: boolean;
  asks?: object[];
  snapshot?: object;
}): Report {
  const { to = '2026-10-31', declared = [], draft = false, asks = [], snapshot } = said;
  const dimensions = ['scope', 'schedule', 'cost', 'quality', 'satisfaction'];
  return ReportSchema.parse({
    id: to,
    from: to,
    to,
    author: 'Ann',
    verdict: 'As it is.',
    asks,
    snapshot,
    declared: Object.fromEntries(declared.map((level, index) => [dimensions[index], { level }])),
    ...(!draft && { published: to }),
  });
}

/** A project with only what a test is about. */
export function projectOf(
  said: {
    id?: string;
    state?: string;
    reports?: Report[];
    plan?: object;
    register?: object;
    quality?: object;
    charter?: object;
    closure?: object;
    lessons?: object[];
    communicationPlan?: object[];
  } = {},
): Project {
  const {
    id = 'crm',
    state = 'running',
    reports = [],
    plan,
    register = {},
    quality = {},
    charter = {},
    closure,
    lessons = [],
    communicationPlan = [],
  } = said;
  const { reports: _, ...rest } = ProjectSchema.shape;
  return {
    ...parsed(rest, {
      id,
      plan,
      register,
      quality,
      closure,
      lessons: { lessons },
      communicationPlan: { contacts: communicationPlan },
      charter: { name: 'CRM', method: 'waterfall', state, ...charter },
    }),
    reports,
  } as Project;
}

/** A client with only what a test is about, as its own readers see it. */
export function clientOf(said: {
  id?: string;
  projects?: Project[];
  profile?: object;
  state?: 'active' | 'archived';
  documents?: object[];
  complaints?: object[];
  surveys?: object[];
  stakeholders?: object;
  contacts?: object[];
  needs?: object[];
  transactions?: object[];
  communications?: object[];
}): ClientSlice {
  const {
    id = 'acme',
    state = 'active',
    projects = [],
    profile = {},
    complaints = [],
    documents = [],
    contacts = [],
    needs = [],
    transactions = [],
  } = said;
  const talks = (said.communications ?? []).map((talk) => CommunicationSchema.parse(talk));
  const waves = (said.surveys ?? []).map((survey) => SurveySchema.parse(survey));
  const { projects: _, communications, surveys, ...rest } = ClientSchema.shape;
  const client = parsed(rest, {
    id,
    state,
    name: 'Acme',
    profile: { name: 'Acme', kind: 'external', state, ...profile },
    complaints: { complaints },
    documents: { documents },
    stakeholders: said.stakeholders,
    contacts: { contacts },
    needs: { needs },
    transactions: { transactions },
  });
  return { ...client, communications: talks, surveys: waves, projects } as unknown as ClientSlice;
}

function parsed(shape: Record<string, z.ZodType>, given: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(shape).map(([key, schema]) => {
    const value = given[key] ?? (schema.isOptional() ? undefined : {});
    return [key, value === undefined ? undefined : schema.parse(value)];
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
