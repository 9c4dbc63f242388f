import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { mustHoldOfficeFor } from '../approvals/office.ts'
import { mustBeDone } from '../cases/rules.ts'
import { mustHaveDecision } from '../decisions/must-have-decision.ts'
import { decisions } from '../decisions/tables.ts'
import { Day, Id, Text, Whole } from '../fields.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf, type CourtDate } from '../time/days.ts'
import { mustFollowSeizure, mustStillRun, nameOf } from './rules.ts'
import { changeSeizure, lockSeizure, noteSeizure, type Seizure } from './write.ts'

const Release = z.strictObject({
  id: Id,
  releasedOn: Day,
  number: Text(2, 100),
  version: Whole(1, 1_000_000_000),
})

/**
 * Releases what was sealed, seized or frozen, on a decision that was signed for this very seizure (seed 3 三(二)6). In a
 * closed case nothing is decided any more; there the director releases what was forgotten.
 */
export const releaseSeizure = act(Release, async (court, asked) => {
  const { tx, by, now } = court
  const staff = mustHaveDuty(by, 'seizure.keep')
  const { file, seizure } = await lockSeizure(court, asked)
  const today = dayOf(now)
  mustStillRun(seizure, today, { zh: '解除', en: 'release' })
  mustBeDone(asked.releasedOn, today)
  mustFollowSeizure(asked.releasedOn, seizure.since)
  if (file.state === 'closed') mustHoldOfficeFor(by, 'decision.release', file.court, today)
  else await mustBeDecidedFor(court, seizure, asked.releasedOn)
  const changed = await changeSeizure(tx, seizure, {
    state: 'released',
    endedOn: asked.releasedOn,
  })
  await noteSeizure(court, file, changed, {
    kind: 'seizure.released',
    staff,
    on: asked.releasedOn,
    text: `解除${nameOf(seizure)}，裁定书：${asked.number}`,
    due: asked.releasedOn,
  })
  return { id: changed.id, version: changed.version }
})

/** Uses up the decision that names this seizure; one that was signed for another releases nothing here. */
async function mustBeDecidedFor(
  court: Act,
  { id, caseFileId, ordinal }: Seizure,
  releasedOn: CourtDate,
) {
  const [own] = await court.tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.caseFileId, caseFileId),
        eq(decisions.matter, 'release'),
        eq(decisions.state, 'approved'),
        sql`${decisions.facts} ->> 'seizure' = ${String(ordinal)}`,
      ),
    )
  // Where none names it, no decision has the id that is asked for, and the refusal says what is missing.
  const decisionId = own?.id ?? id
  const { approvedAt } = await mustHaveDecision(court, {
    caseFileId,
    matter: 'release',
    decisionId,
  })
  const day = dayOf(approvedAt ?? court.now)
  if (releasedOn < day) throw new Refusal('decision-before-step', { day })
}
