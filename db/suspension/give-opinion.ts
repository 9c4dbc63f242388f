import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { act, type Act } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { Day, Id, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { latestHearing } from './hearing.ts'
import { mustBeIn, onCase, openCaseFor } from './on-case.ts'
import { writeOpinion } from './opinion.ts'
import { nextVersion } from '../cases/next-version.ts'
import { opinionKinds } from './tables.ts'

const needsWords = '请写明内容 | needs your words'
const wordsWhereNeeded = ({ opinion, text }: { opinion: string; text?: string | undefined }) =>
  text !== undefined || (opinion !== 'lead' && opinion !== 'objects')
const atText = { message: needsWords, path: ['text'] }

const Opinion = z
  .strictObject({
    opinion: z.enum(opinionKinds),
    text: maybe(Text(2, 2000)),
    /** Drawn with the form; sent twice it is one opinion. */
    once: Id,
  })
  .refine(wordsWhereNeeded, atText)

/** The case of the applicant who asks, locked. */
export async function caseOfApplicant({ tx, by }: Act) {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const [party] = await tx.select().from(parties).where(eq(parties.id, by.partyId))
  if (party?.role !== 'applicant') throw new Refusal('not-found')
  const [file] = await tx
    .select()
    .from(caseFiles)
    .where(eq(caseFiles.id, party.caseFileId))
    .for('update')
  return { party, file: file! }
}

/**
 * An applicant says what he thinks of the coming 终本: agrees, knows of no property, names some, or objects
 * (seed 2 三.10). As long as nothing is suspended an opinion is heard, even after its time.
 */
export const giveOpinion = act(Opinion, async (court, { opinion, text, once }) => {
  const { party, file } = await caseOfApplicant(court)
  const hearing = await latestHearing(court.tx, file.id)
  if (!hearing || file.state !== 'open') throw new Refusal('suspension-hearing-needed')
  return writeOpinion(court, file, hearing, {
    partyId: party.id,
    opinion,
    text,
    channel: 'page',
    heardOn: dayOf(court.now),
    once,
    staffId: null,
  })
})

const Recorded = z
  .strictObject({
    ...onCase,
    partyId: Id,
    opinion: z.enum(opinionKinds),
    channel: z.enum(['oral', 'phone', 'paper']),
    heardOn: Day,
    text: maybe(Text(2, 2000)),
    once: Id,
  })
  .refine(wordsWhereNeeded, atText)

/** Staff write down what an applicant said in person, by telephone or on paper (seed 2 三.10). */
export const recordOpinion = act(Recorded, async (court, asked) => {
  const { caseFileId, version, ...said } = asked
  const { staff, file } = await openCaseFor(court, { caseFileId, version, doneOn: said.heardOn })
  mustBeIn(file, 'open', 'suspension-hearing-needed')
  const hearing = await latestHearing(court.tx, file.id)
  if (!hearing || said.heardOn < hearing.toldOn) throw new Refusal('suspension-hearing-needed')
  const [party] = await court.tx.select().from(parties).where(eq(parties.id, said.partyId))
  if (party?.caseFileId !== file.id || party.role !== 'applicant') throw new Refusal('not-found')
  const { id, objectionId, leadId } = await writeOpinion(court, file, hearing, {
    ...said,
    text: said.text,
    staffId: staff.staffId,
  })
  return { id, objectionId, leadId, version: await nextVersion(court.tx, file) }
})
