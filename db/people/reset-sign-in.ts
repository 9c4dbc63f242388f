import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { act, readInput, type Actor } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { store } from '../connection.ts'
import { Id } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { lockStaff } from './appoint-staff.ts'
import { makeTotp } from './one-time-code.ts'
import { hashPassword } from './password.ts'
import { mustBeOfCourt } from './rules.ts'
import { sessions, signInResets, staff } from './tables.ts'

/** Asks that somebody's password and authenticator be replaced; a second person has to confirm it (house rule 21). */
export const askSignInReset = act(z.strictObject({ staffId: Id }), async (court, { staffId }) => {
  const { tx, now, journal } = court
  const person = await lockStaff(court, staffId)
  const { staff: by } = mustHoldOfficeFor(court.by, 'signIn.ask', person.court, dayOf(now))
  if (by.staffId === staffId) throw new Refusal('office-self')
  const [open] = await tx
    .select({ id: signInResets.id })
    .from(signInResets)
    .where(and(eq(signInResets.staffId, staffId), isNull(signInResets.confirmedAt)))
  if (open) return { id: open.id }
  const [reset] = await tx
    .insert(signInResets)
    .values({ court: person.court, staffId, askedBy: by.staffId, askedAt: now })
    .returning({ id: signInResets.id })
  await journal({
    kind: 'staff.resetAsked',
    court: person.court,
    subject: { kind: 'staff', id: staffId },
  })
  return { id: reset!.id }
})

const Confirmation = z.strictObject({ id: Id })

/**
 * Confirms a reset: the old password, the old authenticator and every session end at once.
 * @returns the new ones, shown once to who confirms and hands them over
 * @throws Refusal reset-second to who asked for it and to whose sign-in it is
 */
export async function confirmSignInReset(by: Actor, raw: z.input<typeof Confirmation>) {
  const { id } = readInput(Confirmation, raw)
  const password = randomBytes(12).toString('base64url')
  // Hashed before the transaction, which would otherwise wait for it.
  const { username, totpSecret } = await confirm(by, { id, hashed: await hashPassword(password) })
  return { username, password, totpSecret }
}

const confirm = act(Confirmation.extend({ hashed: z.string() }), async (court, { id, hashed }) => {
  const { tx, now, journal } = court
  const [known] = await tx.select().from(signInResets).where(eq(signInResets.id, id))
  if (!known) throw new Refusal('not-found')
  mustBeOfCourt(court.by, known.court)
  const { staff: by } = mustHoldOfficeFor(court.by, 'signIn.reset', known.court, dayOf(now))
  const person = await lockStaff(court, known.staffId)
  if (by.staffId === known.askedBy || by.staffId === person.id) throw new Refusal('reset-second')
  const done = await tx
    .update(signInResets)
    .set({ confirmedBy: by.staffId, confirmedAt: now })
    .where(and(eq(signInResets.id, id), isNull(signInResets.confirmedAt)))
    .returning({ id: signInResets.id })
  if (done.length === 0) throw new Refusal('changed-meanwhile')
  const totp = makeTotp(store().keys, person.username)
  await tx
    .update(staff)
    .set({ password: hashed, firstPassword: true, totp: totp.sealed, totpStep: 0 })
    .where(eq(staff.id, person.id))
  await tx.delete(sessions).where(eq(sessions.staffId, person.id))
  await journal({
    kind: 'staff.reset',
    court: person.court,
    subject: { kind: 'staff', id: person.id },
  })
  return { username: person.username, totpSecret: totp.secret }
})
