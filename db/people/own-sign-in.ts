import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { makeTotp, openTotp, stepOfCode } from './one-time-code.ts'
import { hashPassword, Password, passwordFits } from './password.ts'
import { mustBeStaff } from './rules.ts'
import { sessions, staff } from './tables.ts'
import { makeThrottle } from './throttle.ts'

const known = {
  /** The present one. */
  password: z.string().min(1, '请填写 | is needed').max(200),
  /** The one-time code of the present authenticator. */
  code: Text(1, 20),
}
const NewPassword = z.strictObject({ ...known, newPassword: Password })
const NewAuthenticator = z.strictObject({
  ...known,
  /** The new secret, sealed, as the page drew it. */
  drawn: Text(1, 400),
  /** What the new authenticator shows: it was entered right. */
  newCode: Text(1, 20),
})

const throttle = makeThrottle({ free: 4 })

type Person = typeof staff.$inferSelect

/** Who is signed in says their present password and code; wrong ones cost time. */
async function mustKnow(by: Actor, { password, code }: { password: string; code: string }) {
  const { staffId } = mustBeStaff(by)
  const now = store().now()
  throttle.mustNotWait(staffId, now)
  throttle.missed(staffId, now)
  const [person] = await store().write.select().from(staff).where(eq(staff.id, staffId))
  const fits = await passwordFits(password, person?.password)
  const step = person && stepOfCode(store().keys, person, code, now)
  if (!person || !fits || step === undefined) throw new Refusal('sign-in-wrong')
  throttle.hit(staffId)
  return { person, step }
}

/** Writes what was changed, unless it was changed meanwhile, and ends every session: it begins anew with the new one. */
async function change({ tx }: Act, person: Person, set: Partial<Person>) {
  const done = await tx
    .update(staff)
    .set(set)
    .where(
      and(
        eq(staff.id, person.id),
        eq(staff.password, person.password),
        eq(staff.totpStep, person.totpStep),
      ),
    )
    .returning({ id: staff.id })
  if (done.length === 0) throw new Refusal('changed-meanwhile')
  await tx.delete(sessions).where(eq(sessions.staffId, person.id))
}

/**
 * Changes one’s own password (house rule 17). A first password, which somebody else handed over, allows nothing else
 * before this. Every session ends.
 */
export async function changePassword(by: Actor, raw: z.input<typeof NewPassword>): Promise<void> {
  const asked = readInput(NewPassword, raw)
  const { person, step } = await mustKnow(by, asked)
  if (asked.newPassword.normalize('NFKC') === asked.password.normalize('NFKC')) {
    throw new Refusal('password-same')
  }
  // Hashed before the transaction, which would otherwise wait for it.
  const password = await hashPassword(asked.newPassword)
  await inOneTransaction(by, async (court) => {
    await change(court, person, { password, firstPassword: false, totpStep: step })
    await court.journal({
      kind: 'staff.passwordChanged',
      court: person.court,
      subject: { kind: 'staff', id: person.id },
    })
  })
}

/** Draws a secret for a new authenticator; the present one stays until the new one has shown a code. */
export async function drawAuthenticator(by: Actor, drawn?: string) {
  const { staffId } = mustBeStaff(by)
  const [person] = await store().write.select().from(staff).where(eq(staff.id, staffId))
  if (!person) throw new Refusal('not-found')
  const { keys } = store()
  const before = drawn && openTotp(keys, person.username, Buffer.from(drawn, 'base64url'))
  if (before) return { secret: before, drawn: drawn! }
  const { secret, sealed } = makeTotp(keys, person.username)
  return { secret, drawn: Buffer.from(sealed).toString('base64url') }
}

/**
 * Replaces one’s own authenticator, for a new phone: with the password, a code of the present one and a code of the new.
 * Every session ends.
 */
export async function renewAuthenticator(
  by: Actor,
  raw: z.input<typeof NewAuthenticator>,
): Promise<void> {
  const asked = readInput(NewAuthenticator, raw)
  const { person } = await mustKnow(by, asked)
  if (person.firstPassword) throw new Refusal('first-password')
  const { keys, now } = store()
  const totp = Buffer.from(asked.drawn, 'base64url')
  const fresh = { username: person.username, totp, totpStep: 0 }
  const step =
    openTotp(keys, person.username, totp) && stepOfCode(keys, fresh, asked.newCode, now())
  if (!step) throw new Refusal('authenticator-unproved')
  await inOneTransaction(by, async (court) => {
    await change(court, person, { totp, totpStep: step })
    await court.journal({
      kind: 'staff.authenticatorChanged',
      court: person.court,
      subject: { kind: 'staff', id: person.id },
    })
  })
}
