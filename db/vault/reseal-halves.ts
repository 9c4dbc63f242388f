import { and, asc, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { fingerprint, readSealed, writeKey } from '#halves'
import { act, type Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { Id } from '../fields.ts'
import { mustBeOfCourt } from '../people/rules.ts'
import { Refusal } from '../refusal.ts'
import { ownKey } from './give-half.ts'
import { mustHoldHalves } from './rules.ts'
import { keyHolders, vaultHalves, vaultRecords, type HolderRole } from './tables.ts'

/** The halves that a new holder lacks and that this holder has: what a browser or an offline command reseals. */
export interface Resealing {
  /** The new holder, and the digits to compare with them. */
  to: string
  role: HolderRole
  publicKey: string
  fingerprint: string
  halves: { record: string; sealed: string }[]
  /** How many there are beyond these. */
  more: number
}

/** So many at a time, so that a form stays a form. */
const most = 200

const missing = (reader: Reader, own: string, to: string) => {
  const theirs = alias(vaultHalves, 'theirs')
  return reader
    .select({
      record: vaultHalves.recordId,
      sealed: vaultHalves.sealed,
      all: sql<number>`(count(*) over ())::int`,
    })
    .from(vaultHalves)
    .innerJoin(vaultRecords, eq(vaultRecords.id, vaultHalves.recordId))
    .where(
      and(
        eq(vaultHalves.holderId, own),
        isNull(vaultRecords.destroyedAt),
        notExists(
          reader
            .select({ id: theirs.id })
            .from(theirs)
            .where(and(eq(theirs.recordId, vaultHalves.recordId), eq(theirs.holderId, to))),
        ),
      ),
    )
    .orderBy(asc(vaultHalves.recordId))
    .limit(most)
}

async function otherHolder(reader: Reader, id: string) {
  const [to] = await reader
    .select()
    .from(keyHolders)
    .where(and(eq(keyHolders.id, id), isNull(keyHolders.retiredAt)))
  if (!to) throw new Refusal('not-found')
  return to
}

/** What somebody would have to reseal for a holder of the same office and court. */
export async function resealingFor(by: Actor, holderId: string): Promise<Resealing> {
  if (!Id.safeParse(holderId).success) throw new Refusal('not-found')
  const reader = store().write
  const to = await otherHolder(reader, holderId)
  const staff = mustHoldHalves(by, to.role)
  mustBeOfCourt(staff, to.court)
  const own = await store().write.transaction((tx) => ownKey(tx, staff, to.role, store().now()))
  const rows = await missing(reader, own.id, to.id)
  return {
    to: to.id,
    role: to.role,
    publicKey: writeKey(to.publicKey),
    fingerprint: fingerprint(to.publicKey),
    halves: rows.map(({ record, sealed }) => ({ record, sealed: writeKey(sealed) })),
    more: (rows[0]?.all ?? 0) - rows.length,
  }
}

/** What the browser or the offline command gives back: each half sealed to the new holder, as one text. */
const Halves = z.string().transform((text, context) => {
  const lines = text.trim().split(/\s*\n\s*/)
  const read = lines.map((line) => {
    const [record = '', sealed = ''] = line.split(/\s+/)
    return { record: Id.safeParse(record).data, sealed: readSealed(sealed) }
  })
  const whole = read.flatMap(({ record, sealed }) =>
    record && sealed && sealed.length > 48 && sealed.length < 1000 ? [{ record, sealed }] : [],
  )
  if (whole.length === lines.length && whole.length <= most) return whole
  context.addIssue({
    code: 'custom',
    message: '转封的内容有误，请整段粘贴 | is not what was resealed; please paste all of it',
  })
  return z.NEVER
})

/**
 * Stores the halves that a holder resealed for a new holder of the same office. A half that the new one has
 * already, and one that the resealing holder never had, is not taken.
 */
export const resealHalves = act(
  z.strictObject({ id: Id, halves: Halves }),
  async ({ tx, by, now, journal }, { id, halves }) => {
    const to = await otherHolder(tx, id)
    const staff = mustHoldHalves(by, to.role)
    mustBeOfCourt(staff, to.court)
    const own = await ownKey(tx, staff, to.role, now)
    if (own.id === to.id) throw new Refusal('holder-same')
    const records = halves.map(({ record }) => record)
    const had = await tx
      .select({ record: vaultHalves.recordId })
      .from(vaultHalves)
      .where(and(eq(vaultHalves.holderId, own.id), inArray(vaultHalves.recordId, records)))
    const mine = new Set(had.map(({ record }) => record))
    if (halves.some(({ record }) => !mine.has(record))) throw new Refusal('half-never-had')
    const added = await tx
      .insert(vaultHalves)
      .values(
        halves.map(({ record, sealed }) => ({
          court: to.court,
          recordId: record,
          holderId: to.id,
          sealed,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: vaultHalves.id })
    await journal({
      kind: 'vault.resealed',
      court: to.court,
      subject: { kind: 'staff', id: to.staffId },
      facts: { role: to.role, halves: added.length, holder: to.id },
    })
    return { resealed: added.length }
  },
)
