import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import { caseFiles, parties } from '../cases/tables.ts'
import { store } from '../connection.ts'
import { Checkbox, maybe, Text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import type { LeadMessage } from './messages.ts'
import { showToInformant, type LeadStatus } from './lead-status.ts'
import { makeSafe } from './photos.ts'
import { mustBeDrawn, mustBeFresh, receiptHash } from './receipt.ts'
import { writeLead } from './receive-lead.ts'
import { leads } from './tables.ts'

const Given = z.strictObject({
  /** Drawn with the form: it makes the lead happen once, and opens it for messages. */
  receipt: z.string().max(100),
  seal: z.string().max(100),
  category: z.enum(['property', 'whereabouts', 'other']),
  text: Text(1, 5000),
  place: maybe(Text(1, 500)),
  township: maybe(Text(1, 60)),
  urgent: Checkbox,
  photos: z
    .array(
      z.strictObject({
        name: z.string().transform((name) => name.slice(0, 200)),
        bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      }),
    )
    .max(10)
    .default([]),
})

/** Only an applicant who came in to the own case. */
async function mustBeApplicant(by: Actor) {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const [found] = await store()
    .write.select({ role: parties.role, caseNumber: caseFiles.caseNumber, court: caseFiles.court })
    .from(parties)
    .innerJoin(caseFiles, eq(caseFiles.id, parties.caseFileId))
    .where(and(eq(parties.id, by.partyId), eq(caseFiles.id, by.caseFileId)))
  if (found?.role !== 'applicant') throw new Refusal('not-found')
  return { partyId: by.partyId, caseNumber: found.caseNumber, court: found.court }
}

/**
 * An applicant gives a lead from the page of the own case (seed 0 art 22, seed 2 三.12): into the same register and under
 * the same clocks as every other, and they are told what came of it.
 */
export async function giveLead(by: Actor, raw: z.input<typeof Given>) {
  const { photos: sent, ...asked } = readInput(Given, raw)
  const { partyId, caseNumber, court: code } = await mustBeApplicant(by)
  const { receipt, drawnAt } = mustBeDrawn(asked.receipt, asked.seal)
  mustBeFresh(drawnAt, store().now())
  const photos = await makeSafe(sent)
  return inOneTransaction(by, async (court) => {
    const about = { caseNumber }
    const lead = {
      ...asked,
      channel: 'web' as const,
      court: code,
      about,
      photos: [],
      wantsReward: false,
    }
    const given = { ...lead, givenBy: partyId }
    const { order, already } = await writeLead(court, given, receiptHash(receipt), photos)
    return { receipt, order, already }
  })
}

/** What an applicant sees of a lead that they gave: what became of it, and the court's words. */
export type OwnLead = Pick<
  LeadStatus,
  'state' | 'says' | 'receivedAt' | 'answer' | 'outcome' | 'outcomeSays' | 'erased' | 'canWrite'
> & { id: string; order: number; messages: LeadMessage[] }

/** The leads that an applicant gave from the page of the own case, newest first; nobody else's, and not what officers did. */
export async function ownLeads(by: Actor): Promise<OwnLead[]> {
  if (by.kind !== 'party') throw new Refusal('access-code-wrong')
  const rows = await store()
    .write.select()
    .from(leads)
    .where(and(eq(leads.givenBy, by.partyId), eq(leads.caseFileId, by.caseFileId)))
    .orderBy(desc(leads.order))
    .limit(50)
  return Promise.all(
    rows.map(async (row) => {
      const status = await showToInformant(row)
      const { messages, state, says, receivedAt, answer, outcome, outcomeSays, erased } = status
      return {
        id: row.id,
        canWrite: status.canWrite,
        order: row.order,
        state,
        says,
        receivedAt,
        erased,
        messages,
        ...(answer !== undefined && { answer }),
        ...(outcome && { outcome }),
        ...(outcomeSays && { outcomeSays }),
      }
    }),
  )
}
