import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '../connection.ts'
import { offices } from '../people/tables.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { keyHolders, vaultRecords, type HolderRole } from './tables.ts'

const heldOn = (today: CourtDate) =>
  and(lte(offices.from, today), or(isNull(offices.to), gte(offices.to, today)))

/** Whether somebody holds one of the two offices in a court today. */
export async function isInOffice(
  reader: Reader,
  { staffId, court, role }: { staffId: string; court: string; role: HolderRole },
  now: Date,
): Promise<boolean> {
  const [held] = await reader
    .select({ id: offices.id })
    .from(offices)
    .where(
      and(
        eq(offices.staffId, staffId),
        eq(offices.court, court),
        eq(offices.role, role),
        heldOn(dayOf(now)),
      ),
    )
    .limit(1)
  return held !== undefined
}

/** A holder of a key whose office is held today. */
export interface ActiveHolder {
  id: string
  staffId: string
  role: HolderRole
  publicKey: Uint8Array
}

/** The holders of a court whose key is not retired and who hold their office today. */
export async function activeHolders(
  reader: Reader,
  court: string,
  now: Date,
): Promise<ActiveHolder[]> {
  const { id, staffId, role, publicKey } = keyHolders
  const rows = await reader
    .select({ id, staffId, role, publicKey })
    .from(keyHolders)
    .innerJoin(
      offices,
      and(
        eq(offices.staffId, keyHolders.staffId),
        eq(offices.role, keyHolders.role),
        eq(offices.court, keyHolders.court),
        heldOn(dayOf(now)),
      ),
    )
    .where(and(eq(keyHolders.court, court), isNull(keyHolders.retiredAt)))
    .orderBy(keyHolders.id)
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** Whether a court has a vault to keep openable: somebody has a key of it, or something lies in it. */
export async function hasVault(reader: Reader, court: string): Promise<boolean> {
  const keys = await reader
    .select({ id: keyHolders.id })
    .from(keyHolders)
    .where(and(eq(keyHolders.court, court), isNull(keyHolders.retiredAt)))
    .limit(1)
  const records = await reader
    .select({ id: vaultRecords.id })
    .from(vaultRecords)
    .where(and(eq(vaultRecords.court, court), isNull(vaultRecords.destroyedAt)))
    .limit(1)
  return keys.length + records.length > 0
}

/** Whether two different people could open a record: one by each office. */
export const canOpen = (holders: readonly ActiveHolder[]): boolean =>
  holders.some(
    (one) =>
      one.role === 'supervisor' &&
      holders.some((other) => other.role === 'custodian' && other.staffId !== one.staffId),
  )
