import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Act } from '../act.ts'
import { caseFiles } from '../cases/tables.ts'
import { dayOf } from '../time/days.ts'
import { linkedCases } from './linked.ts'
import { resumptions } from './tables.ts'

/**
 * Property that a lead named and the court verified in a case that is closed for now: from that day it resumes within
 * three working days (seed 2 三.12, T06). Where an application is on its way already, that one is decided.
 */
export async function verifiedByLead(
  { tx, now, journal }: Act,
  lead: { court: string; order: number; caseFileId: string | null; givenBy: string | null },
): Promise<void> {
  if (!lead.caseFileId) return
  const [file] = await tx
    .select({ state: caseFiles.state })
    .from(caseFiles)
    .where(and(eq(caseFiles.id, lead.caseFileId), eq(caseFiles.court, lead.court)))
    .for('update')
  if (file?.state !== 'closedForNow') return
  const { resumedAs } = await linkedCases(tx, lead.caseFileId)
  if (resumedAs || (await isOnItsWay(tx, lead.caseFileId))) return
  const today = dayOf(now)
  const [written] = await tx
    .insert(resumptions)
    .values({
      court: lead.court,
      caseFileId: lead.caseFileId,
      partyId: lead.givenBy,
      state: 'verified',
      askedOn: today,
      verifiedOn: today,
      verified: `线索${lead.order}号`,
      once: randomUUID(),
    })
    .returning({ id: resumptions.id })
  await journal({
    kind: 'resumption.verified',
    court: lead.court,
    caseFileId: lead.caseFileId,
    subject: { kind: 'case', id: lead.caseFileId },
    on: today,
    facts: { resumption: written!.id },
  })
}

async function isOnItsWay(tx: Act['tx'], caseFileId: string): Promise<boolean> {
  const [open] = await tx
    .select({ id: resumptions.id })
    .from(resumptions)
    .where(
      and(
        eq(resumptions.caseFileId, caseFileId),
        inArray(resumptions.state, ['asked', 'verified']),
      ),
    )
    .limit(1)
  return open !== undefined
}
