import * as z from 'zod';
import { DocumentFileSchema } from './documentFile.ts';
import { fromAsset, fromBody, fromPath, internal, list, shown } from './policy.ts';
import { ClientThresholdsSchema } from './portal.ts';
import { clientRecord, record, refersIntoProject, refersTo } from './record.ts';
import { TierSchema } from './relations.ts';
import {
  AddressSchema,
  AssetPathSchema,
  CalendarDateSchema,
  ChannelSchema,
  ColourSchema,
  DaysSchema,
  IdSchema,
  LocaleSchema,
  MailSchema,
  MoneySchema,
  PersonSchema,
  PhoneSchema,
  WordsSchema,
} from './values.ts';

const ContractSchema = z.strictObject({
  start: shown('First day of the contract.', CalendarDateSchema),
  end: shown('Last day of the contract.', CalendarDateSchema.optional()),
});

const BrandSchema = z.strictObject({
  accent: shown('The client’s colour; it is adjusted until it has contrast.', ColourSchema.optional()),
  logo: shown('The client’s logo.', AssetPathSchema.optional()),
});

/** `client.md`: who the client is. */
export const ProfileSchema = record(
  'client',
  'client',
  {
    name: shown('The client’s name.', WordsSchema),
    kind: shown(
      '`internal`: another department; its figures start with efficiency. `external`: a customer or partner; they start with quality and dates.',
      z.enum(['internal', 'external']),
    ),
    industry: shown('The industry, in the client’s words.', WordsSchema.optional()),
    locale: shown(
      'The language of the client’s pages; default: the portal’s first.',
      LocaleSchema.optional(),
    ),
    accountManager: shown('Whom the client calls; shown on every page.', PersonSchema.optional()),
    since: shown('The day the relation began.', CalendarDateSchema.optional()),
    contract: shown('The days the current contract covers.', ContractSchema.optional()),
    state: shown(
      '`archived` clients keep their pages and receive no more reports; nothing on those becomes overdue any more.',
      z.enum(['active', 'archived']).default('active'),
    ),
    brand: shown('The client’s colour and logo.', BrandSchema.optional()),
    cadenceDays: shown(
      'Days between two status reports, as agreed with this client.',
      DaysSchema.min(1).optional(),
    ),
    thresholds: shown('Health boundaries agreed with this client.', ClientThresholdsSchema.optional()),
    body: fromBody(
      'The story of the client and the relation, in Markdown below the front matter.',
      WordsSchema.optional(),
    ),
    tier: internal('Your own grading of the client, in place of the one by revenue.', TierSchema.optional()),
    revenue: internal('Revenue of the last twelve months.', MoneySchema.optional()),
    marginPercent: internal('Margin in percent of revenue.', z.number().min(-1000).max(100).optional()),
    churnSignals: internal('What makes you fear to lose the client.', z.array(WordsSchema).optional()),
    notes: internal('Private notes.', WordsSchema.optional()),
  },
  'client',
);

export const ContactSchema = clientRecord('contact', 'client', {
  id: shown('Short id of the contact.', IdSchema),
  name: shown('Full name.', z.string().min(1)),
  position: shown('Position at the client.', WordsSchema.optional()),
  mail: shown('Mail address.', MailSchema.optional()),
  phone: shown('Phone number with country code.', PhoneSchema.optional()),
  channel: shown('The channel they prefer.', ChannelSchema.optional()),
  language: shown('The language they prefer.', LocaleSchema.optional()),
});

export const NeedSchema = clientRecord('need', 'client', {
  id: shown('Short id of the need.', IdSchema),
  text: shown('What is needed.', WordsSchema),
  kind: shown('What the need is about.', z.enum(['objective', 'functional', 'delivery'])),
  priority: shown('How much it matters.', z.enum(['must', 'should', 'could', 'wont'])),
  raised: shown('The day it was raised.', CalendarDateSchema.optional()),
  raisedBy: shown('Who raised it.', z.string().min(1).optional()),
  status: shown('What became of it.', z.enum(['raised', 'agreed', 'in-delivery', 'accepted', 'declined'])),
  reason: shown('Why it was declined.', WordsSchema.optional()),
  deliverable: shown(
    'The deliverable that meets it, as project/deliverable.',
    refersIntoProject('deliverable').optional(),
  ),
}).refine((need) => need.status !== 'declined' || need.reason !== undefined, {
  path: ['reason'],
  params: { expected: 'a reason for a declined need', fix: 'Say in `reason` why it was declined.' },
});

