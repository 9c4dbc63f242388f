import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Act, type Actor } from '../act.ts'
import { Whole } from '../fields.ts'
import { mustHaveRoom } from '../lead-intake/must-take-in.ts'
import { readLead } from '../leads/lead-input.ts'
import { unlessKnown, writeLead } from '../leads/receive-lead.ts'
import { mustBeDrawn, receiptHash } from '../leads/receipt.ts'
import { Refusal } from '../refusal.ts'
import { drawClaim } from '../rewards/claim-code.ts'
import { DraftKey, lockDraft, sealDraft, writtenIn, type DraftRow, type Sent } from './draft.ts'
import { photosIn } from './draft-photos.ts'
import { answersOf, leadOf } from './lead-of-draft.ts'
import { showDraft, type DraftShown } from './show-draft.ts'
import { leadDraftPhotos, leadDrafts } from './tables.ts'

const Sending = z.strictObject({
  draft: DraftKey,
  version: Whole(0, 1_000_000),
  /** Whatever the face knows of the arrival, for the line it stands in; see receiveLead. */
  proof: z.string().optional().catch(undefined),
  trap: z.string().optional().catch('filled'),
  network: z.string().max(200).optional(),
  /** Free bytes on the disk, as the face finds them. */
  room: z.number().optional(),
})

/**
 * Sends a draft: in one transaction the lead is written and the draft destroyed, but for its receipt, which the same
 * form may see again. Sent twice, reloaded or killed between, there is one lead or none (seed 1 art 10).
 * @throws Refusal draft-changed when another window changed it after this page was shown; the draft is kept
 */
export async function sendDraft(by: Actor, raw: z.input<typeof Sending>): Promise<DraftShown> {
  const { draft, version, room, ...arrival } = readInput(Sending, raw)
  return inOneTransaction({ kind: 'anyone' }, async (court) => {
    const row = await lockDraft(court.tx, draft)
    if (row.state !== 'open') return showDraft(court.tx, draft, row, 'check')
    mustHaveRoom(room)
    if (row.version !== version) throw new Refusal('draft-changed')
    const sent = await leadFrom(court, by, draft, row, arrival)
    return showDraft(court.tx, draft, await onlyReceipt(court, draft, row, sent), 'check')
  })
}

async function leadFrom(
  court: Act,
  by: Actor,
  key: string,
  row: DraftRow,
  arrival: Record<string, string | undefined>,
): Promise<Sent> {
  const { values, receipt, seal } = writtenIn(key, row)
  const claim =
    values['wantsReward'] === 'yes' ? { ...drawClaim(), answers: answersOf(values) } : undefined
  const asked = readLead({ ...leadOf(values), ...arrival, receipt, seal, claim })
  const { drawnAt } = mustBeDrawn(receipt, seal)
  const photos = await photosIn(court.tx, key, row)
  const hash = receiptHash(receipt)
  const { order } = await writeLead(court, asked, hash, photos, unlessKnown(by, drawnAt))
  return { receipt, order, claim: claim?.claim }
}

async function onlyReceipt({ tx }: Act, key: string, { id, version }: DraftRow, sent: Sent) {
  await tx.delete(leadDraftPhotos).where(eq(leadDraftPhotos.draftId, id))
  const [left] = await tx
    .update(leadDrafts)
    .set({ state: 'sent', sealed: sealDraft(key, id, sent), version: version + 1 })
    .where(eq(leadDrafts.id, id))
    .returning()
  return left!
}
