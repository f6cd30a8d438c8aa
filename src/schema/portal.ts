import * as z from 'zod';
import { internal, list, shown } from './policy.ts';
import { RelationRulesSchema } from './relations.ts';
import {
  AddressSchema,
  CalendarDateSchema,
  ColourSchema,
  CurrencySchema,
  DaysSchema,
  type Locale,
  LocaleSchema,
  PersonSchema,
  WordsSchema,
} from './values.ts';

const days = (fallback: number) => DaysSchema.default(fallback);
const share = (fallback: number) => z.number().min(0).max(10).default(fallback);

/** The boundaries of the health rules. Each boundary belongs to the better level. */
export const ThresholdsSchema = z.strictObject({
  spiOnTrack: shown('SPI(t) from which the schedule is on track.', share(0.95)),
  spiAtRisk: shown('SPI(t) from which the schedule is at risk rather than off track.', share(0.85)),
  slipOnTrack: shown('Working days a key milestone may slip and still be on track.', days(5)),
  slipAtRisk: shown('Working days a key milestone may slip before it is off track.', days(20)),
  overdueAtRisk: shown('Working days a key milestone may be overdue before it is off track.', days(10)),
  costOnTrack: shown('Overrun at completion, as a share of the budget, that is on track.', share(0.05)),
  costAtRisk: shown('Overrun at completion, as a share of the budget, before it is off track.', share(0.1)),
  scopeOnTrack: shown('Share of unapproved work that is on track.', share(0.1)),
  scopeAtRisk: shown('Share of unapproved work before it is off track.', share(0.2)),
  undecidedOnTrack: shown('Days a change request may wait for a decision and be on track.', days(14)),
  undecidedAtRisk: shown('Days a change request may wait before the scope is off track.', days(30)),
  lateAtRisk: shown('Working days a due deliverable may lack acceptance before it is off track.', days(10)),
  missAtRisk: shown('Share of its target a quality measure may miss before it is off track.', share(0.1)),
  csatTarget: shown('CSAT target in percent of satisfied answers.', z.number().min(0).max(100).default(80)),
  npsTarget: shown('NPS target in points.', z.number().min(-100).max(100).default(30)),
  cesTarget: shown('CES target in percent of easy answers.', z.number().min(0).max(100).default(70)),
  complaintOnTrack: shown('Working days a severe complaint may be open and be on track.', days(5)),
  complaintAtRisk: shown('Working days a severe complaint may be open before it is off track.', days(20)),
});
export type Thresholds = z.infer<typeof ThresholdsSchema>;

/** Each threshold a client may set otherwise, without the defaults of the portal. */
export const ClientThresholdsSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(ThresholdsSchema.shape).map(([name, field]) => [
      name,
      shown(field.description ?? name, field.unwrap().optional()),
    ]),
  ) as { [K in keyof Thresholds]: z.ZodOptional<z.ZodNumber> },
);

const AgencySchema = z.strictObject({
  name: shown('The name of your organisation, as clients know it.', WordsSchema),
  contact: shown('Whom a reader reaches when no account manager is named.', PersonSchema),
  accent: shown('Your colour; it is adjusted until it has contrast.', ColourSchema.optional()),
});

const RateSchema = z.strictObject({
  date: shown('The day from which the rate holds.', CalendarDateSchema),
  from: shown('The currency converted.', CurrencySchema),
  to: shown('The currency it becomes.', CurrencySchema),
  rate: shown('How much of `to` one unit of `from` buys.', z.number().positive()),
});

export const PortalSettingsSchema = z.strictObject({
  agency: shown('Who delivers.', AgencySchema),
  locales: shown(
    'The languages of the portal, the first one is the default: `en`, `zh-CN`.',
    z.array(LocaleSchema).min(1),
  ),
  timeZone: shown(
    'The time zone whose calendar decides what day it is, for example Europe/Zurich.',
    z.string().refine((zone) => isTimeZone(zone), {
      params: { expected: 'a time zone like Europe/Zurich', fix: 'Use a name of the IANA database.' },
    }),
  ),
  currency: shown('The currency sums are shown in where dated rates allow it.', CurrencySchema),
  rates: list('Exchange rates by day. Without one, sums stay apart by currency.', RateSchema),
  holidays: list('Days that are not working days, besides weekends.', CalendarDateSchema),
  cadenceDays: shown('Days between two status reports, where a client agreed on nothing else.', days(30)),
  graceDays: shown('Days a report may be later than its cadence before health turns unknown.', days(7)),
  thresholds: shown('The boundaries of the health rules.', ThresholdsSchema.prefault({})),
  relations: internal(
    'The boundaries by which managers look at their clients: tiers, silence, signals of churn.',
    RelationRulesSchema.optional(),
  ),
  address: shown('Where the portal is published; mails link to it.', AddressSchema.optional()),
  access: internal(
    '`open`: plain pages behind a gate of your own. `sealed`: every page encrypted. A release needs one of them.',
    z.enum(['open', 'sealed']).optional(),
  ),
});
export type PortalSettings = z.infer<typeof PortalSettingsSchema>;

/** The language of whatever does not say another one. */
export function defaultLocale(settings: PortalSettings | undefined): Locale {
  return settings?.locales[0] ?? 'en';
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