export type Need = z.infer<typeof NeedSchema>;

export const TransactionSchema = clientRecord('transaction', 'finance', {
  id: shown('Short id of the paper.', IdSchema),
  kind: shown('What it is.', z.enum(['contract', 'order', 'invoice', 'payment'])),
  title: shown('What it is for.', WordsSchema.optional()),
  date: shown('The day on the paper.', CalendarDateSchema),
  due: shown('The day it is due.', CalendarDateSchema.optional()),
  money: shown('The amount.', MoneySchema),
  status: shown('How it stands.', z.enum(['draft', 'open', 'settled', 'cancelled'])),
  settles: shown(
    'The paper this one answers: an invoice its order, a payment its invoice.',
    refersTo('transaction').optional(),
  ),
  document: shown('The document itself.', refersTo('document').optional()),
});

export type Transaction = z.infer<typeof TransactionSchema>;

export const ComplaintSchema = clientRecord('complaint', 'client', {
  id: shown('Short id of the complaint.', IdSchema),
  raised: shown('The day it was raised.', CalendarDateSchema),
  by: shown('Who raised it.', z.string().min(1)),
  severity: shown('How bad it is for the client.', z.enum(['minor', 'major', 'severe'])),
  text: shown('What went wrong, in the client’s words.', WordsSchema),
  owner: shown('Who takes care of it.', z.string().min(1).optional()),
  action: shown('What is done about it.', WordsSchema.optional()),
  answered: shown('The day of the first answer.', CalendarDateSchema.optional()),
  closed: shown('The day it was closed.', CalendarDateSchema.optional()),
  told: shown('The day the client was told what became of it.', CalendarDateSchema.optional()),
});

export type Complaint = z.infer<typeof ComplaintSchema>;

export const DocumentSchema = clientRecord('document', 'client', {
  id: shown('Short id of the document.', IdSchema),
  title: shown('The title.', WordsSchema),
  kind: shown(
    'What it is.',
    z.enum([
      'contract',
      'proposal',
      'specification',
      'deliverable',
      'minutes',
      'acceptance',
      'invoice',
      'report',
      'other',
    ]),
  ),
  version: shown('The version.', z.string().min(1).optional()),
  date: shown('The day of this version.', CalendarDateSchema),
  file: shown('The file under assets/.', DocumentFileSchema.optional()),
  bytes: fromAsset('The size of the file.', z.number().int().min(0).optional()),
  address: shown('Where it is kept, when it is not a file here.', AddressSchema.optional()),
}).refine((document) => (document.file === undefined) !== (document.address === undefined), {
  path: ['file'],
  params: { expected: 'either `file` or `address`', fix: 'Give exactly one of the two.' },
});

export type ClientDocument = z.infer<typeof DocumentSchema>;

const CommitmentSchema = z.strictObject({
  who: shown('Who promised.', z.string().min(1)),
  side: shown('`us`: the people who deliver. `client`: the client.', z.enum(['us', 'client'])),
  what: shown('What was promised.', WordsSchema),
  due: shown('The day it was promised for.', CalendarDateSchema.optional()),
  done: shown('The day it was kept.', CalendarDateSchema.optional()),
});

export type Commitment = z.infer<typeof CommitmentSchema>;

/** `communications/<date>-<slug>.md`: one meeting, call or mail; the date is in the file’s name. */
export const CommunicationSchema = clientRecord('communication', 'client', {
  id: fromPath('The file’s name.', IdSchema),
  date: fromPath('The day, from the file’s name.', CalendarDateSchema),
  subject: shown('What it was about.', WordsSchema),
  channel: shown('How it took place.', ChannelSchema),
  group: shown('The stakeholder group spoken with.', IdSchema.optional()),
  people: list('Who took part.', z.string().min(1)),
  commitments: list('Who promised what, by when.', CommitmentSchema),
  body: fromBody('The summary, in Markdown below the front matter.', WordsSchema.optional()),
});

export type Communication = z.infer<typeof CommunicationSchema>;

export const ContactsSchema = z.strictObject({ contacts: list('The people at the client.', ContactSchema) });
export const NeedsSchema = z.strictObject({ needs: list('What the client needs.', NeedSchema) });
export const TransactionsSchema = z.strictObject({
  transactions: list('Contracts, orders, invoices and payments.', TransactionSchema),
});
export const ComplaintsSchema = z.strictObject({
  complaints: list('What the client complained about.', ComplaintSchema),
});
export const DocumentsSchema = z.strictObject({
  documents: list('The documents of the client.', DocumentSchema),
});
