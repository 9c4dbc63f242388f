import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, court, day, id, moment } from '../columns.ts'

export const roles = [
  'officer',
  'clerk',
  'judge',
  'director',
  'vicePresident',
  'president',
  'supervisor',
  'dutyOfficer',
  'custodian',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const courts = pgTable('courts', {
  code: text().primaryKey(),
  /** The name in addresses such as /screen/{court}. */
  slug: text().notNull().unique('court-slug'),
  name: text().notNull(),
  nameEn: text().notNull(),
  province: text().notNull(),
  dutyPhone: text().notNull(),
  phone: text().notNull(),
  address: text().notNull(),
  /** What happened before this day is history and is told to nobody; set at the first import. */
  liveSince: day(),
  demo: boolean().notNull().default(false),
})

export const staff = pgTable(
  'staff',
  {
    id: id(),
    court: court(),
    username: text().notNull().unique('staff-username'),
    name: text().notNull(),
    /** argon2id, encoded with its parameters and salt. */
    password: text().notNull(),
    /** The TOTP secret, sealed under the server's key. */
    totp: bytes().notNull(),
    /** The last accepted time step, so that one code signs in once. */
    totpStep: bigint({ mode: 'number' }).notNull().default(0),
    email: text(),
    /** The password was handed over by somebody else: nothing is done under it but to choose another. */
    firstPassword: boolean().notNull().default(false),
    createdAt: moment().notNull(),
  },
  (t) => [index('staff-court').on(t.court)],
)

/** A new password and authenticator, asked for by one person and confirmed by another. */
export const signInResets = pgTable(
  'sign_in_resets',
  {
    id: id(),
    court: court(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    askedBy: uuid()
      .notNull()
      .references(() => staff.id),
    askedAt: moment().notNull(),
    confirmedBy: uuid().references(() => staff.id),
    confirmedAt: moment(),
  },
  (t) => [
    uniqueIndex('reset-once')
      .on(t.staffId)
      .where(sql`confirmed_at is null`),
    check(
      'reset-second',
      sql`${t.confirmedBy} is null or ${t.confirmedBy} not in (${t.askedBy}, ${t.staffId})`,
    ),
  ],
)

/** An office held from one day to another; a lapsed one signs nothing. */
export const offices = pgTable(
  'offices',
  {
    id: id(),
    court: court(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    role: text().$type<Role>().notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [
    unique('office-once').on(t.staffId, t.role, t.from),
    check('office-role', sql`${t.role} in ${sql.raw(`('${roles.join("','")}')`)}`),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token; the token itself is only in the cookie. */
    token: bytes().primaryKey(),
    kind: text().$type<'staff' | 'party'>().notNull(),
    court: court(),
    staffId: uuid().references(() => staff.id),
    partyId: uuid(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
  },
  (t) => [
    index('session-expiry').on(t.expiresAt),
    check('session-owner', sql`(${t.staffId} is null) <> (${t.partyId} is null)`),
  ],
)
