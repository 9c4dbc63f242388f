import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { sealForServer } from '../chats/chat.ts'
import { store } from '../connection.ts'
import { Checkbox, Id, maybe, Text, YesOrNo } from '../fields.ts'
import { seal } from '../keys.ts'
import { asRefusal } from '../refuse-input.ts'
import { tieLead, type Tie } from './about-what.ts'
import { leadOfReceipt } from './find-lead.ts'
import { lineOf } from './held.ts'
import { photoLimits } from './photo-limits.ts'
import { makeSafe } from './photos.ts'
import { mustBeDrawn, mustBeFresh, receiptHash } from './receipt.ts'
import { newKey, sealFields } from './sealed-content.ts'
import { leadCategories, leadPhotos, leads, leadStandings, type LeadChannel } from './tables.ts'

const Photo = z.strictObject({
  name: z.string().transform((name) => name.slice(0, 200)),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

const tooManyPhotos = `最多 ${photoLimits.count} 张照片 | at most ${photoLimits.count} photos`

const together = photoLimits.together / 1_000_000
const tooHeavyTogether = `照片合计不得超过 ${together} 兆字节 | the photos are larger than ${together} megabytes together`
const bytesOf = (photos: readonly { bytes: Uint8Array }[]) =>
  photos.reduce((sum, { bytes }) => sum + bytes.length, 0)

const Lead = z.strictObject({
  receipt: z.string().max(100),
  seal: z.string().max(100),
  channel: z.enum(['web', 'chat', 'api']),
  about: z
    .strictObject({
      bountyId: maybe(Id),
      listingId: maybe(Id),
      caseNumber: maybe(Text(1, 80)),
    })
    .optional(),
  court: z.string().max(20),
  category: z.enum(leadCategories),
  /** 案情: what the informant knows. */
  text: Text(1, 5000),
  /** 案件承办人: who handles the case, as far as the informant knows. */
  officer: maybe(Text(1, 200)),
  /** 被执行人下落 */
  whereabouts: maybe(Text(1, 1000)),
  /** 被执行人基本情况 */
  basics: maybe(Text(1, 1000)),
  place: maybe(Text(1, 500)),
  township: maybe(Text(1, 60)),
  urgent: Checkbox,
  /** Whether the court may ask back under the receipt. */
  mayAsk: YesOrNo.default(true),
  standing: z.enum(leadStandings).default('anonymous'),
  wantsReward: Checkbox,
  photos: z
    .array(Photo)
    .refine((photos) => photos.length <= photoLimits.count, tooManyPhotos)
    .refine((photos) => bytesOf(photos) <= photoLimits.together, tooHeavyTogether)
    .default([]),
  nudgeChat: z.number().int().optional(),
  /** A solved challenge; one that is wrong is as good as none, and no reason to refuse. */
  proof: z.string().max(2000).optional().catch(undefined),
  /** A field that no person sees; whatever stands in it was put there by a machine. */
  trap: z.string().optional().catch('filled'),
  /** The sender's network, as `networkOf` names it; in memory only. */
  network: z.string().max(200).optional(),
})
type Asked = z.output<typeof Lead>
/** What an act must know of a lead that somebody gives to the court's face; the rest has its usual answer. */
type Given = Omit<Asked, 'channel' | 'standing' | 'mayAsk' | 'wantsReward'> & {
  channel: LeadChannel
} & Partial<Pick<Asked, 'standing' | 'mayAsk' | 'wantsReward'>>

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
  const asked = readInput(Lead, raw)
  const { receipt, drawnAt } = mustBeDrawn(asked.receipt, asked.seal)
  const hash = receiptHash(receipt)
  const earlier = await leadOfReceipt(store().write, hash).catch(asRefusal)
  if (earlier) return { receipt, order: earlier.order, already: true }
  mustBeFresh(drawnAt, store().now())
  const photos = await makeSafe(asked.photos)
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const { order, already } = await writeLead(court, asked, hash, photos, unlessKnown(by, drawnAt))
    return { receipt, order, already }
  })
}

/** Who follows a case has shown its access code, and needs no proof of anything else. */
const unlessKnown = (by: Actor, drawnAt: Date) => (by.kind === 'party' ? undefined : drawnAt)

/** Writes a lead in an act that has it from somebody: an informant, or an applicant who was asked for one. */
export async function writeLead(
  court: Act,
  asked: Given,
  receipt: Uint8Array,
  photos: Uint8Array[],
  drawnAt?: Date,
): Promise<{ id: string; order: number; already: boolean }> {
  const { tx, now } = court
  const tie = await tieLead(tx, asked.court, asked.about ?? {})
  const line = await lineOf(court, tie.court, asked, drawnAt)
  const id = randomUUID()
  const { key, wrapped } = newKey()
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
      wantsReward: asked.wantsReward,
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
      }),
      nudge:
        asked.nudgeChat === undefined ? null : sealForServer(`leads.nudge:${id}`, asked.nudgeChat),
    })
    .onConflictDoNothing({ target: leads.receipt })
    .returning({ order: leads.order })
  // Another post with the same receipt came first, and its commit was waited for.
  if (!written) {
    const earlier = (await leadOfReceipt(tx, receipt))!
    return { id: earlier.id, order: earlier.order, already: true }
  }
  if (photos.length > 0)
    await tx.insert(leadPhotos).values(sealedPhotos(tie.court, id, key, photos))
  await court.journal({
    kind: kindOf(asked.urgent, tie),
    court: tie.court,
    subject: { kind: 'lead', id },
    facts: { channel: asked.channel, category: asked.category, photos: photos.length },
  })
  return { id, order: written.order, already: false }
}

/** Urgency comes before the state of the case: its limits are the shortest (domain X5). */
const kindOf = (urgent: boolean, { closedForNow }: Tie) =>
  urgent ? 'lead.received.urgent' : closedForNow ? 'lead.received.closedForNow' : 'lead.received'

const sealedPhotos = (court: string, leadId: string, key: Uint8Array, photos: Uint8Array[]) =>
  photos.map((bytes, at) => {
    const id = randomUUID()
    const sealed = seal(key, `lead_photos.sealed:${leadId}:${id}`, bytes)
    return { id, court, leadId, position: at + 1, sealed }
  })
