import { asc, eq } from 'drizzle-orm'
import { renderSVG } from 'uqr'
import { store, type Reader } from '../connection.ts'
import { townshipsOf } from '../leads/routing.ts'
import { asRefusal } from '../refuse-input.ts'
import { Refusal } from '../refusal.ts'
import { DraftKey, findDraft, sealKeyOf, sentIn, writtenIn, type DraftRow } from './draft.ts'
import { openStamp } from './sealed-photos.ts'
import { firstUnfinished, stepsFor, type DraftStep, type Values } from './steps.ts'
import { leadDraftPhotos } from './tables.ts'

/** A draft as its form shows it. */
export type DraftShown =
  | {
      state: 'open'
      draft: string
      version: number
      step: DraftStep
      steps: readonly DraftStep[]
      values: Values
      /** Every step is filled in, so that whoever changes one goes straight back to the last page. */
      whole: boolean
      photos: { id: string; small: string }[]
      /** The townships of the court, where it serves each by a team; elsewhere none. */
      townships: readonly string[]
    }
  | {
      state: 'sent'
      draft: string
      receipt: string
      order: number
      claim?: string | undefined
      /** The receipt as a picture for another phone's camera: the code and nothing else. */
      qr: string
      /** It was confirmed before, and this is the one time that it is shown again. */
      again: boolean
    }
  | { state: 'confirmed' | 'closed'; draft: string }

/** Shows a draft at one of its steps, or what has become of it. */
export async function showDraft(
  reader: Reader,
  key: string,
  row: DraftRow,
  step: DraftStep,
): Promise<DraftShown> {
  if (row.state === 'confirmed' || row.state === 'closed') return { state: row.state, draft: key }
  if (row.state === 'sent') return showSent(key, row)
  const written = writtenIn(key, row)
  const { values } = written
  const steps = stepsFor(values)
  return {
    state: 'open',
    draft: key,
    version: row.version,
    step: steps.includes(step) ? step : firstUnfinished(written),
    steps,
    values,
    whole: firstUnfinished(written) === 'check',
    photos: step === 'photos' || step === 'check' ? await smallPhotos(reader, key, row.id) : [],
    townships: townshipsOf(values['court'] ?? ''),
  }
}

/** A receipt that nobody has confirmed yet, or that is shown again. */
export function showSent(key: string, row: DraftRow, again = false): DraftShown {
  const { receipt, order, claim } = sentIn(key, row)
  const qr = renderSVG(receipt, { ecc: 'M', border: 2 })
  return { state: 'sent', draft: key, receipt, order, claim, qr, again }
}

async function smallPhotos(reader: Reader, key: string, draftId: string) {
  const rows = await reader
    .select({ id: leadDraftPhotos.id, small: leadDraftPhotos.small })
    .from(leadDraftPhotos)
    .where(eq(leadDraftPhotos.draftId, draftId))
    .orderBy(asc(leadDraftPhotos.position))
  const own = sealKeyOf(key)
  return rows.map(({ id, small }) => {
    const bytes = openStamp(own, draftId, id, small)
    return { id, small: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` }
  })
}

/** Where a form stands, for the page that is shown again after a refusal; nothing when its draft is gone. */
export async function draftShown(key: unknown, step: DraftStep): Promise<DraftShown | undefined> {
  const read = DraftKey.safeParse(key)
  if (!read.success) throw new Refusal('draft-lapsed')
  const { write } = store()
  const row = await findDraft(write, read.data).catch(asRefusal)
  return row ? showDraft(write, read.data, row, step) : undefined
}
