import { and, asc, eq } from 'drizzle-orm'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { Id } from '../fields.ts'
import { journalRefusal } from '../journal/journal-refusal.ts'
import { traceOf, type TraceRow } from '../journal/trace.ts'
import { Refusal } from '../refusal.ts'
import { leadHandling, type Handling } from '../rulebooks/lead-handling.ts'
import type { Says } from '../rulebooks/rule.ts'
import { clocksOf, type Clock } from '../time/clocks-of.ts'
import { mergesOf, type Merge } from '../lead-merges/merges-of.ts'
import { mayWriteTo } from './answer-lead.ts'
import { leadWithCase } from './find-lead.ts'
import { likeLeads, type LikeLead } from './likeness.ts'
import { openMessages, type LeadMessage } from './messages.ts'
import type { Staff } from '../people/rules.ts'
import { leadStateNames, mustHandleLead, type LeadOutcome } from './rules.ts'
import { keyOf, openFields, openPhoto, openText } from './sealed-content.ts'
import { leadPhotos, type leads, type LeadState } from './tables.ts'
import { lastOpened } from './read-at-desk.ts'

type Lead = typeof leads.$inferSelect

/** What an informant wrote: the four groups of seed 1 art 10, and where. */
export interface LeadContent {
  text: string
  officer?: string
  whereabouts?: string
  basics?: string
  place?: string
  township?: string
  caseNumber?: string
  /** Of a named informant alone, who lets the handling officer read it. */
  name?: string
  phone?: string
}

/** A lead at the desk, opened. */
export interface LeadDetail {
  id: string
  court: string
  order: number
  receivedAt: Date
  channel: Lead['channel']
  category: Lead['category']
  urgent: boolean
  standing: Lead['standing']
  mayAsk: boolean
  wantsReward: boolean
  held: boolean
  team: string | null
  state: LeadState
  says: Says
  bountyId: string | null
  listingId: string | null
  caseFileId: string | null
  caseNumber: string | null
  /** What the informant wrote; absent when the lead's key was destroyed. */
  content?: LeadContent
  photos: { id: string; position: number }[]
  /** Each with whether it came since the lead was last opened. */
  messages: (LeadMessage & { isNew: boolean })[]
  /** Whether the informant may be written to before the end. */
  mayWrite: boolean
  /** To whom it was handed. */
  handedTo: string | null
  /** How information of this kind is dealt with (seed 1 art 17). */
  handling: Handling
  /** An applicant gave it from the page of the own case. */
  byApplicant: boolean
  /** Other leads that say the same; for the desk alone. */
  alike: LikeLead[]
  merges: Merge[]
  outcome: LeadOutcome | null
  answer?: string
  acknowledgedAt: Date | null
  dispatchedAt: Date | null
  arrivedAt: Date | null
  concludedAt: Date | null
  clocks: Clock[]
  trace: TraceRow[]
  erased: boolean
  version: number
}

/** Lets staff read what is sealed, and journals that they did; a refusal is journaled too, apart. */
async function opening<Out>(
  by: Actor,
  id: string,
  read: (court: Act, lead: Lead, caseNumber: string | null, staff: Staff) => Promise<Out>,
  facts: Record<string, number> = {},
): Promise<Out> {
  if (!Id.safeParse(id).success) throw new Refusal('not-found')
  return inOneTransaction(by, async (court) => {
    const { lead, caseNumber, ...served } = await leadWithCase(court.tx, id)
    const staff = mustHandleLead(by, { court: lead.court, ...served })
    const out = await read(court, lead, caseNumber, staff)
    const subject = { kind: 'lead', id }
    await court.journal({ kind: 'lead.opened', court: lead.court, subject, facts })
    return out
  }).catch((error: unknown) => journalRefusal(by, 'lead.openingRefused', 'lead', id, error))
}

const photosOf = ({ tx }: Act, leadId: string) =>
  tx
    .select({ id: leadPhotos.id, position: leadPhotos.position })
    .from(leadPhotos)
    .where(eq(leadPhotos.leadId, leadId))
    .orderBy(asc(leadPhotos.position))

function contentOf(lead: Lead): Pick<LeadDetail, 'content' | 'answer'> {
  const key = keyOf(lead)
  if (!key || !lead.body) return {}
  const { text = '', ...more } = openFields(key, `leads.body:${lead.id}`, lead.body)
  return {
    content: { text, ...more } as LeadContent,
    ...(lead.answer && { answer: openText(key, `leads.answer:${lead.id}`, lead.answer) }),
  }
}

/** The messages, with a mark on those of the informant that nobody has read. */
async function markedMessages({ tx }: Act, lead: Lead): Promise<LeadDetail['messages']> {
  const [messages, read] = [await openMessages(tx, lead), await lastOpened(tx, lead.id)]
  return messages.map((one) => ({ ...one, isNew: one.from === 'informant' && one.at > read }))
}

/** Opens a lead at the desk: text, place, messages, clocks and all that was done with it. */
export const openLead = (by: Actor, id: string): Promise<LeadDetail> =>
  opening(by, id, async (court, lead, caseNumber, staff) => ({
    id,
    court: lead.court,
    order: lead.order,
    receivedAt: lead.receivedAt,
    channel: lead.channel,
    category: lead.category,
    urgent: lead.urgent,
    standing: lead.standing,
    mayAsk: lead.mayAsk,
    wantsReward: lead.wantsReward,
    held: lead.held,
    team: lead.team,
    state: lead.state,
    says: leadStateNames[lead.state],
    bountyId: lead.bountyId,
    listingId: lead.listingId,
    caseFileId: lead.caseFileId,
    caseNumber,
    ...contentOf(lead),
    photos: await photosOf(court, id),
    messages: await markedMessages(court, lead),
    mayWrite: await mayWriteTo(court.tx, lead),
    handedTo: lead.handedTo,
    handling: leadHandling[lead.category],
    byApplicant: lead.givenBy !== null,
    alike: await likeLeads(court.tx, staff, lead),
    merges: await mergesOf(court.tx, id),
    outcome: lead.outcome,
    acknowledgedAt: lead.acknowledgedAt,
    dispatchedAt: lead.dispatchedAt,
    arrivedAt: lead.arrivedAt,
    concludedAt: lead.concludedAt,
    clocks: (await clocksOf(court.tx, [id], court.now)).get(id) ?? [],
    trace: await traceOf(court.tx, id),
    erased: lead.key === null,
    version: lead.version,
  }))

/** Opens one photo of a lead, as JPEG. */
export async function openLeadPhoto(
  by: Actor,
  leadId: string,
  photoId: string,
): Promise<Uint8Array> {
  if (!Id.safeParse(photoId).success) throw new Refusal('not-found')
  return opening(by, leadId, async ({ tx }, lead) => {
    const [photo] = await tx
      .select()
      .from(leadPhotos)
      .where(and(eq(leadPhotos.id, photoId), eq(leadPhotos.leadId, leadId)))
    if (!photo) throw new Refusal('not-found')
    const key = keyOf(lead)
    if (!key) throw new Refusal('lead-erased')
    return openPhoto(key, leadId, photoId, photo.sealed)
  })
}
