import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '../act.ts'
import { store } from '../connection.ts'
import { Refusal } from '../refusal.ts'
import type { Says } from '../rulebooks/rule.ts'
import { addDays, dayOf, type CourtDate } from '../time/days.ts'
import { reminderDays, seizureTerms } from './rules.ts'
import { seizures, type SeizureState } from './tables.ts'

/** What a party sees of a seizure in its case: its kind and its days, never the object. */
export interface OwnSeizure {
  /** Which of the case it is, as its steps call it. */
  ordinal: number
  says: Says
  since: CourtDate
  until: CourtDate
  state: SeizureState
  /** Thirty days or fewer are left. */
  soon: boolean
}

/** The seizures of the case that a party came in to, those in force first; the last day is the party's to watch (解释 485). */
export async function ownSeizures(by: Actor): Promise<OwnSeizure[]> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const { write, now } = store()
  const today = dayOf(now())
  const rows = await write
    .select()
    .from(seizures)
    .where(and(eq(seizures.caseFileId, by.caseFileId), eq(seizures.court, by.court)))
    .orderBy(asc(seizures.until), asc(seizures.id))
  return rows
    .map(({ ordinal, kind, since, until, state }) => {
      const { zh, en } = seizureTerms[kind]
      // The portal writes a lapse down once in a while; the day itself is exact.
      const now = state === 'running' && until < today ? ('lapsed' as const) : state
      const soon = now === 'running' && until <= addDays(today, reminderDays)
      return { ordinal, says: { zh, en }, since, until, state: now, soon }
    })
    .toSorted((a, b) => Number(b.state === 'running') - Number(a.state === 'running'))
}
