import { and, eq, isNull, lte } from 'drizzle-orm'
import { z } from 'zod'
import { writeKey } from '#halves'
import { act, inOneTransaction, readInput, type Actor } from '../act.ts'
import { Id } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { Refusal } from '../refusal.ts'
import { givenHalves, lockOpening, subjectOf } from './find-opening.ts'
import { endedAs, endOpening, mustBeAsker } from './give-half.ts'
import { mustAskVault, mustRun } from './rules.ts'
import { vaultOpenings, type HolderRole } from './tables.ts'

/** Everything that the asker's browser needs in order to read a record; nothing of it is readable here. */
export interface TakenHalves {
  opening: string
  record: { id: string; court: string; belongsTo: string; sealed: string }
  halves: { role: HolderRole; sealed: string }[]
}

const Asked = z.strictObject({ id: Id })

/**
 * Hands both halves and the sealed record to the person who asked, within the hour that was set. From here on the
 * record counts as opened: the journal says so, and the informant sees it.
 */
export async function takeHalves(by: Actor, raw: z.input<typeof Asked>): Promise<TakenHalves> {
  const { id } = readInput(Asked, raw)
  return inOneTransaction(by, async ({ tx, now, journal }) => {
    const { opening, record } = await lockOpening(tx, id)
    mustBeAsker(by, opening)
    mustAskVault(by, opening.court)
    mustRun(opening, now)
    const given = await givenHalves(tx, id)
    const halves = given.flatMap(({ role, sealed }) =>
      sealed ? [{ role, sealed: writeKey(sealed) }] : [],
    )
    if (halves.length < 2 || !record.sealed) throw new Refusal('halves-missing')
    if (!opening.openedAt) {
      await tx
        .update(vaultOpenings)
        .set({ state: 'opened', openedAt: now, version: opening.version + 1 })
        .where(eq(vaultOpenings.id, id))
    }
    await journal({
      kind: 'vault.taken',
      court: opening.court,
      subject: subjectOf(opening),
      facts: { opening: id, again: opening.openedAt !== null },
    })
    const place = { id: record.id, court: record.court, belongsTo: record.leadId ?? 'drill' }
    return { opening: id, record: { ...place, sealed: writeKey(record.sealed) }, halves }
  }).catch((error: unknown) =>
    journalRefusal(by, 'vault.attemptRefused', 'vaultOpening', id, error),
  )
}

const mostAtOnce = 200

/**
 * Ends what is over and deletes the halves that were on their way (design 4: a time box). Nothing is relayed after the
 * hour in any case; this only clears away.
 * @returns how many openings ended
 */
export const lapseOpenings: (by: Actor) => Promise<number> = (by) => lapse(by, {})

const lapse = act(z.strictObject({}), async ({ tx, by, now, journal }) => {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  const over = await tx
    .select()
    .from(vaultOpenings)
    .where(and(isNull(vaultOpenings.closedAt), lte(vaultOpenings.endsAt, now)))
    .orderBy(vaultOpenings.endsAt)
    .limit(mostAtOnce)
    .for('update', { skipLocked: true })
  for (const opening of over) {
    await endOpening(tx, opening.id, { state: endedAs(opening, 'lapsed'), closedAt: now })
    await journal({
      kind: 'vault.lapsed',
      court: opening.court,
      subject: subjectOf(opening),
      facts: { opening: opening.id, opened: opening.openedAt !== null },
    })
  }
  return over.length
})
