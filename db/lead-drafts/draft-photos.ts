import { randomUUID } from 'node:crypto'
import { and, asc, eq, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { inOneTransaction, readInput, type Actor } from '../act.ts'
import type { Reader } from '../connection.ts'
import { Id } from '../fields.ts'
import { mustHaveRoom } from '../lead-intake/must-take-in.ts'
import { photoLimits } from '../leads/photo-limits.ts'
import { drawSmall, makeSafe, type SentPhoto } from '../leads/photos.ts'
import { Refusal, type FieldError } from '../refusal.ts'
import { DraftKey, lockDraft, sealKeyOf, type DraftRow } from './draft.ts'
import { openDraftPhoto, sealDraftPhoto } from './sealed-photos.ts'
import { showDraft, type DraftShown } from './show-draft.ts'
import { leadDraftPhotos, leadDrafts } from './tables.ts'

const Photo = z.strictObject({
  name: z.string().transform((name) => name.slice(0, 200)),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})

const Added = z.strictObject({
  draft: DraftKey,
  photos: z.array(Photo).max(50),
  /** Free bytes on the disk, as the face finds them. */
  room: z.number().optional(),
})

/** Draws each photo anew by itself, so that one which cannot be taken keeps none of the others out. */
async function safeOnes(sent: readonly SentPhoto[]) {
  const safe: Uint8Array[] = []
  const wrong: FieldError[] = []
  let refused: Refusal | undefined
  for (const photo of sent) {
    try {
      safe.push(...(await makeSafe([photo])))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused ??= error
      wrong.push(...error.fields)
    }
  }
  return { safe, refusal: refused && new Refusal(refused.rule, refused.facts, wrong) }
}

/**
 * Adds photos to a draft, drawn anew and sealed under the form's key. Those that can be taken stay, whatever is wrong with
 * the others.
 * @throws Refusal photo-unusable that names each of the others
 */
export async function addDraftPhotos(_by: Actor, raw: z.input<typeof Added>): Promise<DraftShown> {
  const { draft, photos, room } = readInput(Added, raw)
  mustHaveRoom(room)
  const { safe, refusal } = await safeOnes(photos)
  const small = await Promise.all(safe.map(drawSmall))
  const own = sealKeyOf(draft)
  const shown = await inOneTransaction({ kind: 'anyone' }, async ({ tx }) => {
    const row = await lockDraft(tx, draft)
    if (row.state !== 'open') return showDraft(tx, draft, row, 'photos')
    const { last, there } = await counted(tx, row)
    if (there + safe.length > photoLimits.count) {
      throw new Refusal('photos-too-many', {
        most: photoLimits.count,
        room: photoLimits.count - there,
      })
    }
    const rows = safe.map((bytes, at) => {
      const id = randomUUID()
      return {
        id,
        draftId: row.id,
        position: last + at + 1,
        ...sealDraftPhoto(own, row.id, id, { photo: bytes, small: small[at]! }),
      }
    })
    if (rows.length > 0) await tx.insert(leadDraftPhotos).values(rows)
    return showDraft(tx, draft, await nextVersion(tx, row), 'photos')
  })
  if (refusal) throw refusal
  return shown
}

const Removed = z.strictObject({ draft: DraftKey, photo: Id })

/** Takes one photo out of a draft; one that is out already is out. */
export async function removeDraftPhoto(
  _by: Actor,
  raw: z.input<typeof Removed>,
): Promise<DraftShown> {
  const { draft, photo } = readInput(Removed, raw)
  return inOneTransaction({ kind: 'anyone' }, async ({ tx }) => {
    const row = await lockDraft(tx, draft)
    if (row.state !== 'open') return showDraft(tx, draft, row, 'photos')
    await tx
      .delete(leadDraftPhotos)
      .where(and(eq(leadDraftPhotos.draftId, row.id), eq(leadDraftPhotos.id, photo)))
    return showDraft(tx, draft, await nextVersion(tx, row), 'photos')
  })
}

async function counted(reader: Reader, { id }: DraftRow) {
  const [found] = await reader
    .select({ last: max(leadDraftPhotos.position), there: sql<number>`count(*)`.mapWith(Number) })
    .from(leadDraftPhotos)
    .where(eq(leadDraftPhotos.draftId, id))
  return { last: found?.last ?? 0, there: found?.there ?? 0 }
}

async function nextVersion(reader: Reader, { id, version }: DraftRow): Promise<DraftRow> {
  const [row] = await reader
    .update(leadDrafts)
    .set({ version: version + 1 })
    .where(eq(leadDrafts.id, id))
    .returning()
  return row!
}

/** The photos of a draft, opened, for the lead that they go with. */
export async function photosIn(reader: Reader, key: string, { id }: DraftRow) {
  const own = sealKeyOf(key)
  const rows = await reader
    .select({ id: leadDraftPhotos.id, sealed: leadDraftPhotos.sealed })
    .from(leadDraftPhotos)
    .where(eq(leadDraftPhotos.draftId, id))
    .orderBy(asc(leadDraftPhotos.position))
  return rows.map((row) => openDraftPhoto(own, id, row.id, row.sealed))
}
