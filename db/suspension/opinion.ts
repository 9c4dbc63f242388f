import { randomUUID } from 'node:crypto'
import type { Act } from '../act.ts'
import { drawReceipt, mustBeDrawn, receiptHash } from '../leads/receipt.ts'
import { writeLead } from '../leads/receive-lead.ts'
import { newKey, sealText } from '../leads/sealed-content.ts'
import { Refusal } from '../refusal.ts'
import type { CourtDate } from '../time/days.ts'
import { whoWasHeard, type Hearing } from './hearing.ts'
import {
  suspensionObjections,
  suspensionOpinions,
  type OpinionChannel,
  type OpinionKind,
} from './tables.ts'

interface Said {
  partyId: string
  opinion: OpinionKind
  text: string | undefined
  channel: OpinionChannel
  heardOn: CourtDate
  once: string
  staffId: string | null
}

interface Given {
  id: string
  objectionId: string | null
  leadId: string | null
  /** The receipt of the lead that the opinion contained. */
  receipt: string | null
}

/**
 * Writes an applicant’s opinion on a coming 终本 (seed 2 三.10). A lead in it becomes a lead of the court, with its own
 * clocks; an objection is taken in for registration and review; with the last applicant’s word the time stands.
 */
export async function writeOpinion(
  court: Act,
  file: { id: string; court: string; caseNumber: string },
  hearing: Hearing,
  said: Said,
): Promise<Given> {
  const { tx, now, journal } = court
  const { text, ...columns } = said
  const about = { court: file.court, caseFileId: file.id }
  const lead =
    said.opinion === 'lead' && text
      ? await leadFrom(court, file, { text, partyId: said.partyId })
      : undefined
  const id = randomUUID()
  const { key, wrapped } = newKey(id)
  // What a lead says lies in the lead alone.
  const own = text === undefined || lead ? {} : sealed(id, key, wrapped, text)
  const [written] = await tx
    .insert(suspensionOpinions)
    .values({
      ...about,
      id,
      hearingId: hearing.id,
      ...columns,
      ...own,
      leadId: lead?.id ?? null,
      at: now,
    })
    .onConflictDoNothing({ target: suspensionOpinions.once })
    .returning({ id: suspensionOpinions.id })
  if (!written) throw new Refusal('suspension-opinion-once')
  const subject = { kind: 'case', id: file.id }
  const facts = { opinion: said.opinion, channel: said.channel }
  await journal({ ...about, kind: 'suspension.opined', subject, on: said.heardOn, facts })
  const objectionId =
    said.opinion === 'objects' ? await takeIn(court, about, hearing, id, said) : null
  const left = (await whoWasHeard(tx, hearing, now)).filter(({ opinion }) => opinion === undefined)
  if (left.length === 0) {
    await journal({ ...about, kind: 'suspension.heard', subject, on: said.heardOn })
  }
  return { id, objectionId, leadId: lead?.id ?? null, receipt: lead?.receipt ?? null }
}

const sealed = (id: string, key: Uint8Array, wrapped: Uint8Array, text: string) => ({
  key: wrapped,
  body: sealText(key, `suspension_opinions.body:${id}`, text),
})

async function leadFrom(
  court: Act,
  file: { court: string; caseNumber: string },
  { text, partyId }: { text: string; partyId: string },
): Promise<{ id: string; receipt: string }> {
  const drawn = drawReceipt()
  const { receipt } = mustBeDrawn(drawn.receipt, drawn.seal)
  const asked = {
    ...drawn,
    channel: 'web' as const,
    court: file.court,
    about: { caseNumber: file.caseNumber },
    category: 'property' as const,
    text,
    place: undefined,
    urgent: false,
    photos: [],
    givenBy: partyId,
  }
  const { id } = await writeLead(court, asked, receiptHash(receipt), [])
  return { id, receipt }
}

/** An objection has to be registered and reviewed before anything is suspended. */
async function takeIn(
  { tx, journal }: Act,
  about: { court: string; caseFileId: string },
  hearing: Hearing,
  opinionId: string,
  { partyId, heardOn }: Said,
): Promise<string> {
  const [objection] = await tx
    .insert(suspensionObjections)
    .values({ ...about, hearingId: hearing.id, opinionId, partyId, receivedOn: heardOn })
    .returning({ id: suspensionObjections.id })
  const { id } = objection!
  const subject = { kind: 'objection', id }
  await journal({ ...about, kind: 'objection.received', subject, on: heardOn })
  return id
}
