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
import { caseFiles, parties, steps } from '../cases/tables.ts'
import { bytes, court, day, id, moment } from '../columns.ts'

const caseFileId = () =>
  uuid()
    .notNull()
    .references(() => caseFiles.id)
const partyId = () => uuid().references(() => parties.id)

export const searchResults = ['nothing', 'notDisposable', 'found'] as const
export type SearchResult = (typeof searchResults)[number]

/** A search of property that was made (N07, after 终本 N27), with what it found. Written once. */
export const propertySearches = pgTable(
  'property_searches',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    stepId: uuid()
      .notNull()
      .references(() => steps.id),
    searchedOn: day().notNull(),
    afterSuspension: boolean().notNull(),
    result: text().$type<SearchResult>().notNull(),
    /** What the applicant reads. */
    summary: text().notNull(),
    found: text(),
    controlled: text(),
    staffId: uuid().notNull(),
    recordedAt: moment().notNull(),
  },
  (t) => [
    index('property-search-case').on(t.caseFileId, t.searchedOn),
    check('property-search-result', sql`${t.result} in ('nothing', 'notDisposable', 'found')`),
  ],
)

export const hearingMeans = ['message', 'inPerson', 'phone', 'paper'] as const
export type HearingMeans = (typeof hearingMeans)[number]

/** 终本前告知: what the applicants were told before 终本, and when. Written once; a new telling is a new row. */
export const suspensionHearings = pgTable(
  'suspension_hearings',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    stepId: uuid()
      .notNull()
      .references(() => steps.id),
    /** The number of the journal's entry that told them; the notifications carry it too. */
    entry: bigint({ mode: 'number' }).notNull(),
    toldOn: day().notNull(),
    means: text().$type<HearingMeans>().notNull(),
    conclusion: text().notNull(),
    propertyFound: text().notNull(),
    propertyControlled: text().notNull(),
    sealDates: text().notNull(),
    coerciveMeasures: text().notNull(),
    staffId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    index('suspension-hearing-case').on(t.caseFileId, t.at),
    check('suspension-hearing-means', sql`${t.means} in ('message', 'inPerson', 'phone', 'paper')`),
  ],
)

export const opinionKinds = ['agrees', 'noneKnown', 'lead', 'objects'] as const
export type OpinionKind = (typeof opinionKinds)[number]
export const opinionChannels = ['page', 'oral', 'phone', 'paper'] as const
export type OpinionChannel = (typeof opinionChannels)[number]

/** What an applicant said to it. Written once; a later opinion is a row of its own. */
export const suspensionOpinions = pgTable(
  'suspension_opinions',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    hearingId: uuid()
      .notNull()
      .references(() => suspensionHearings.id),
    partyId: partyId().notNull(),
    opinion: text().$type<OpinionKind>().notNull(),
    channel: text().$type<OpinionChannel>().notNull(),
    heardOn: day().notNull(),
    /** The words, sealed under a key of the row's own: they may name property that the debtor must not hear of. */
    key: bytes(),
    body: bytes(),
    leadId: uuid(),
    /** Drawn with the form, so that a second click says nothing twice. */
    once: uuid().notNull().unique('suspension-opinion-once'),
    staffId: uuid(),
    /** Of two opinions of one moment the later one counts. */
    order: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
  },
  (t) => [
    index('suspension-opinion-hearing').on(t.hearingId, t.order),
    check(
      'suspension-opinion-kind',
      sql`${t.opinion} in ('agrees', 'noneKnown', 'lead', 'objects')`,
    ),
    check('suspension-opinion-channel', sql`${t.channel} in ('page', 'oral', 'phone', 'paper')`),
  ],
)

export const objectionOutcomes = ['upheld', 'rejected', 'withdrawn'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]

/** An applicant's objection to a 终本 that is coming: taken in, registered under a number, reviewed. */
export const suspensionObjections = pgTable(
  'suspension_objections',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    hearingId: uuid()
      .notNull()
      .references(() => suspensionHearings.id),
    opinionId: uuid()
      .notNull()
      .unique('suspension-objection-opinion')
      .references(() => suspensionOpinions.id),
    partyId: partyId().notNull(),
    receivedOn: day().notNull(),
    /** （2026）苏0114执异1号 */
    number: text(),
    registeredOn: day(),
    outcome: text().$type<ObjectionOutcome>(),
    reviewedOn: day(),
    /** What the applicant reads. */
    review: text(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('suspension-objection-case').on(t.caseFileId),
    unique('objection-number').on(t.number),
    check(
      'suspension-objection-outcome',
      sql`${t.outcome} is null or (${t.number} is not null and ${t.reviewedOn} is not null
        and ${t.review} is not null and ${t.outcome} in ('upheld', 'rejected', 'withdrawn'))`,
    ),
  ],
)

