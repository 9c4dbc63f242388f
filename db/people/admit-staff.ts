import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Actor } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { store } from '../connection.ts'
import { Day, list, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { makeTotp } from './one-time-code.ts'
import { hashPassword, Password } from './password.ts'
import { isLeading, mustBeOfCourt } from './rules.ts'
import { courts, offices, roles, staff } from './tables.ts'

const Admission = z.strictObject({
  court: Text(1, 20),
  username: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{2,39}$/,
      '用户名须为3至40位小写字母、数字或短横 | needs 3 to 40 small letters, digits or hyphens',
    ),
  name: Text(1, 60),
  /** Drawn, where nobody says; who is admitted chooses another one before anything else. */
  password: maybe(Password),
  roles: list(z.enum(roles)).refine((given) => given.length > 0, {
    message: '至少选择一个职务 | needs at least one office',
  }),
  from: maybe(Day),
})

/**
 * Admits a person to a court's staff, in one or more offices. The administrator does it, who performs
 * no legal act and knows the secrets of whom they admit, so that nobody becomes a leader by it (house rule 17); the first
 * ones come from the operators' command.
 * @returns the one-time password and the secret for the authenticator app, shown once
 */
export async function admitStaff(by: Actor, raw: z.input<typeof Admission>) {
  const password = String(raw.password || randomBytes(12).toString('base64url'))
  // The password is hashed before the transaction, which would otherwise wait for it.
  const admitted = await admit(by, { ...raw, hashed: await hashPassword(password) })
  return { ...admitted, password }
}

const admit = act(
  Admission.extend({ hashed: z.string() }),
  async ({ tx, by, now, journal }, asked) => {
    if (by.kind !== 'operator') {
      mustBeOfCourt(by, asked.court)
      mustHoldOfficeFor(by, 'staff.admit', asked.court, dayOf(now))
      if (asked.roles.some(isLeading)) throw new Refusal('leading-office')
    }
    const [court] = await tx.select().from(courts).where(eq(courts.code, asked.court))
    if (!court) throw new Refusal('not-found')
    const totp = makeTotp(store().keys, asked.username)
    const [person] = await tx
      .insert(staff)
      .values({
        court: asked.court,
        username: asked.username,
        name: asked.name,
        password: asked.hashed,
        firstPassword: by.kind !== 'operator',
        totp: totp.sealed,
        createdAt: now,
      })
      .returning({ id: staff.id })
    const staffId = person!.id
    const from = asked.from ?? dayOf(now)
    await tx
      .insert(offices)
      .values(asked.roles.map((role) => ({ court: asked.court, staffId, role, from })))
    await journal({
      kind: 'staff.admitted',
      court: asked.court,
      subject: { kind: 'staff', id: staffId },
      facts: { offices: asked.roles.length },
    })
    return { staffId, totpSecret: totp.secret }
  },
)
