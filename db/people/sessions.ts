import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { inOneTransaction, type Actor } from '../act.ts'
import { parties } from '../cases/tables.ts'
import { store, type Tx } from '../connection.ts'
import { dayOf } from '../time/days.ts'
import { offices, sessions, staff, type Role } from './tables.ts'

/** How long one may stay signed in. */
export const sessionHours = { staff: 10, party: 2 } as const

const hashOf = (token: string) => createHash('sha256').update(token).digest()

type Owner =
  | { kind: 'staff'; court: string; staffId: string }
  | { kind: 'party'; court: string; partyId: string }

/** Writes a session; only the hash of its token is kept. */
export async function newSession(tx: Tx, now: Date, owner: Owner, token: string, expiresAt: Date) {
  await tx.insert(sessions).values({ ...owner, token: hashOf(token), createdAt: now, expiresAt })
}

/** Who a session's token belongs to, with the offices held today; anyone when there is none. */
export async function actorOfSession(token: string | undefined): Promise<Actor> {
  if (!token || token.length > 100) return { kind: 'anyone' }
  const now = store().now()
  const [session] = await store()
    .write.select()
    .from(sessions)
    .where(and(eq(sessions.token, hashOf(token)), gt(sessions.expiresAt, now)))
  if (session?.staffId) return staffActor(session.staffId, now)
  if (session?.partyId) return partyActor(session.partyId)
  return { kind: 'anyone' }
}

async function staffActor(staffId: string, now: Date): Promise<Actor> {
  const today = dayOf(now)
  const rows = await store()
    .write.select({
      court: staff.court,
      name: staff.name,
      firstPassword: staff.firstPassword,
      role: offices.role,
    })
    .from(staff)
    .leftJoin(
      offices,
      and(
        eq(offices.staffId, staff.id),
        eq(offices.court, staff.court),
        lte(offices.from, today),
        or(isNull(offices.to), sql`${offices.to} >= ${today}`),
      ),
    )
    .where(eq(staff.id, staffId))
  const [first] = rows
  if (!first) return { kind: 'anyone' }
  const { court, name } = first
  if (first.firstPassword) {
    return { kind: 'staff', staffId, court, name, roles: [], firstPassword: true }
  }
  const roles = rows.map((row) => row.role).filter((role): role is Role => role !== null)
  return { kind: 'staff', staffId, court, name, roles }
}

async function partyActor(partyId: string): Promise<Actor> {
  const [party] = await store()
    .write.select({ court: parties.court, caseFileId: parties.caseFileId })
    .from(parties)
    .where(eq(parties.id, partyId))
  return party ? { kind: 'party', partyId, ...party } : { kind: 'anyone' }
}

/** Ends a session at once. */
export async function signOut(by: Actor, token: string): Promise<void> {
  await inOneTransaction(by, async ({ tx, journal }) => {
    await tx.delete(sessions).where(eq(sessions.token, hashOf(token)))
    if (by.kind !== 'staff') return
    await journal({
      kind: 'staff.signedOut',
      court: by.court,
      subject: { kind: 'staff', id: by.staffId },
    })
  })
}

/** Forgets sessions that are over. */
export async function forgetOldSessions(): Promise<void> {
  await store().write.delete(sessions).where(lte(sessions.expiresAt, store().now()))
}