/** The ruling of 终本 (M07) from its draft to its service; one open draft to a case. */
export const suspensionRulings = pgTable(
  'suspension_rulings',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    state: text().$type<'drafted' | 'made' | 'dropped'>().notNull().default('drafted'),
    number: text(),
    result: text().$type<'nothing' | 'notDisposable'>(),
    propertyFound: text(),
    sealDates: text(),
    coerciveMeasures: text(),
    reasons: text(),
    /** How a missing debtor was looked for, and how obstruction was punished. */
    debtorSought: text(),
    /** Why no debtor of the case is listed, where none is. */
    notListedReason: text(),
    /** Why a court's own longer wait does not bind here (“原则上”). */
    exception: text(),
    unperformed: bigint({ mode: 'number' }),
    stepId: uuid().references(() => steps.id),
    ruledOn: day(),
    draftedBy: uuid().notNull(),
    at: moment().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('suspension-ruling-case').on(t.caseFileId),
    check('suspension-ruling-state', sql`${t.state} in ('drafted', 'made', 'dropped')`),
    check(
      'suspension-ruling-content',
      sql`${t.state} <> 'made' or (${t.number} is not null and ${t.propertyFound} is not null
        and ${t.sealDates} is not null and ${t.coerciveMeasures} is not null and ${t.reasons} is not null
        and ${t.ruledOn} is not null and ${t.stepId} is not null)`,
    ),
  ],
)

/** The service of the ruling on each applicant. */
export const suspensionServices = pgTable(
  'suspension_services',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    rulingId: uuid()
      .notNull()
      .references(() => suspensionRulings.id),
    partyId: partyId().notNull(),
    servedOn: day().notNull(),
    method: text().notNull(),
    staffId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [unique('suspension-service-once').on(t.rulingId, t.partyId)],
)

/** A visit to an applicant of a suspended case (定期回访), and what was answered. */
export const applicantVisits = pgTable(
  'applicant_visits',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    partyId: partyId(),
    visitedOn: day().notNull(),
    means: text().$type<'phone' | 'inPerson' | 'message' | 'paper'>().notNull(),
    reply: text().notNull(),
    staffId: uuid().notNull(),
    at: moment().notNull(),
  },
  (t) => [
    index('applicant-visit-case').on(t.caseFileId, t.visitedOn),
    check('applicant-visit-means', sql`${t.means} in ('phone', 'inPerson', 'message', 'paper')`),
  ],
)

/** The way back: asked for by an applicant or begun by the court, verified or refused, resumed under a new number. */
export const resumptions = pgTable(
  'resumptions',
  {
    id: id(),
    court: court(),
    caseFileId: caseFileId(),
    /** Who asked; null where the court acts of its own motion. */
    partyId: partyId(),
    state: text().$type<'asked' | 'verified' | 'refused' | 'resumed'>().notNull().default('asked'),
    askedOn: day().notNull(),
    /** What the applicant wrote, sealed as a lead is. */
    key: bytes(),
    body: bytes(),
    once: uuid().notNull().unique('resumption-once'),
    verifiedOn: day(),
    /** What was found out; staff only. */
    verified: text(),
    /** What the applicant reads. */
    answer: text(),
    answeredOn: day(),
    newCaseFileId: uuid()
      .unique('resumption-new-case')
      .references(() => caseFiles.id),
    ground: text(),
    resumedOn: day(),
    /** In the order in which they were asked for. */
    order: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('resumption-case').on(t.caseFileId),
    check('resumption-state', sql`${t.state} in ('asked', 'verified', 'refused', 'resumed')`),
    check(
      'resumption-linked',
      sql`${t.state} <> 'resumed' or (${t.newCaseFileId} is not null and ${t.ground} is not null)`,
    ),
    check('resumption-answered', sql`${t.state} <> 'refused' or ${t.answer} is not null`),
  ],
)
