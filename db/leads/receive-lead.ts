import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { inOneTransaction, type Act, type Actor } from '../act.ts'
import { sealForServer } from '../chats/chat.ts'
import { store } from '../connection.ts'
import { mustHaveRoom, mustTakeIn } from '../lead-intake/must-take-in.ts'
import { asRefusal } from '../refuse-input.ts'
import { Refusal } from '../refusal.ts'
import { openClaim } from '../rewards/open-claim.ts'
import { tieOf, type Tie } from './about-what.ts'
import { leadOfReceipt } from './find-lead.ts'
import { keepLikenesses } from './likeness.ts'
import { lineOf } from './held.ts'
import { readLead, type Given, type Lead } from './lead-input.ts'
import { keepName, namesIn } from './keep-name.ts'
import { makeSafe } from './photos.ts'
import { mustBeDrawn, mustBeFresh, receiptHash } from './receipt.ts'
import { teamOf } from './routing.ts'
import { newKey, sealFields, sealPhoto } from './sealed-content.ts'
import { leadPhotos, leads } from './tables.ts'

/** What an informant is given: the receipt, and the place of the lead in the order of provision (财产调查规定 23). */
export interface LeadReceived {
  receipt: string
  order: number
  /** The same receipt came before; the lead is the one that was received then. */
  already: boolean
}

/**
 * Receives a lead (seed 1 art 10, 财产调查规定 2 and 23). The receipt makes it happen once: a second click, a
 * reload or a crash finds the first lead. Photos are drawn anew before the transaction; text, place and photos
 * are sealed under a key of the lead's own. Whoever sends it, the journal says “anyone”.
 */
export async function receiveLead(by: Actor, raw: z.input<typeof Lead>): Promise<LeadReceived> {
  const asked = readLead(raw)
  const { receipt, drawnAt } = mustBeDrawn(asked.receipt, asked.seal)
  const hash = receiptHash(receipt)
  const earlier = async () => {
    const lead = await leadOfReceipt(store().write, hash).catch(asRefusal)
    return lead && { receipt, order: lead.order, already: true }
  }
  // No photo is drawn twice; without any the lead itself is the quickest way to see whether it is there.
  const before = asked.photos.length > 0 ? await earlier() : undefined
  if (before) return before
  try {
    mustBeFresh(drawnAt, store().now())
    mustHaveRoom(asked.room)
    const photos = await makeSafe(asked.photos)
    return await inOneTransaction({ kind: 'anyone' }, async (court) => {
      const line = unlessKnown(by, drawnAt)
      const { order, already } = await writeLead(court, asked, hash, photos, line)
      return { receipt, order, already }
    })
  } catch (error) {
    // What keeps a new lead out, keeps nobody from the one that was received before.
    const there = error instanceof Refusal ? await earlier() : undefined
    if (there) return there
    throw error
  }
}

/** Who follows a case has shown its access code, and needs no proof of anything else. */
export const unlessKnown = (by: Actor, drawnAt: Date) => (by.kind === 'party' ? undefined : drawnAt)

/** Writes a lead in an act that has it from somebody: an informant, or an applicant who was asked for one. */
export async function writeLead(
  court: Act,
  asked: Given,
  receipt: Uint8Array,
  photos: Uint8Array[],
  drawnAt?: Date,
): Promise<{ id: string; order: number; already: boolean }> {
  const { tx, now } = court
  const tie = await tieOf(tx, asked.court, asked.about ?? {})
  await mustTakeIn(tx, tie.court)
  const line = await lineOf(court, tie.court, asked, drawnAt)
  const id = randomUUID()
  const { key, wrapped } = newKey(id)
  const [written] = await tx
    .insert(leads)
    .values({
      id,
      court: tie.court,
      ...tie.to,
      receivedAt: now,
      channel: asked.channel,
      category: asked.category,
      urgent: asked.urgent,
      standing: asked.standing,
      mayAsk: asked.mayAsk,
      wantsReward: asked.wantsReward || asked.claim !== undefined,
      team: teamOf(tie.court, asked.township),
      givenBy: asked.givenBy ?? null,
      ...line,
      receipt,
      key: wrapped,
      body: sealFields(key, `leads.body:${id}`, {
        text: asked.text,
        officer: asked.officer,
        whereabouts: asked.whereabouts,
        basics: asked.basics,
        place: asked.place,
        township: asked.township,
        caseNumber: asked.about?.caseNumber,
        ...namesIn(asked),
      }),
      nudge:
        asked.nudgeChat === undefined ? null : sealForServer(`leads.nudge:${id}`, asked.nudgeChat),
    })
    .onConflictDoNothing({ target: leads.receipt })
    .returning({ order: leads.order })
    .prepare('receive_lead')
    .execute()
  // Another post with the same receipt came first, and its commit was waited for.
  if (!written) {
    const earlier = (await leadOfReceipt(tx, receipt))!
    return { id: earlier.id, order: earlier.order, already: true }
  }
  await keepLikenesses(tx, { id, court: tie.court, ...tie.to }, textsOf(asked))
  if (photos.length > 0)
    await tx.insert(leadPhotos).values(sealedPhotos(tie.court, id, key, photos))
  await court.journal({
    kind: kindOf(asked.urgent, tie),
    court: tie.court,
    subject: { kind: 'lead', id },
    facts: { channel: asked.channel, category: asked.category, photos: photos.length },
  })
  await keepName(court, tie.court, id, asked)
  if (asked.claim) {
    const lead = { id, court: tie.court, order: written.order, key: wrapped, ...tie.to }
    await openClaim(court, lead, asked.claim)
  }
  return { id, order: written.order, already: false }
}

/** What a lead says of places, numbers and people; not who it thinks handles the case. */
const textsOf = ({ text, whereabouts, basics, place, township }: Given) => [
  text,
  whereabouts,
  basics,
  `${township ?? ''}${place ?? ''}`,
]

/** Urgency comes before the state of the case: its limits are the shortest (domain X5). */
const kindOf = (urgent: boolean, { closedForNow }: Tie) =>
  urgent ? 'lead.received.urgent' : closedForNow ? 'lead.received.closedForNow' : 'lead.received'

const sealedPhotos = (court: string, leadId: string, key: Uint8Array, photos: Uint8Array[]) =>
  photos.map((bytes, at) => {
    const id = randomUUID()
    const sealed = sealPhoto(key, leadId, id, bytes)
    return { id, court, leadId, position: at + 1, sealed }
  })
