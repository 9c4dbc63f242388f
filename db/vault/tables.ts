import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, court, id, moment } from '../columns.ts'
import { leads } from '../leads/tables.ts'
import { staff } from '../people/tables.ts'

/** The two offices that hold one half each of every record's key (design 4). */
export const holderRoles = ['supervisor', 'custodian'] as const
export type HolderRole = (typeof holderRoles)[number]

/** Why the name of an informant is asked for; the words beside it are sealed. */
export const openingReasons = ['payout', 'law', 'danger', 'drill'] as const
export type OpeningReason = (typeof openingReasons)[number]

export type OpeningState = 'asked' | 'opened' | 'withdrawn' | 'refused' | 'lapsed' | 'destroyed'

const roleIs = sql.raw(`('${holderRoles.join("','")}')`)

/** Who holds a key: the public one lies here, the secret one with the holder alone. */
export const keyHolders = pgTable(
  'key_holders',
  {
    id: id(),
    court: court(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    role: text().$type<HolderRole>().notNull(),
    publicKey: bytes().notNull().unique('holder-key-taken'),
    /** Its key file is shown to everybody: fit for a demo alone. */
    demo: boolean().notNull().default(false),
    addedAt: moment().notNull(),
    retiredAt: moment(),
  },
  (t) => [
    uniqueIndex('holder-twice')
      .on(t.staffId, t.role)
      .where(sql`retired_at is null`),
    index('holder-court').on(t.court, t.role),
    check('holder-role', sql`${t.role} in ${roleIs}`),
  ],
)

/** Who an informant is and how to reach them; or a canary, by which is tried whether the vault still opens. */
export const vaultRecords = pgTable(
  'vault_records',
  {
    id: id(),
    court: court(),
    leadId: uuid().references(() => leads.id),
    keptAt: moment().notNull(),
    /** Padded to one size, bound to record, court and lead; its key exists in two halves alone. */
    sealed: bytes(),
    /** Of a canary: the keyed hash of the word in it. */
    canary: bytes(),
    destroyedAt: moment(),
  },
  (t) => [
    index('vault-record-lead').on(t.leadId),
    index('vault-record-court').on(t.court),
    check('vault-record-kind', sql`(${t.leadId} is null) <> (${t.canary} is null)`),
    check('vault-record-destroyed', sql`(${t.sealed} is null) = (${t.destroyedAt} is not null)`),
  ],
)

/** One half of a record's key, sealed to one holder. */
export const vaultHalves = pgTable(
  'vault_halves',
  {
    id: id(),
    court: court(),
    recordId: uuid()
      .notNull()
      .references(() => vaultRecords.id),
    holderId: uuid()
      .notNull()
      .references(() => keyHolders.id),
    sealed: bytes().notNull(),
  },
  (t) => [
    unique('vault-half-once').on(t.recordId, t.holderId),
    index('vault-half-holder').on(t.holderId),
  ],
)

/** That somebody asks to read a record: why, under which one-time key, and until when. */
export const vaultOpenings = pgTable(
  'vault_openings',
  {
    id: id(),
    court: court(),
    recordId: uuid()
      .notNull()
      .references(() => vaultRecords.id),
    leadId: uuid().references(() => leads.id),
    reasonCode: text().$type<OpeningReason>().notNull(),
    /** The words beside the code, under the lead's own key. */
    reason: bytes(),
    askedBy: uuid().notNull(),
    askedAt: moment().notNull(),
    /** Made in the asker's browser for this one opening. */
    publicKey: bytes().notNull().unique('opening-key-used'),
    endsAt: moment().notNull(),
    state: text().$type<OpeningState>().notNull().default('asked'),
    openedAt: moment(),
    closedAt: moment(),
    /** Of a drill: when the word in the canary was given back. */
    provedAt: moment(),
    refusedBy: uuid(),
    version: integer().notNull().default(1),
  },
  (t) => [
    index('opening-desk').on(t.court, t.state, t.askedAt),
    index('opening-lead').on(t.leadId),
    index('opening-end')
      .on(t.endsAt)
      .where(sql`closed_at is null`),
    uniqueIndex('opening-once')
      .on(t.recordId)
      .where(sql`closed_at is null`),
    check(
      'opening-state',
      sql`${t.state} in ('asked', 'opened', 'withdrawn', 'refused', 'lapsed', 'destroyed')`,
    ),
    check(
      'opening-reason',
      sql`${t.reasonCode} in ${sql.raw(`('${openingReasons.join("','")}')`)}`,
    ),
  ],
)

/** A half that a holder opened and sealed anew to the asker's one-time key; its bytes go when the time is over. */
export const vaultGiven = pgTable(
  'vault_given',
  {
    id: id(),
    court: court(),
    openingId: uuid()
      .notNull()
      .references(() => vaultOpenings.id),
    role: text().$type<HolderRole>().notNull(),
    holderId: uuid()
      .notNull()
      .references(() => keyHolders.id),
    staffId: uuid().notNull(),
    sealed: bytes(),
    at: moment().notNull(),
  },
  (t) => [
    unique('half-given-once').on(t.openingId, t.role),
    // Two halves are given by two people, whatever offices they hold.
    unique('half-same-person').on(t.openingId, t.staffId),
    check('vault-given-role', sql`${t.role} in ${roleIs}`),
  ],
)
