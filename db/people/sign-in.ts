import { randomBytes } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { stepOfCode } from './one-time-code.ts'
import { passwordFits } from './password.ts'
import { newSession, sessionHours } from './sessions.ts'
import { staff } from './tables.ts'
import { makeThrottle } from './throttle.ts'

const SignIn = z.strictObject({
  username: Text(1, 60),
  password: z.string().min(1, '请填写 | is needed').max(200),
  code: Text(1, 20),
  /** A keyed hash of where the request came from; wrong guesses cost this client time. */
  client: z.string(),
})

const throttle = makeThrottle({ free: 4 })

/**
 * Signs a member of staff in with password and one-time code.
 * @returns the session's token, which is kept nowhere, and when it ends
 * @throws Refusal sign-in-wrong, which never says which of the three was wrong; too-many-tries
 */
export async function signIn(by: Actor, raw: z.input<typeof SignIn>) {
  const asked = readInput(SignIn, raw)
  const now = store().now()
  const bucket = `${asked.client}:${asked.username}`
  throttle.mustNotWait(bucket, now)
  // Counted before the password is looked at, so that many guesses at once are counted too.
  throttle.missed(bucket, now)
  const [person] = await store()
    .write.select()
    .from(staff)
    .where(eq(staff.username, asked.username))
  const fits = await passwordFits(asked.password, person?.password)
  const step = person && stepOfCode(store().keys, person, asked.code, now)
  if (!person || !fits || step === undefined) {
    await recordRefusal(by, person)
    throw new Refusal('sign-in-wrong')
  }
  throttle.hit(bucket)
  return inOneTransaction(by, async ({ tx, journal }) => {
    // Of two sign-ins with one code, the second finds the step used.
    const used = await tx
      .update(staff)
      .set({ totpStep: step })
      .where(and(eq(staff.id, person.id), lt(staff.totpStep, step)))
      .returning({ id: staff.id })
    if (used.length === 0) throw new Refusal('sign-in-wrong')
    await journal({
      kind: 'staff.signedIn',
      court: person.court,
      subject: { kind: 'staff', id: person.id },
    })
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + sessionHours.staff * 3_600_000)
    await newSession(
      tx,
      now,
      { kind: 'staff', court: person.court, staffId: person.id },
      token,
      expiresAt,
    )
    return { token, expiresAt }
  })
}

/** A refused sign-in is journaled in a transaction of its own (design 1). */
const recordRefusal = (by: Actor, person: typeof staff.$inferSelect | undefined) =>
  inOneTransaction(by, ({ journal }) =>
    journal({
      kind: 'staff.signInRefused',
      court: person?.court ?? null,
      subject: { kind: 'staff', id: person?.id ?? null },
    }),
  )
