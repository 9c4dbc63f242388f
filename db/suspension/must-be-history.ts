import { eq } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { steps, type caseFiles } from '../cases/tables.ts'
import { courts } from '../people/tables.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { conditionsOfFacts } from './conditions.ts'
import { suspensionFacts } from './known.ts'
import { mustMeet } from '../approvals/gates.ts'

/**
 * A 终本 of before the court's first day here is written down as it was; every other one has a procedure of its own,
 * and whoever tries without it reads the first condition that is open (法〔2016〕373号, seed 2 三.10).
 */
export async function mustBeHistory(
  { tx, now }: Act,
  file: typeof caseFiles.$inferSelect,
  doneOn: CourtDate,
): Promise<true> {
  const [court] = await tx
    .select({ liveSince: courts.liveSince })
    .from(courts)
    .where(eq(courts.code, file.court))
  if (court?.liveSince && doneOn < court.liveSince) return true
  const done = await tx
    .select({ code: steps.code, doneOn: steps.doneOn })
    .from(steps)
    .where(eq(steps.caseFileId, file.id))
  const facts = await suspensionFacts(tx, {
    court: file.court,
    caseFileId: file.id,
    filedOn: file.filedOn,
    today: dayOf(now),
    steps: done,
  })
  mustMeet(conditionsOfFacts, facts, 'signature')
  throw new Refusal('suspension-by-ruling')
}
