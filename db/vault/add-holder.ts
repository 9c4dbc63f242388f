import { and, eq, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { fingerprint } from '#halves'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { Text } from '../fields.ts'
import type { Tx } from '../connection.ts'
import { mustHold } from '../people/rules.ts'
import { staff } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { PublicKey } from './ask-to-open.ts'
import { isInOffice } from './holders.ts'
import { holderRoles, keyHolders, type HolderRole } from './tables.ts'

const Own = z.strictObject({ role: z.enum(holderRoles), publicKey: PublicKey })
const Named = Own.extend({ username: Text(1, 60) })

/** What is said of a key that was registered: the digits to compare with those on its owner's screen. */
export interface HolderAdded {
  id: string
  fingerprint: string
}

/**
 * Registers one's own public key as a holder of one of the two offices (design 4). From now on a half of every new
 * record is sealed to it; older ones another holder of the same office has to reseal.
 */
export async function addHolder(by: Actor, raw: z.input<typeof Own>): Promise<HolderAdded> {
  const { role, publicKey } = readInput(Own, raw)
  return inOneTransaction(by, (court) => {
    const { staffId, court: code } = mustHold(by, role)
    return writeHolder(court, { staffId, court: code, role, publicKey })
  })
}

/** The operators' way for a member of staff who made the key on a machine without a network. */
export async function addHolderNamed(by: Actor, raw: z.input<typeof Named>): Promise<HolderAdded> {
  const { username, role, publicKey } = readInput(Named, raw)
  return inOneTransaction(by, async (court) => {
    if (by.kind !== 'operator') throw new Refusal('sign-in-needed')
    const [person] = await court.tx
      .select({ id: staff.id, court: staff.court })
      .from(staff)
      .where(eq(staff.username, username))
    if (!person) throw new Refusal('not-found')
    return writeHolder(court, { staffId: person.id, court: person.court, role, publicKey })
  })
}

/** Writes a holder whose office is held today. `demo`: its key file is shown to everybody. */
export async function writeHolder(
  { tx, now, journal }: Act,
  holder: {
    staffId: string
    court: string
    role: HolderRole
    publicKey: Uint8Array
    demo?: boolean
  },
): Promise<HolderAdded> {
  const { staffId, court, role, publicKey } = holder
  if (!(await isInOffice(tx, { staffId, court, role }, now))) throw new Refusal('holder-office')
  await mustHoldNoOther(tx, holder)
  const [written] = await tx
    .insert(keyHolders)
    .values({ ...holder, addedAt: now })
    .returning({ id: keyHolders.id })
  await journal({
    kind: 'vault.holderAdded',
    court,
    subject: { kind: 'staff', id: staffId },
    facts: { role, holder: written!.id },
  })
  return { id: written!.id, fingerprint: fingerprint(publicKey) }
}

/** Whoever had a key in each office could open every record alone, with a copy of the database and nobody else. */
async function mustHoldNoOther(
  tx: Tx,
  { staffId, role }: { staffId: string; role: HolderRole },
): Promise<void> {
  // Two registrations of one person wait for each other.
  await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId)).for('update')
  const [other] = await tx
    .select({ id: keyHolders.id })
    .from(keyHolders)
    .where(
      and(eq(keyHolders.staffId, staffId), ne(keyHolders.role, role), isNull(keyHolders.retiredAt)),
    )
    .limit(1)
  if (other) throw new Refusal('holder-both')
}
