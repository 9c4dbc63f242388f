import { randomBytes, randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { fingerprint } from '#halves'
import { act, inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { store, type Reader } from '../connection.ts'
import { Id, Text, Whole } from '../fields.ts'
import { keyedHash } from '../keys.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { PublicKey, writeOpening } from './ask-to-open.ts'
import { lockOpening } from './find-opening.ts'
import { endOpening, mustBeAsker } from './give-half.ts'
import { activeHolders, canOpen } from './holders.ts'
import { putIntoVault } from './keep-identity.ts'
import { drillDays, mostHours, mustAskVault } from './rules.ts'
import { keyHolders, vaultHalves, vaultOpenings, vaultRecords } from './tables.ts'

const Start = z.strictObject({ publicKey: PublicKey, hours: Whole(1, mostHours) })

const hashOf = (word: string) => keyedHash(store().keys, 'vault-canary', word)

/**
 * Begins the monthly drill “can we still open it”: a record about nobody, made today, is asked for on the very way
 * on which an informant's would be.
 */
export async function startDrill(
  by: Actor,
  raw: z.input<typeof Start>,
): Promise<{ id: string; fingerprint: string }> {
  const { publicKey, hours } = readInput(Start, raw)
  return inOneTransaction(by, async (act) => {
    const court = by.kind === 'staff' ? by.court : ''
    const { staffId } = mustAskVault(by, court)
    const word = randomBytes(9).toString('base64url')
    const { tx, now } = act
    const canary = hashOf(word)
    const record = await putIntoVault(tx, { court, leadId: null, canary, content: { word }, now })
    const id = randomUUID()
    const asked = { id, court, recordId: record.id, reasonCode: 'drill', publicKey, hours } as const
    await writeOpening(act, staffId, asked)
    await act.journal({
      kind: 'vault.asked',
      court,
      subject: { kind: 'vaultOpening', id },
      facts: { reason: 'drill', hours, opening: id },
    })
    return { id, fingerprint: fingerprint(publicKey) }
  })
}

/** Ends a drill: the word that stood in the record proves that it was opened. Canaries of earlier drills go with it. */
export const finishDrill = act(
  z.strictObject({ id: Id, word: Text(1, 60) }),
  async (court, { id, word }) => {
    const { tx, by, now } = court
    const { opening, record } = await lockOpening(tx, id)
    mustBeAsker(by, opening)
    if (opening.closedAt) throw new Refusal('opening-closed')
    if (!opening.openedAt) throw new Refusal('halves-missing')
    if (!record.canary || !Buffer.from(record.canary).equals(hashOf(word))) {
      throw new Refusal('drill-word-wrong')
    }
    await endOpening(tx, id, { state: 'opened', closedAt: now, provedAt: now })
    await dropCanaries(court, opening.court)
    await court.journal({
      kind: 'vault.drilled',
      court: opening.court,
      subject: { kind: 'vaultOpening', id },
    })
    return { id }
  },
)

async function dropCanaries({ tx, now }: Act, court: string): Promise<void> {
  const dropped = await tx
    .update(vaultRecords)
    .set({ sealed: null, destroyedAt: now })
    .where(
      and(
        eq(vaultRecords.court, court),
        isNotNull(vaultRecords.canary),
        isNull(vaultRecords.destroyedAt),
      ),
    )
    .returning({ id: vaultRecords.id })
  const ids = dropped.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(vaultHalves).where(inArray(vaultHalves.recordId, ids))
}

/** How a court stands with its drill: when it last opened its vault, and by when it has to again. */
export interface DrillState {
  court: string
  /** Two people hold keys by which the vault could be opened. */
  open: boolean
  holders: { supervisor: number; custodian: number }
  drilledAt: Date | null
  dueAt: Date | null
  late: boolean
}

/** The drill of one court; a vault that has kept nothing yet has until a month after its first holder. */
export async function drillOf(reader: Reader, court: string, now: Date): Promise<DrillState> {
  const holders = await activeHolders(reader, court, now)
  const [last] = await reader
    .select({ at: vaultOpenings.provedAt })
    .from(vaultOpenings)
    .where(and(eq(vaultOpenings.court, court), isNotNull(vaultOpenings.provedAt)))
    .orderBy(desc(vaultOpenings.provedAt))
    .limit(1)
  const [first] = await reader
    .select({ at: keyHolders.addedAt })
    .from(keyHolders)
    .where(eq(keyHolders.court, court))
    .orderBy(keyHolders.addedAt)
    .limit(1)
  const from = last?.at ?? first?.at
  const dueAt = from ? new Date(from.getTime() + drillDays * 86_400_000) : null
  const count = (role: string) => holders.filter((holder) => holder.role === role).length
  return {
    court,
    open: canOpen(holders),
    holders: { supervisor: count('supervisor'), custodian: count('custodian') },
    drilledAt: last?.at ?? null,
    dueAt,
    late: dueAt !== null && dueAt <= now,
  }
}

/** The drills of every court, for the operators (`vault drill`). */
export async function listDrills(court?: string): Promise<DrillState[]> {
  const { write, now } = store()
  const all = await write.select({ code: courts.code }).from(courts).orderBy(courts.code)
  const wanted = all.filter(({ code }) => court === undefined || code === court)
  if (wanted.length === 0) throw new Refusal('not-found')
  return Promise.all(wanted.map(({ code }) => drillOf(write, code, now())))
}
