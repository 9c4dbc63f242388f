import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { store } from '../connection.ts'
import { newSession, sessionHours } from '../people/sessions.ts'
import { makeThrottle } from '../people/throttle.ts'
import { Refusal } from '../refusal.ts'
import { accessCodeHash, readAccessCode } from './access-code.ts'
import { readCaseNumber } from './case-number.ts'
import { caseFiles, parties } from './tables.ts'

const Asked = z.strictObject({
  caseNumber: z.string().max(200),
  code: z.string().max(200),
  /** What tells one asker from another; wrong codes cost this one time, at this case. */
  client: z.string().min(1).max(200),
})

const throttle = makeThrottle()
const anyone: Actor = { kind: 'anyone' }

/**
 * Lets a party in who knows the case number and the access code of this case.
 * @returns the session's token, which is kept nowhere, and when it ends
 * @throws Refusal access-code-wrong, which never says which of the two was wrong; too-many-tries
 */
export async function followCase(
  raw: z.input<typeof Asked>,
): Promise<{ token: string; expiresAt: Date }> {
  const asked = readInput(Asked, raw)
  const now = store().now()
  const caseNumber = readCaseNumber(asked.caseNumber)
  const code = readAccessCode(asked.code)
  const bucket = `${asked.client}\n${caseNumber ?? ''}`
  throttle.mustNotWait(bucket, now)
  // Counted before the look-up, so that many tries at once are counted too.
  throttle.missed(bucket, now)
  const party = caseNumber && code ? await partyOf(caseNumber, code) : undefined
  if (!party) throw new Refusal('access-code-wrong')
  throttle.hit(bucket)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + sessionHours.party * 3_600_000)
  await inOneTransaction(anyone, ({ tx }) =>
    newSession(tx, now, { kind: 'party', court: party.court, partyId: party.id }, token, expiresAt),
  )
  return { token, expiresAt }
}

async function partyOf(caseNumber: string, code: string) {
  const [party] = await store()
    .write.select({ id: parties.id, court: parties.court })
    .from(caseFiles)
    .innerJoin(parties, eq(parties.caseFileId, caseFiles.id))
    .where(and(eq(caseFiles.caseNumber, caseNumber), eq(parties.accessCode, accessCodeHash(code))))
  return party
}
