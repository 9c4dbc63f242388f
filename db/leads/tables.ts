import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, court, id, moment } from '../columns.ts'

export const leadSteps = {
  received: ['acknowledged', 'concluded'],
  acknowledged: ['dispatched', 'concluded'],
  dispatched: ['arrived', 'concluded'],
  arrived: ['concluded'],
  concluded: [],
} as const satisfies Record<string, readonly string[]>
export type LeadState = keyof typeof leadSteps

/** What a lead is about (domain 5.5). */
export const leadCategories = [
  'property',
  'whereabouts',
  'breach',
  'refusal',
  'assistance',
  'other',
] as const

/** How much of themselves an informant gives: nothing, a name that the vault keeps, or a name that the officer may read. */
export const leadStandings = ['anonymous', 'confidential', 'named'] as const

/** How a lead came in; at a consultation an applicant gives it to the court's face. */
export type LeadChannel = 'web' | 'chat' | 'api' | 'consultation'

export const leads = pgTable(
  'leads',
  {
    id: id(),
    court: court(),
    /** The order of provision (财产调查规定 23): given by the server, never by a clock. */
    order: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    receivedAt: moment().notNull(),
    channel: text().$type<LeadChannel>().notNull(),
    category: text().$type<(typeof leadCategories)[number]>().notNull(),
    bountyId: uuid(),
    listingId: uuid(),
    caseFileId: uuid(),
    /** The applicant who gave it from the page of the own case, and is told what became of it (seed 2 三.12). */
    givenBy: uuid(),
    standing: text().$type<(typeof leadStandings)[number]>().notNull().default('anonymous'),
    mayAsk: boolean().notNull().default(true),
    wantsReward: boolean().notNull().default(false),
    urgent: boolean().notNull().default(false),
    /** Came without a proof of work or too fast: it waits behind the others, and is not refused. */
    held: boolean().notNull().default(false),
    /** One of a flood of urgent leads that nothing proves: its clock runs, but it does not ring by itself. */
    quiet: boolean().notNull().default(false),
    /** The team that serves the township it names (seed 3 二.3). */
    team: text(),
    state: text().$type<LeadState>().notNull().default('received'),
    /** Keyed hash of the receipt; the receipt itself is with the informant alone. */
    receipt: bytes().notNull().unique('lead-receipt'),
    /** The lead's own key, wrapped for the desk. Its destruction is the deletion of the lead. */
    key: bytes(),
    /** Text and place, sealed under that key with the lead's id as associated data. */
    body: bytes(),
    answer: bytes(),
    outcome: text().$type<'confirmed' | 'notConfirmed' | 'notUsed'>(),
    ownerId: uuid(),
    /** The officer to whom the desk handed it, beside the one of its case. */
    handedTo: uuid(),
    acknowledgedAt: moment(),
    dispatchedAt: moment(),
    arrivedAt: moment(),
    concludedAt: moment(),
    /** When the informant last read something new from the court; how often they look is not kept. */
    readAt: moment(),
    /** The chat that asked to be nudged, sealed under the server's key until /forget. */
    nudge: bytes(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('lead-desk').on(t.court, t.state, t.order),
    index('lead-case').on(t.caseFileId),
    unique('lead-order').on(t.order),
    check(
      'lead-state',
      sql`${t.state} in ('received', 'acknowledged', 'dispatched', 'arrived', 'concluded')`,
    ),
    check('lead-standing', sql`${t.standing} in ('anonymous', 'confidential', 'named')`),
    check(
      'lead-unanswered',
      sql`${t.state} <> 'concluded' or (${t.answer} is not null and ${t.outcome} is not null)`,
    ),
  ],
)

export const leadPhotos = pgTable(
  'lead_photos',
  {
    id: id(),
    court: court(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    position: integer().notNull(),
    /** Re-encoded, then sealed under the lead's key; there is no other copy. */
    sealed: bytes().notNull(),
  },
  (t) => [unique('lead-photo-position').on(t.leadId, t.position)],
)

export const leadMessages = pgTable(
  'lead_messages',
  {
    id: id(),
    court: court(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id),
    from: text().$type<'informant' | 'court'>().notNull(),
    sealed: bytes().notNull(),
    /** Two messages of one moment keep their order. */
    order: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    staffId: uuid(),
    /** Drawn with the form, so that a second click sends nothing twice. */
    once: uuid().notNull().unique('lead-message-once'),
  },
  (t) => [
    index('lead-message-lead').on(t.leadId, t.order),
    check('lead-message-from', sql`${t.from} in ('informant', 'court')`),
  ],
)
