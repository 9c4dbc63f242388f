import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { parties } from '../cases/tables.ts'
import type { Reader } from '../connection.ts'
import { Checkbox, Day, Id, maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { drawReceipt, mustBeDrawn, receiptHash } from '../leads/receipt.ts'
import { writeLead } from '../leads/receive-lead.ts'
import { leadCategories } from '../leads/tables.ts'
import { mustHaveDuty } from '../people/duties.ts'
import { Refusal } from '../refusal.ts'
import { dayOf } from '../time/days.ts'
import { caseNumberOf } from './case-number-of.ts'
import { lockListed, nextVersionOf } from './lock.ts'
import { writePromise } from './promise.ts'
import { mustHaveBegun } from './rules.ts'
import { consultationLeads } from './tables.ts'

const Asked = z.strictObject({
  id: Id,
  category: z.enum(leadCategories),
  text: Text(1, 5000),
  place: maybe(Text(1, 500)),
  urgent: Checkbox,
  /** The court acts on it at once; if not, what is promised, and until when. */
  atOnce: YesOrNo,
  what: maybe(Text(4, 1000)),
  dueOn: maybe(Day),
  version: Whole(1, 1_000_000_000),
})

/**
 * Receives a lead that an applicant gives at a consultation: into the same register and under the same clocks as every
 * other, and tied to the case. It is acted on at once, or the applicant is told a definite day (seed 1 art 19(6)).
 * @returns the receipt, which is shown this once and handed to the applicant
 */
export async function receiveLeadHere(by: Actor, raw: z.input<typeof Asked>) {
  const asked = readInput(Asked, raw)
  const staff = mustHaveDuty(by, 'consultation.keep')
  const drawn = drawReceipt()
  const { receipt } = mustBeDrawn(drawn.receipt, drawn.seal)
  return inOneTransaction(by, async (court) => {
    const { listed, consultation } = await lockListed(court, asked)
    mustHaveBegun(consultation.heldOn, dayOf(court.now))
    const { what, dueOn, atOnce } = asked
    if (!atOnce && (what === undefined || dueOn === undefined)) {
      throw new Refusal('promise-needs-day')
    }
    await nextVersionOf(court, listed)
    const givenBy = await onlyApplicant(court.tx, listed.caseFileId)
    const lead = await writeLead(
      court,
      {
        ...drawn,
        channel: 'consultation',
        court: listed.court,
        category: asked.category,
        text: asked.text,
        place: asked.place,
        urgent: asked.urgent,
        about: { caseNumber: await caseNumberOf(court.tx, listed.caseFileId) },
        photos: [],
        ...(givenBy && { givenBy }),
      },
      receiptHash(receipt),
      [],
    )
    const promiseId =
      what !== undefined && dueOn !== undefined
        ? await writePromise(court, listed, { kind: 'promise', what, dueOn, madeBy: staff.name })
        : null
    await court.tx.insert(consultationLeads).values({
      court: listed.court,
      consultationCaseId: listed.id,
      leadId: lead.id,
      atOnce,
      promiseId,
    })
    await court.journal({
      kind: 'consultation.lead',
      court: listed.court,
      subject: { kind: 'consultationCase', id: listed.id },
      caseFileId: listed.caseFileId,
      facts: { atOnce },
    })
    return { receipt, order: lead.order, promiseId }
  })
}

/** Who is told what came of it: the applicant. Of several nobody wrote down which one spoke, and none is guessed. */
async function onlyApplicant(reader: Reader, caseFileId: string): Promise<string | undefined> {
  const found = await reader
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.caseFileId, caseFileId), eq(parties.role, 'applicant')))
    .limit(2)
  return found.length === 1 ? found[0]!.id : undefined
}
