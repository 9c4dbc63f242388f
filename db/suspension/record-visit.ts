import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act } from '../act.ts'
import { nextVersion } from '../cases/next-version.ts'
import { parties } from '../cases/tables.ts'
import { Id, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { doneOnCase, mustBeIn, openCaseFor } from './on-case.ts'
import { applicantVisits } from './tables.ts'

const Visit = z.strictObject({
  ...doneOnCase,
  partyId: maybe(Id),
  means: z.enum(['phone', 'inPerson', 'message', 'paper']),
  reply: Text(2, 2000),
})

/** Records a visit to an applicant of a suspended case and what was answered (定期回访, seed 2 三.11). */
export const recordVisit = act(Visit, async (court, asked) => {
  const { tx, now, journal } = court
  const { staff, file } = await openCaseFor(court, asked)
  mustBeIn(file, 'closedForNow', 'suspension-not-suspended')
  if (asked.partyId !== undefined) {
    const [party] = await tx.select().from(parties).where(eq(parties.id, asked.partyId))
    if (party?.caseFileId !== file.id || party.role !== 'applicant') throw new Refusal('not-found')
  }
  const about = { court: file.court, caseFileId: file.id }
  const [visit] = await tx
    .insert(applicantVisits)
    .values({
      ...about,
      partyId: asked.partyId ?? null,
      visitedOn: asked.doneOn,
      means: asked.means,
      reply: asked.reply,
      staffId: staff.staffId,
      at: now,
    })
    .returning({ id: applicantVisits.id })
  await journal({
    ...about,
    kind: 'applicant.visited',
    subject: { kind: 'case', id: file.id },
    on: asked.doneOn,
    facts: { means: asked.means },
  })
  return { id: visit!.id, version: await nextVersion(tx, file) }
})
