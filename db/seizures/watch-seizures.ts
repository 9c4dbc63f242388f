import { and, asc, eq, lt, lte, or, isNull, ne } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import type { EntryKind } from '../journal/kinds.ts'
import { Refusal } from '../refusal.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { reminderDays } from './rules.ts'
import { seizures } from './tables.ts'
import { changeSeizure, type Seizure } from './write.ts'

const batch = 200

/**
 * Reminds of renewal thirty days before the last day, and writes down what was over without it (民事诉讼法解释 485);
 * in batches that each commit. The portal only reminds: whether to renew is decided by people.
 * @returns how many were reminded of, and how many were over
 */
export async function watchSeizures(by: Actor): Promise<{ reminded: number; lapsed: number }> {
  if (by.kind !== 'portal' && by.kind !== 'operator') throw new Refusal('sign-in-needed')
  return { lapsed: await all(by, lapseSome), reminded: await all(by, remindSome) }
}

async function all(by: Actor, some: (court: Act) => Promise<number>): Promise<number> {
  let total = 0
  for (let done = batch; done === batch; total += done) done = await inOneTransaction(by, some)
  return total
}

async function lapseSome(court: Act): Promise<number> {
  const { tx, now } = court
  const rows = await tx
    .select()
    .from(seizures)
    .where(and(eq(seizures.state, 'running'), lt(seizures.until, dayOf(now))))
    .orderBy(asc(seizures.until), asc(seizures.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const seizure of rows) {
    const endedOn = addDays(seizure.until, 1)
    await changeSeizure(tx, seizure, { state: 'lapsed', endedOn })
    await tell(court, seizure, 'seizure.lapsed', endedOn)
  }
  return rows.length
}

async function remindSome(court: Act): Promise<number> {
  const { tx, now } = court
  const today = dayOf(now)
  const rows = await tx
    .select()
    .from(seizures)
    .where(
      and(
        eq(seizures.state, 'running'),
        lte(seizures.until, addDays(today, reminderDays)),
        or(isNull(seizures.remindedOf), ne(seizures.remindedOf, seizures.until)),
      ),
    )
    .orderBy(asc(seizures.until), asc(seizures.id))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const seizure of rows) {
    // Not a new version: nobody's open form is spoiled by a reminder.
    await tx.update(seizures).set({ remindedOf: seizure.until }).where(eq(seizures.id, seizure.id))
    await tell(court, seizure, 'seizure.expiring', today)
  }
  return rows.length
}

const tell = ({ journal }: Act, seizure: Seizure, kind: EntryKind, on: CourtDate) =>
  journal({
    kind,
    court: seizure.court,
    subject: { kind: 'seizure', id: seizure.id },
    caseFileId: seizure.caseFileId,
    on,
    facts: { kind: seizure.kind, from: seizure.from, until: seizure.until },
  })
